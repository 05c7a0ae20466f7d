import type { Day } from '../shared/day.ts';

/** What sort of thing is due: `milestone` is the end of a year of a task that runs over several. */
export type ObligationKind = 'task' | 'milestone' | 'duty' | 'target';

/** Something that offices must have done by a day, and have not done yet. */
export interface Obligation {
  /** Id of the task, reporting duty or target. */
  readonly subject: string;
  readonly kind: ObligationKind;
  /** Id of the document that says so. */
  readonly document: string;
  readonly access: 'public' | 'internal';
  /** What is to be done, in one line. */
  readonly title: string;
  readonly dueOn: Day;
  /** It comes again after so many days: what was missed is made up for by the next one, and not chased. */
  readonly everyDays?: number;
  /** Ids of the offices that answer for it, groups as they are. */
  readonly leads: readonly string[];
  /** Ids of those that help. */
  readonly helpers: readonly string[];
}
