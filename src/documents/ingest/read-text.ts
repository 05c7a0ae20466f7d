/** What was read out of a file: the form in which documents are kept, and what its reader is not sure of, in Vietnamese. */
export interface ReadText {
  /** Markdown with front matter, as in knowledge/. */
  readonly markdown: string;
  readonly doubts: readonly string[];
  /** Absent where the file has none. */
  readonly pages?: number;
  /** How many of them were read from their pictures. */
  readonly ocrPages?: number;
}
