/** A paragraph, as it was printed; its lines are joined. Raised figures are written so: "Đề án¹", and "¹ Quyết định …" at the foot. */
export interface PrintedText {
  readonly kind: 'text';
  /** From 1; undefined where the file has no pages. */
  readonly page: number | undefined;
  readonly text: string;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Level of a heading that the file itself says it is, from 1. */
  readonly heading?: number;
  /** Level of a list item that the file itself says it is, from 1. */
  readonly item?: number;
  /** Points from the left edge of the text to that of the paragraph. */
  readonly indent: number;
  /** The least sure of its words, 0 to 1. */
  readonly confidence: number;
}

/** A cell; merged ones stand where they begin, and say how far they reach. Lines within are parted by "\n". */
export interface PrintedCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  readonly isBold: boolean;
  readonly confidence: number;
}

/** A row of a table: the cells that begin in it, by the column in which they begin, from 0. */
export interface PrintedRow {
  readonly page: number | undefined;
  readonly cells: ReadonlyMap<number, PrintedCell>;
}

/** A table in one piece, whatever pages it runs over: headers that are printed again on each are left out. */
export interface PrintedTable {
  readonly kind: 'table';
  readonly page: number | undefined;
  readonly columns: number;
  /** How many of the rows are its head. */
  readonly headRows: number;
  readonly rows: readonly PrintedRow[];
}

/** What stands below what is before it; readers give no others. */
export type PrintedBlock = PrintedText | PrintedTable;

/** What any reader hands over: the paper from its first line to its last, without running headers and page numbers. */
export interface PrintedDocument {
  readonly blocks: readonly PrintedBlock[];
  /** Undefined where the file has no pages. */
  readonly pages: number | undefined;
  /** How its text came about: as the file says it, or read from pictures of its pages; `mended` was garbled and repaired. */
  readonly origin: 'text' | 'ocr' | 'mended';
}
