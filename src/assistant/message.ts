import type { Answer } from '../answering/answer.ts';
import type { Role } from '../people/role.ts';

/** What a person said on some channel. */
export interface Message {
  readonly channel: string;
  readonly sender: string;
  readonly chat: string;
  readonly text: string;
  readonly sentAt: Date;
  readonly role: Role;
  /** Id of the office that the person works in, where the channel knows it. */
  readonly unit?: string;
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
}
