import { isKnownCommand } from '../commands/run-command.ts';
import type { Attachment, Message } from '../message.ts';
import { visibleName, visibleText } from '../visible-text.ts';

const MOST_ATTACHMENTS = 10;
const LONGEST_FILE_ID = 1000;

/**
 * In a group the assistant speaks when spoken to; what is not meant for it is not kept either, nor are commands that it does
 * not know: other machines have theirs. Those are not answered at all.
 */
export function isMeant(message: Message): boolean {
  const { fromBot, isPrivate, isAddressed, text, choice } = message;
  if (fromBot || !isWellNamed(message)) return false;
  return isPrivate || isAddressed || choice !== undefined || isKnownCommand(text.trim());
}

/** No channel names anybody in letters that cannot be seen: mended, such a name would be somebody else's. */
function isWellNamed({ key, sender, chat }: Message): boolean {
  return [key, sender, chat].every((name) => name !== '' && name === visibleName(name));
}

/** A message without what a channel or a person should not have put into it; a choice that can be none is the choice of nothing. */
export function cleaned(message: Message): Message {
  const { key, sender, senderName, chat, text, choice, attachments } = message;
  const isChoice = choice && Number.isSafeInteger(choice.turn) && Number.isSafeInteger(choice.index);
  return {
    ...message,
    ...{ key: visibleName(key), sender: visibleName(sender), chat: visibleName(chat), text: visibleText(text) },
    ...(senderName === undefined ? {} : { senderName: visibleName(senderName) }),
    ...(attachments ? { attachments: attachments.slice(0, MOST_ATTACHMENTS).map(cleanedFile) } : {}),
    ...(choice ? { choice: isChoice ? choice : { turn: 0, index: 0 } } : {}),
  };
}

/** The id is the channel's own and means nothing here; the name is what a person is told. */
function cleanedFile({ id, name, bytes, mediaType }: Attachment): Attachment {
  return {
    ...{ id: id.slice(0, LONGEST_FILE_ID), name: visibleName(name) },
    ...(bytes !== undefined && Number.isSafeInteger(bytes) && bytes >= 0 ? { bytes } : {}),
    ...(mediaType === undefined ? {} : { mediaType: visibleName(mediaType) }),
  };
}
