import { z } from 'zod';
import type { Answer, Called } from './call.ts';
import type { OaClient } from './client.ts';
import type { Fault } from './fault.ts';
import { WORDS } from './messages.ts';
import { refusalOf } from './outcome.ts';
import type { Part } from './parts.ts';

/** What was taken has a name, by which Zalo tells of it later. */
export type Sent = { readonly id: string | undefined } | { readonly fault: Fault };

const SENT = z.looseObject({
  error: z.number().optional(),
  data: z
    .looseObject({ message_id: z.union([z.string(), z.number()]).transform(String) })
    .optional()
    .catch(undefined),
});
const UPLOADED = z.looseObject({
  data: z.looseObject({ attachment_id: z.string().optional(), token: z.string().optional() }),
});

/** Sends one part once. A file that Zalo does not take for what it is goes as words that say so. */
export async function sendPart(client: OaClient, user: string, part: Part): Promise<Sent> {
  if (part.kind === 'text') return say(client, user, { text: part.text });
  const uploaded = await client.upload(`/v2.0/oa/upload/${part.kind}`, part.file);
  if ('fault' in uploaded) return afterFault(uploaded.fault);
  const { attachment_id: image, token: file } = UPLOADED.safeParse(uploaded.got).data?.data ?? {};
  const token = part.kind === 'image' ? image : (file ?? image);
  return token === undefined ? refuse() : say(client, user, { attachment: attachmentOf(part.kind, token) });

  /** Nobody was shown anything yet, whatever became of the upload. */
  function afterFault(fault: Fault): Promise<Sent> | Sent {
    if (fault.kind === 'refused') return refusalOf(fault.code) === 'other' ? refuse() : { fault };
    return { fault: { kind: 'never_sent', reason: fault.reason } };
  }

  function refuse(): Promise<Sent> {
    return say(client, user, { text: WORDS.fileRefused((part as Exclude<Part, { kind: 'text' }>).file.name) });
  }
}

/** Sends an approved template once. */
export async function sendTemplate(
  client: OaClient,
  user: string,
  { id, parameters }: { readonly id: string; readonly parameters: Readonly<Record<string, string>> },
): Promise<Sent> {
  const body = { user_id: user, template_id: id, template_data: parameters };
  return sentBy(await client.post('/v3.0/oa/message/template', body));
}

async function say(client: OaClient, user: string, message: object): Promise<Sent> {
  return sentBy(await client.post('/v3.0/oa/message/cs', { recipient: { user_id: user }, message }));
}

function sentBy(called: Called<Answer>): Sent {
  if ('fault' in called) return called;
  const { error, data } = SENT.parse(called.got);
  // Whatever answers on the way with an empty object has taken nothing.
  if (error !== 0 && !data) return { fault: { kind: 'doubtful', reason: 'an answer without a message' } };
  return { id: data?.message_id };
}

function attachmentOf(kind: 'image' | 'file', id: string): object {
  if (kind === 'file') return { type: 'file', payload: { token: id } };
  const elements = [{ media_type: 'image', attachment_id: id }];
  return { type: 'template', payload: { template_type: 'media', elements } };
}
