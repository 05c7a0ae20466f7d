import { type Api, InputFile } from 'grammy';
import type { Place } from './chat-address.ts';
import { type Fault, faultOf } from './fault.ts';
import type { Part } from './parts.ts';

const UNREADABLE = /can't parse entities/iu;
const NO_TOPIC = /message thread not found/iu;
const BAD_REQUEST = 400;

/**
 * Sends one part once; undefined where it was taken. What was refused for its form goes once more in a plainer one, and what
 * was for a topic that is gone goes to its group: the service said that it did not send it.
 */
export async function sendPart(api: Api, place: Place, part: Part): Promise<Fault | undefined> {
  const fault = await attempt(() => sendAsMeant(api, place, part));
  if (fault?.kind !== 'refused' || fault.code !== BAD_REQUEST || fault.movedTo !== undefined) return fault;
  if (place.threadId !== undefined && NO_TOPIC.test(fault.reason)) return sendPart(api, { chatId: place.chatId }, part);
  return isOfForm(fault.reason, part) ? attempt(() => sendPlainly(api, place, part)) : fault;
}

async function attempt(call: () => Promise<unknown>): Promise<Fault | undefined> {
  try {
    await call();
    return undefined;
  } catch (error) {
    return faultOf(error);
  }
}

function isOfForm(reason: string, { kind }: Part): boolean {
  return kind === 'text' ? UNREADABLE.test(reason) : kind === 'photo' && /photo|image/iu.test(reason);
}

function sendAsMeant(api: Api, place: Place, part: Part): Promise<unknown> {
  const where = whereOf(place, part);
  if (part.kind === 'text')
    return api.sendMessage(place.chatId, part.html, { parse_mode: 'HTML', ...where, ...mannerOf(part) });
  const { bytes, name } = part.file;
  const file = new InputFile(bytes, name);
  return part.kind === 'photo' ? api.sendPhoto(place.chatId, file, where) : api.sendDocument(place.chatId, file, where);
}

function sendPlainly(api: Api, place: Place, part: Part): Promise<unknown> {
  if (part.kind !== 'text') return sendAsMeant(api, place, { ...part, kind: 'document' });
  return api.sendMessage(place.chatId, part.plain, { ...whereOf(place, part), ...mannerOf(part) });
}

function whereOf({ threadId }: Place, { below }: Part) {
  return {
    ...(threadId === undefined ? {} : { message_thread_id: threadId }),
    // Somebody may have taken back what was asked.
    ...(below === undefined ? {} : { reply_parameters: { message_id: below, allow_sending_without_reply: true } }),
  };
}

function mannerOf({ keyboard }: Extract<Part, { kind: 'text' }>) {
  return { link_preview_options: { is_disabled: true }, ...(keyboard ? { reply_markup: keyboard } : {}) };
}
