import { type Api, InputFile } from 'grammy';
import type { Place } from './chat-address.ts';
import { type Fault, faultOf } from './fault.ts';
import type { Part } from './parts.ts';

const UNREADABLE = /can't parse entities/iu;
const BAD_REQUEST = 400;

/**
 * Sends one part once; undefined where it was taken. What was refused for its form goes once more in a plainer one: the
 * service said that it did not send it.
 */
export async function sendPart(api: Api, place: Place, part: Part): Promise<Fault | undefined> {
  const fault = await attempt(() => sendAsMeant(api, place, part));
  return fault && isOfForm(fault, part) ? attempt(() => sendPlainly(api, place, part)) : fault;
}

async function attempt(call: () => Promise<unknown>): Promise<Fault | undefined> {
  try {
    await call();
    return undefined;
  } catch (error) {
    return faultOf(error);
  }
}

function isOfForm(fault: Fault, { kind }: Part): boolean {
  if (fault.kind !== 'refused' || fault.code !== BAD_REQUEST || fault.movedTo !== undefined) return false;
  return kind === 'text' ? UNREADABLE.test(fault.reason) : kind === 'photo' && /photo|image/iu.test(fault.reason);
}

function sendAsMeant(api: Api, { chatId, threadId }: Place, part: Part): Promise<unknown> {
  const where = threadId === undefined ? {} : { message_thread_id: threadId };
  if (part.kind === 'text')
    return api.sendMessage(chatId, part.html, { parse_mode: 'HTML', ...where, ...mannerOf(part) });
  const { bytes, name } = part.file;
  const file = new InputFile(bytes, name);
  return part.kind === 'photo' ? api.sendPhoto(chatId, file, where) : api.sendDocument(chatId, file, where);
}

function sendPlainly(api: Api, place: Place, part: Part): Promise<unknown> {
  if (part.kind !== 'text') return sendAsMeant(api, place, { ...part, kind: 'document' });
  const { chatId, threadId } = place;
  return api.sendMessage(chatId, part.plain, {
    ...(threadId === undefined ? {} : { message_thread_id: threadId }),
    ...mannerOf(part),
  });
}

function mannerOf({ keyboard }: Extract<Part, { kind: 'text' }>) {
  return { link_preview_options: { is_disabled: true }, ...(keyboard ? { reply_markup: keyboard } : {}) };
}
