import { limitTime } from '../../shared/time-limit.ts';
import type { Uploaded } from './calls.ts';
import type { Connection } from './connection.ts';
import { type Fault, faultOf, isUnfit } from './fault.ts';
import { CHAT_WORDS } from './messages.ts';
import type { Part } from './parts.ts';
import type { Place } from './thread-address.ts';

interface Sending {
  readonly place: Place;
  readonly part: Part;
  readonly clientId: number;
  readonly uploadMs: number;
}

/** How the sending of a part ended. */
interface Sent {
  readonly fault?: Fault | undefined;
  /** What its echo is known by. */
  readonly sentAs: number;
}

/** Sends one part once. Where a file is not taken for what it is, words say so in its place. */
export async function sendPart(connection: Connection, { part, ...sending }: Sending): Promise<Sent> {
  const { calls } = connection;
  const { place, clientId } = sending;
  if (part.kind === 'file') return sendFile(connection, { part, ...sending });
  return { fault: await attempt(() => calls.sendText(place, part.message, clientId)), sentAs: clientId };
}

type SendingFile = Omit<Sending, 'part'> & { readonly part: Extract<Part, { kind: 'file' }> };

async function sendFile(connection: Connection, { place, part, clientId, uploadMs }: SendingFile): Promise<Sent> {
  const { calls } = connection;
  let uploaded: Uploaded;
  try {
    uploaded = await beforeEnd(calls.upload(place, part.file), uploadMs, connection.ended);
  } catch (error) {
    const unfit = { text: CHAT_WORDS.fileRefused(part.file.name), styles: [] };
    if (isUnfit(error)) return { fault: await attempt(() => calls.sendText(place, unfit, clientId)), sentAs: clientId };
    const fault = faultOf(error);
    // What is only uploaded nobody has seen.
    return { fault: fault.kind === 'refused' ? fault : { ...fault, kind: 'never_sent' }, sentAs: clientId };
  }
  const sentAs = uploaded.fileType === 'image' ? clientId : uploaded.clientFileId;
  return { fault: await attempt(() => calls.sendFile(place, uploaded, clientId)), sentAs };
}

async function attempt(call: () => Promise<unknown>): Promise<Fault | undefined> {
  try {
    await call();
    return undefined;
  } catch (error) {
    return faultOf(error);
  }
}

/** The library waits for word from the listener, for ever if there is none any more: so for a time, and while it runs. */
async function beforeEnd<T>(work: Promise<T>, forMs: number, ended: AbortSignal): Promise<T> {
  const limit = limitTime(forMs, ended);
  // Whatever comes of it later is of no interest.
  work.catch(() => undefined);
  const over = new Promise<never>((_, reject) => {
    const giveUp = () => reject(new DOMException('no word of the upload', 'TimeoutError'));
    if (limit.signal.aborted) giveUp();
    else limit.signal.addEventListener('abort', giveUp, { once: true });
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    limit.end();
  }
}
