import type { Question } from '../../answering/question.ts';
import type { TaskDesk } from '../../answering/select-tasks.ts';
import type { UnitMatcher } from '../../documents/unit-matcher.ts';
import type { ProgressDesk } from '../../tasks/progress/progress-desk.ts';
import type { AskedMessage, Reply } from '../message.ts';

/** What commands work on, in the name of whoever sent the message: book and library hold what that role may see. */
export interface CommandDesk extends TaskDesk {
  /** Keeps reports. Its `findTask` knows every task: what the sender may see is found by `recordsWithCode` in the book. */
  readonly progress: ProgressDesk;
  readonly units: UnitMatcher;
  readonly understand: (asked: string) => Question;
  readonly message: AskedMessage;
}

/** One command: what it is typed as, what it does in a line, and how it is done. */
export interface Command {
  /** Without the slash, folded: "nhiemvu". */
  readonly name: string;
  /** Other names that people try. */
  readonly aliases?: readonly string[];
  /** How it is used and what for, in Vietnamese: "/nhiemvu [mã hoặc điều kiện]: …". */
  readonly usage: string;
  /** Throws UserError for what cannot be done. */
  run(given: string, desk: CommandDesk): Promise<Reply>;
}

/** Words of the assistant without sources. */
export function say(text: string, kind: Reply['kind'] = 'smalltalk'): Reply {
  return { kind, text, citations: [] };
}
