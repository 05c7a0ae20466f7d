import type { Answer } from '../answering/answer.ts';
import type { Role } from '../people/role.ts';

/** A file that somebody sent. Its bytes stay with the channel until they are fetched. */
export interface Attachment {
  /** Names the file within its channel. */
  readonly id: string;
  /** As whoever sent it named it, with its ending. */
  readonly name: string;
  /** Its size, where the channel says it. */
  readonly bytes?: number;
  readonly mediaType?: string;
}

/** A file that can be had. */
export interface SentFile extends Omit<Attachment, 'id'> {
  /** Throws NotFetchedError where it cannot be had. */
  fetch(mostBytes: number): Promise<Uint8Array>;
  /** Has it fetched and read behind the conversation, and whoever sent it told; absent where somebody waits on the line. */
  readLater?(whose: { readonly person: string; readonly sentBy: string }): Promise<number>;
}

/** What somebody wrote on some channel, as the channel hands it over. */
export interface Message {
  readonly channel: string;
  /** Names the message within its channel: the same when the channel hands it over again. */
  readonly key: string;
  /** The account that wrote it. */
  readonly sender: string;
  /** How the channel names the sender. */
  readonly senderName?: string;
  readonly chat: string;
  /** False in a group. */
  readonly isPrivate: boolean;
  /** In a group: whether the assistant was named or replied to. */
  readonly isAddressed: boolean;
  readonly fromBot?: boolean;
  readonly text: string;
  /** The choice that was pressed instead of typing: of which turn, counted from 0. Comes from outside, so may be anything. */
  readonly choice?: { readonly turn: number; readonly index: number };
  /** Files that came with it; the text is then what was written beside them. */
  readonly attachments?: readonly Attachment[];
  readonly sentAt: Date;
}

/** In whose name something is asked; rights hang on the role, and on the office for what is an office's own. */
export interface Asker {
  readonly role: Role;
  /** Id of the office. */
  readonly unit?: string;
  /** Id of the person; absent where nobody in particular asks. */
  readonly person?: string;
}

/** A message whose sender is known. */
export interface AskedMessage extends Pick<Message, 'channel' | 'sender' | 'chat' | 'text' | 'sentAt'>, Asker {
  /** False in a group, where others read the reply; true where it is not said. */
  readonly isPrivate?: boolean;
  /** Unique over all channels; what the message does, it does once however often it is worked on. */
  readonly key?: string;
  readonly files?: readonly SentFile[];
  /** Told as much of the answer as is certain while the rest is still being worded. */
  hear?(soFar: string): void;
}

/** A file that goes with a reply. */
export interface ReplyFile {
  /** ASCII letters only, with its extension. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What is said back: an answer, what the person may choose next, and files. */
export interface Reply extends Answer {
  readonly choices?: readonly string[];
  readonly files?: readonly ReplyFile[];
  /** True where the text holds a code: it is delivered, and then not kept. */
  readonly isSecret?: boolean;
}
