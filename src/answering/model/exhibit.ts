import type { AnswerTable, Citation } from '../answer.ts';

/** What a field of an exhibit is; words of a passage or of an answer stand in `text`, the rest are fields of records. */
export type ExhibitField =
  | 'text'
  | 'title'
  | 'lead'
  | 'coordinators'
  | 'actors'
  | 'deliverable'
  | 'timeframe'
  | 'budget'
  | 'status'
  | 'value'
  | 'by'
  | 'who'
  | 'to'
  | 'result';

/** Something that was looked up for a question and shown to the model: whatever is said must stand in one of them. */
export interface Exhibit {
  /** "e1", "e2": unique within one question. The model cites by it and knows no other name of a source. */
  readonly id: string;
  /** `computed`: counts, sums, days, worked out here from the rows that it cites. `answer`: what is said without a model. */
  readonly kind: 'passage' | 'record' | 'computed' | 'answer';
  readonly fields: readonly { readonly name: ExhibitField; readonly text: string }[];
  /** Headings and the name of the paper above it, outermost first. */
  readonly above: readonly string[];
  readonly citations: readonly Citation[];
  /** Rows that are complete; they are shown to the person as they are, wherever the model cites the exhibit. */
  readonly table?: AnswerTable;
}
