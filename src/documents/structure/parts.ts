import type { PrintedTable } from '../printed/printed-document.ts';

/** A paragraph on its way to Markdown: blanks squeezed, marks of notes as `[^1]`. */
export interface TextPart {
  readonly kind: 'text';
  readonly page: number | undefined;
  readonly text: string;
  readonly isCentred: boolean;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly heading: number | undefined;
  readonly item: number | undefined;
  readonly indent: number;
}

/** The block that opens a paper: who issues it on the left, the motto of the state on the right. */
export interface HeadPart {
  readonly kind: 'head';
  readonly page: number | undefined;
  /** Offices, as printed: one above the other, each with its broken lines joined. */
  readonly agencies: readonly string[];
  /** "Số: 05/KH-UBND", as printed. */
  readonly number: string | undefined;
  readonly motto: readonly string[];
  readonly placeAndDate: string | undefined;
  /** "V/v …" of a letter. */
  readonly subject: string | undefined;
}

/** The block that closes a paper: who receives it on the left, who signed on the right. */
export interface EndPart {
  readonly kind: 'end';
  readonly page: number | undefined;
  readonly receivers: readonly string[];
  /** "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn A", as printed. */
  readonly signer: readonly string[];
}

/** A paper in its parts, before it is known what is a heading of what. */
export type Part = TextPart | HeadPart | EndPart | PrintedTable;

/** A row of a table as it will be written: every cell says its own, merged ones repeated. */
export interface BodyRow {
  readonly page: number | undefined;
  readonly cells: readonly { readonly text: string; readonly isBold: boolean }[];
}

/** A piece of the Markdown to be. */
export type BodyPart =
  | { readonly kind: 'heading'; readonly page: number | undefined; readonly level: number; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly page: number | undefined;
      readonly text: string;
      readonly style: 'plain' | 'bold' | 'italic';
    }
  | { readonly kind: 'item'; readonly page: number | undefined; readonly level: number; readonly text: string }
  | {
      readonly kind: 'table';
      readonly page: number | undefined;
      readonly header: readonly string[];
      readonly rows: readonly BodyRow[];
    };
