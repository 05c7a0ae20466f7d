import { createHash } from 'node:crypto';
import { APP, OA_ID } from './zalo-oa-server.ts';

export const USER = '246845883529197922';
export const WEBHOOK_SECRET = 'oa-secret-key-cua-webhook';

let messages = 0;

/** What Zalo tells of, written down after the examples of its documentation. */
export function written(text: string, { at, id }: { readonly at: Date; readonly id?: string }) {
  messages += 1;
  const message = { text, msg_id: id ?? `96d3cdf3af15046${messages}` };
  return { ...envelope('user_send_text', at), sender: { id: USER }, recipient: { id: OA_ID }, message };
}

/** Something else that a user sent: a picture, a place. */
export function sent(kind: string, at: Date) {
  messages += 1;
  const message = {
    msg_id: `77d3cdf3af15046${messages}`,
    attachments: [{ type: kind, payload: { url: 'https://x' } }],
  };
  return { ...envelope(`user_send_${kind}`, at), sender: { id: USER }, recipient: { id: OA_ID }, message };
}

export function followed(name: 'follow' | 'unfollow', at: Date) {
  return { ...envelope(name, at), oa_id: OA_ID, follower: { id: USER }, source: 'oa_profile' };
}

/** The account's own words, of which it is told as of all that it says. */
export function echoed(text: string, { at, id }: { readonly at: Date; readonly id: string }) {
  const message = { text, msg_id: id };
  return { ...envelope('oa_send_text', at), sender: { id: OA_ID }, recipient: { id: USER }, message };
}

/** A user has received or seen what the account said; whose name stands first differs from place to place. */
export function received(ids: readonly string[], at: Date, { isSeen = false }: { readonly isSeen?: boolean } = {}) {
  const [sender, recipient] = isSeen ? [USER, OA_ID] : [OA_ID, USER];
  const message = isSeen ? { msg_ids: ids } : { msg_id: ids[0] };
  const name = isSeen ? 'user_seen_message' : 'user_received_message';
  return { ...envelope(name, at), sender: { id: sender }, recipient: { id: recipient }, message };
}

/** A file that a user sent, and where it is. */
export function sentFile(url: string, at: Date, payload: object = { name: 'ke-hoach.docx', size: '3', type: 'docx' }) {
  const { message, ...event } = sent('file', at);
  return { ...event, message: { ...message, attachments: [{ type: 'file', payload: { url, ...payload } }] } };
}

export function envelope(name: string, at: Date) {
  return { app_id: APP.appId, user_id_by_app: '552177279717587730', event_name: name, timestamp: `${at.getTime()}` };
}

/** An event as Zalo hands it in: signed with plain SHA-256. */
export function signed(
  event: { readonly timestamp: string },
  { owner = APP.appId, secret = WEBHOOK_SECRET }: { readonly owner?: string; readonly secret?: string } = {},
) {
  const body = JSON.stringify(event);
  const mac = createHash('sha256').update(`${owner}${body}${event.timestamp}${secret}`).digest('hex');
  return { body, headers: { 'content-type': 'application/json', 'x-zevent-signature': `mac=${mac}` } };
}
