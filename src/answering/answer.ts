/** A source of an answer: which paper, where in it, and the words that carry the answer. */
export interface Citation {
  /** How people name the paper: "Kế hoạch số 12/KH-UBND ngày 03/02/2026 của UBND tỉnh". */
  readonly document: string;
  readonly title: string;
  /** Headings or table row, outermost first: "Phụ lục II, mục IV, dòng 2". Empty for facts from the head of the paper. */
  readonly section: string;
  readonly page: number | null;
  readonly quote: string;
  /** How far the text can be trusted, in Vietnamese, where it was read from a scan that nobody has checked. */
  readonly note?: string;
}

/** A table that goes with an answer: every row has as many cells as the header. */
export interface AnswerTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * `no_evidence`: the documents do not say. `clarify`: asked back. `not_allowed`: there is something this role may not
 * see. `unavailable`: it could not be looked up now. `smalltalk`: no question about the documents.
 */
export type AnswerKind = 'answered' | 'no_evidence' | 'clarify' | 'not_allowed' | 'unavailable' | 'smalltalk';

/** What is said to a question: plain Vietnamese text (lines and "- " bullets, no markup) and where it comes from. */
export interface Answer {
  readonly kind: AnswerKind;
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly table?: AnswerTable;
}
