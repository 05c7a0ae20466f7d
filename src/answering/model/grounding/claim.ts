import type { Exhibit } from '../exhibit.ts';

/** A statement of a draft with the exhibits it cites, markers taken away; bullets keep their mark ("- ") in `text`. */
export interface Claim {
  readonly text: string;
  readonly exhibits: readonly Exhibit[];
  /** It stands in the same line as the one before it. */
  readonly continues?: true;
  /** The line that announces it ("Sở A chủ trì các việc sau:"); what is said there of the bullets must be true of each. */
  readonly under?: string;
}

/**
 * In what way a claim is not grounded. `character`: letters or signs that only look like those of the papers.
 * `polarity`: a word that turns a statement round ("không", "tối thiểu", "đã") was put in or left out. `role`: an office in
 * a part that it does not have. `order`: all words are there, but no one place says them so.
 */
export type FaultKind =
  | 'uncited'
  | 'unknown_exhibit'
  | 'character'
  | 'figure'
  | 'date'
  | 'document_number'
  | 'link'
  | 'office'
  | 'quotation'
  | 'name'
  | 'word'
  | 'polarity'
  | 'role'
  | 'order';

/** What a claim says that its exhibits do not; `what` is the offending piece, as drafted. */
export interface Fault {
  readonly kind: FaultKind;
  readonly claim: string;
  readonly what: string;
}
