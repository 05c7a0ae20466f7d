import type { FrontMatter } from './front-matter.ts';

/** Where in a document something stands, as a person would look it up. `page` and `line` count from 1. */
export interface Place {
  /** Headings above, outermost first, as printed: `["II. MỤC TIÊU", "2. Mục tiêu cụ thể"]`. */
  readonly path: readonly string[];
  readonly page: number | undefined;
  /** Line of the Markdown file. */
  readonly line: number;
  /** The number that the table row prints ("5"), where it is a row; empty for none. */
  readonly row?: string;
}

/** A piece of running text: `level` 0 is a paragraph, 1 a list item, 2 an item below an item. */
export interface TextBlock {
  readonly kind: 'text';
  readonly level: number;
  readonly text: string;
  readonly place: Place;
}

/** A row that says something itself; `place.path` ends with the groups it stands in. Cells are in the order of the header. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly place: Place;
}

/** A table with its one header row; rows that only name a group of rows are part of the `path` of those below them. */
export interface TableBlock {
  readonly kind: 'table';
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  readonly place: Place;
}

/** A heading, as printed with its number; `level` counts from 1 and `place.path` ends with the heading itself. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: number;
  readonly text: string;
  readonly place: Place;
}

/** What a document is made of, in the order in which it is printed. */
export type Block = TextBlock | TableBlock | HeadingBlock;

/** One official paper, read. Text still bears its note marks as `[^id]`; `notes` holds what they stand for. */
export interface Document {
  readonly id: string;
  readonly meta: FrontMatter;
  readonly blocks: readonly Block[];
  readonly notes: ReadonlyMap<string, string>;
  /** SHA-256 of the file, hexadecimal: changes when the document does. */
  readonly fingerprint: string;
}
