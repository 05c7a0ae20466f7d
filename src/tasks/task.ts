import type { Place } from '../documents/document.ts';

/** Who is meant in a cell or clause: the words as printed, and the ids of the units they name. */
export interface Assignees {
  readonly raw: string;
  readonly units: readonly string[];
}

/** An assigned duty, from a table row or from a clause with "Đơn vị chủ trì: …" lines. Absent fields were not printed. */
export interface Task {
  /** Document id and line: stable while the document is. */
  readonly id: string;
  readonly document: string;
  readonly title: string;
  readonly lead?: Assignees;
  readonly coordinators?: Assignees;
  readonly deliverable?: string;
  /** What a report says was done of it. */
  readonly outcome?: string;
  readonly timeframe?: string;
  readonly budgetMillionVnd?: number;
  readonly funding?: string;
  /** Why the budget is inferred and not read, where it is. */
  readonly budgetInferred?: string;
  readonly place: Place;
}

/** A measurable value to reach: who watches over it (lead), who acts. */
export interface Target {
  readonly id: string;
  readonly document: string;
  readonly title: string;
  readonly value: string;
  readonly lead?: Assignees;
  readonly actors?: Assignees;
  readonly place: Place;
}

/** All records of all documents. */
export interface Records {
  readonly tasks: readonly Task[];
  readonly targets: readonly Target[];
}
