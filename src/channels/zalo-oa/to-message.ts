import type { Attachment, Message } from '../../assistant/message.ts';
import { instantOf, type OaEvent } from './event.ts';

/** The name of the channel in accounts and addresses. */
export const CHANNEL = 'zalo-oa';

/** What people say in private; groups of an Official Account are not served. */
const SAID = /^user_(send_(?!group_)\w+|click_button)$/u;
/** What opens the time in which Zalo lets answers be sent; that a message was received or seen does not. */
const INTERACTION = /^(follow|user_(send_(?!group_)\w+|click_button|submit_info))$/u;

/** Who did something with the Official Account; undefined where nobody did, or in a group. */
export function actorOf({ event_name: name, sender, follower }: OaEvent): string | undefined {
  return INTERACTION.test(name) ? (follower ?? sender)?.id : undefined;
}

const UNNAMED = 'tep-khong-ten';

function attachmentsOf(files: NonNullable<NonNullable<OaEvent['message']>['attachments']>) {
  const attachments = files.flatMap((file): Attachment[] => {
    if (!file) return [];
    const { url, name = UNNAMED, size } = file.payload;
    return [{ id: url, name, ...(size === undefined ? {} : { bytes: size }) }];
  });
  return attachments.length > 0 ? { attachments } : {};
}

/** An event as a message; undefined where nothing was said. What has no words (a picture, a sticker) comes as one that says nothing. */
export function toMessage(event: OaEvent, senderName: string | undefined): Message | undefined {
  const { event_name: name, sender, recipient, message, timestamp } = event;
  if (!sender || !SAID.test(name)) return undefined;
  const id = message?.msg_id ?? `${name}:${timestamp}`;
  return {
    channel: CHANNEL,
    key: `${recipient?.id ?? ''}:${sender.id}:${id}`,
    sender: sender.id,
    ...(senderName === undefined ? {} : { senderName }),
    ...{ chat: sender.id, isPrivate: true, isAddressed: true },
    text: message?.text ?? '',
    ...(name === 'user_send_file' ? attachmentsOf(message?.attachments ?? []) : {}),
    sentAt: instantOf(event),
  };
}
