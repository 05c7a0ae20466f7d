import type { Question } from '../../answering/question.ts';
import type { TaskDesk } from '../../answering/select-tasks.ts';
import type { UnitMatcher } from '../../documents/unit-matcher.ts';
import type { PeopleDesk } from '../../people/people-desk.ts';
import type { PeopleStore } from '../../people/people-store.ts';
import type { Action } from '../../people/rights.ts';
import type { Outbox } from '../../reminders/outbox.ts';
import type { ReminderPlanner } from '../../reminders/planner.ts';
import type { PreferencesStore } from '../../reminders/preferences.ts';
import type { AuditTrail } from '../../shared/audit-trail.ts';
import type { ProgressStore } from '../../tasks/progress/progress.ts';
import type { ProgressDesk } from '../../tasks/progress/progress-desk.ts';
import type { TriggerStore } from '../../tasks/progress/trigger.ts';
import type { CorrectionDesk } from '../corrections/correction-desk.ts';
import type { HeadDesk } from '../corrections/head-desk.ts';
import type { Journal } from '../journal.ts';
import type { AskedMessage, Reply } from '../message.ts';
import type { Switches } from '../switches.ts';
import type { UploadDesk } from '../uploads/upload-desk.ts';

/** Which language model words answers, where it runs, and what it is shown. */
export interface ModelInUse {
  readonly name: string;
  readonly host: string;
  readonly isRemote: boolean;
  readonly reads: 'public' | 'internal';
}

/** What is known of people and conversations, and what steers the assistant. */
export interface Office {
  readonly people: PeopleDesk;
  readonly peopleStore: PeopleStore;
  readonly journal: Journal;
  readonly audit: AuditTrail;
  /** What was reported, of all tasks. */
  readonly progress: Pick<ProgressStore, 'list'>;
  readonly switches: Switches;
  readonly preferences: PreferencesStore;
  readonly planner: ReminderPlanner;
  /** Every reminder, and what became of it. */
  readonly outbox: Outbox;
  readonly triggers: TriggerStore;
  /** Takes documents that administrators send. */
  readonly uploads: UploadDesk;
  /** Corrects what was read out of documents. */
  readonly corrections: CorrectionDesk;
  /** Corrects what documents in use say of themselves. */
  readonly heads: HeadDesk;
  /** Reads the documents anew; what was open is used until they are ready. */
  readonly reload: (by: string) => Promise<{ readonly documents: number; readonly changed: number }>;
  readonly retentionDays: number;
  /** The language model that words answers; absent where there is none. */
  readonly model?: ModelInUse;
  /** Links that open the assistant on its channels and say a code to it; none where no channel that has such is connected. */
  readonly linksWith: (code: string) => readonly string[];
  readonly now: () => Date;
}

/** What commands work on, in the name of whoever sent the message: book and library hold what that role may see. */
export interface CommandDesk extends TaskDesk {
  /** Keeps reports. Its `findTask` knows every task: what the sender may see is found by `recordsWithCode` in the book. */
  readonly progress: ProgressDesk;
  readonly units: UnitMatcher;
  readonly understand: (asked: string) => Question;
  readonly message: AskedMessage;
  readonly office: Office;
}

/** One command: what it is typed as, what it does in a line, and how it is done. */
export interface Command {
  /** Without the slash, folded: "nhiemvu". */
  readonly name: string;
  /** Other names that people try. */
  readonly aliases?: readonly string[];
  /**
   * The same in plain words: the text folded, matched whole. What the group "rest" catches is given to the command, unless
   * something is asked; "words" catches what may be a question, too.
   */
  readonly plain?: readonly RegExp[];
  /** What would be the same folded but says something else, in small letters as typed: "mỗi cán bộ" is not "mời cán bộ". */
  readonly unlike?: RegExp;
  /** How it is used and what for, in Vietnamese: "/nhiemvu [mã hoặc điều kiện]: …". */
  readonly usage: string;
  /** The right it takes; absent where everybody has it. */
  readonly right?: Action;
  /** What is said to those without it, where more can be said than that. */
  readonly refusal?: string;
  /** Also for guests where one must be invited to ask. */
  readonly isForAll?: boolean;
  /** Throws UserError for what cannot be done. */
  run(given: string, desk: CommandDesk): Promise<Reply>;
}

/** Words of the assistant without sources. */
export function say(text: string, kind: Reply['kind'] = 'smalltalk'): Reply {
  return { kind, text, citations: [] };
}
