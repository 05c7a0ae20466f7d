import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** How Zalo's web page and its servers talk, as far as a client needs it; written down from what goes over the wire. */

/** Of the session, in base64: what calls and answers are encrypted with. */
export const SESSION_KEY = Buffer.from('0123456789abcdef').toString('base64');
/** Of the connection, in base64: what frames are encrypted with. */
export const FRAME_KEY = Buffer.from('fedcba9876543210').toString('base64');
const NO_IV = Buffer.alloc(16);

/** An answer as it goes out: a parcel in a parcel. */
export function answerOf(inner: object): string {
  return JSON.stringify({ error_code: 0, error_message: '', data: encrypt(JSON.stringify(inner), sessionKey()) });
}

/** What a call was given. */
export function paramsOf(encrypted: string): Record<string, unknown> {
  const decipher = createDecipheriv('aes-128-cbc', sessionKey(), NO_IV);
  const text = Buffer.concat([decipher.update(Buffer.from(encrypted, 'base64')), decipher.final()]).toString();
  return JSON.parse(text) as Record<string, unknown>;
}

/** The answer to a log-in, under a key that only who asked can know. */
export function logInAnswer(query: URLSearchParams, inner: object): string {
  const key = logInKey(query.get('zcid_ext') ?? '', query.get('zcid') ?? '');
  return JSON.stringify({ error_code: 0, data: encrypt(JSON.stringify(inner), Buffer.from(key)) });
}

function logInKey(extension: string, id: string): string {
  const digest = createHash('md5').update(extension).digest('hex').toUpperCase();
  const every = (text: string, from: number) => [...text].filter((_, i) => i % 2 === from);
  const [first, second, third] = [every(digest, 0), every(id, 0), every(id, 1).toReversed()];
  return [...first.slice(0, 8), ...second.slice(0, 12), ...third.slice(0, 12)].join('');
}

function sessionKey(): Buffer {
  return Buffer.from(SESSION_KEY, 'base64');
}

function encrypt(text: string, key: Buffer): string {
  const cipher = createCipheriv(key.length === 16 ? 'aes-128-cbc' : 'aes-256-cbc', key, NO_IV);
  return Buffer.concat([cipher.update(text), cipher.final()]).toString('base64');
}

/** A frame with a payload as it stands: the greeting, an error. */
export function plainFrame(command: number, subCommand: number, payload: object): Buffer {
  const head = Buffer.from([1, 0, 0, subCommand]);
  head.writeUInt16LE(command, 1);
  return Buffer.concat([head, Buffer.from(JSON.stringify(payload))]);
}

/** A frame as messages come in: pressed and encrypted. Text like "#123" goes out as a number, of whatever size. */
export function sealedFrame(command: number, subCommand: number, data: object): Buffer {
  const text = JSON.stringify({ data }).replaceAll(/"#(\d+)"/gu, '$1');
  const [iv, bound] = [randomBytes(16), randomBytes(16)];
  const cipher = createCipheriv('aes-128-gcm', Buffer.from(FRAME_KEY, 'base64'), iv).setAAD(bound);
  const hidden = Buffer.concat([cipher.update(deflateSync(text)), cipher.final(), cipher.getAuthTag()]);
  const sealed = encodeURIComponent(Buffer.concat([iv, bound, hidden]).toString('base64'));
  return plainFrame(command, subCommand, { encrypt: 2, data: sealed });
}
