import { z } from 'zod';
import { CallError, type Fault } from './fault.ts';

const LONGEST_ANSWER = 1024 * 1024;
const LONGEST_DESCRIPTION = 200;
/** Nobody is left alone for longer because of a figure that makes no sense. */
const LONGEST_WAIT_SECONDS = 86_400;
const [CLIENT_FAULT, SERVER_FAULT] = [400, 500];
/** A request that took too long, which may have been passed on meanwhile. */
const TIMED_OUT = 408;
/** What pages mean that come instead of an answer: the token is none, or wrong. */
const OF_TOKEN = new Set([401, 404]);

/** What surrounds every answer; a code may come as text. */
const ENVELOPE = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  error_code: z.coerce.number().optional().catch(undefined),
  description: z.string().optional().catch(undefined),
  parameters: z.object({ retry_after: z.coerce.number() }).optional().catch(undefined),
});
type Envelope = z.infer<typeof ENVELOPE>;

/**
 * The result in an answer; throws CallError where the service says that there is none, which it may do with HTTP 200. What
 * is no answer of the Bot API but a page of HTML comes from somebody on the way, who let nothing through; but one was seen
 * for a token that is none.
 */
export async function readAnswer(response: Response, token: string): Promise<unknown> {
  const { status, headers } = response;
  const envelope = parse(await readText(response));
  if (status < SERVER_FAULT && envelope?.ok) return envelope.result;
  if (!envelope && (status < CLIENT_FAULT || status >= SERVER_FAULT))
    throw new CallError({ kind: 'doubtful', reason: `an answer that is none (HTTP ${status})` });
  if (!envelope && !OF_TOKEN.has(status) && status !== TIMED_OUT)
    throw new CallError({ kind: 'never_sent', reason: `HTTP ${status}` });
  throw new CallError(refusalOf(status, envelope, { token, waiting: headers.get('retry-after') }));
}

/** A server fault (5xx) is doubtful: gateways answer so to calls that they had passed on and lost sight of. */
function refusalOf(
  status: number,
  envelope: Envelope | undefined,
  more: { token: string; waiting: string | null },
): Fault {
  const { error_code: told, description = '', parameters } = envelope ?? {};
  const code = told ?? (status >= CLIENT_FAULT ? status : 0);
  const words = description.replaceAll(more.token, '…').replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
  const reason = `${code}: ${words.slice(0, LONGEST_DESCRIPTION) || `HTTP ${status}`}`;
  if (code >= SERVER_FAULT || status >= SERVER_FAULT || code === TIMED_OUT) return { kind: 'doubtful', reason };
  const seconds = parameters?.retry_after ?? (more.waiting === null ? Number.NaN : Number(more.waiting));
  if (!Number.isFinite(seconds)) return { kind: 'refused', reason, code };
  return { kind: 'refused', reason, code, retryAfterSeconds: Math.min(Math.max(seconds, 0), LONGEST_WAIT_SECONDS) };
}

function parse(text: string): Envelope | undefined {
  try {
    return ENVELOPE.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function readText({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > LONGEST_ANSWER) throw new CallError({ kind: 'doubtful', reason: 'an answer that is too long' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
