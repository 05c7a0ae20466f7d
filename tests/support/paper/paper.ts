/** Words that are printed alike. A note's mark is printed raised, and the note at the foot. */
export interface Span {
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly note?: string;
}

/** What a paper is made of, in the order of printing. */
export type PaperBlock =
  | {
      readonly kind: 'head';
      readonly agency: readonly string[];
      readonly number?: string;
      readonly motto: readonly string[];
      readonly placeAndDate?: string;
    }
  | { readonly kind: 'heading'; readonly level: number; readonly spans: readonly Span[] }
  | { readonly kind: 'centred'; readonly spans: readonly Span[] }
  | { readonly kind: 'text'; readonly level: number; readonly spans: readonly Span[] }
  | { readonly kind: 'table'; readonly header: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'signature'; readonly receivers: readonly string[]; readonly signer: readonly string[] }
  | { readonly kind: 'page'; readonly isLandscape: boolean };

export type Cell = readonly Span[];

/** A paper in the layout of Nghị định 30/2020/NĐ-CP, before it is known what prints it. */
export interface Paper {
  readonly id: string;
  readonly blocks: readonly PaperBlock[];
  readonly notes: ReadonlyMap<string, readonly Span[]>;
}

/** What is written in spans, without the marks of notes. */
export function wordsOf(spans: readonly Span[]): string {
  return spans.map(({ text, note }) => (note ? '' : text)).join('');
}

/** Shares of the width, in per cent, by how much stands in a column. */
export function columnShares(rows: readonly (readonly Cell[])[]): number[] {
  const columns = rows[0]!.length;
  const weights = Array.from({ length: columns }, (_, column) => {
    const lengths = rows.map((row) => wordsOf(row[column] ?? []).length);
    return Math.max(12, Math.min(160, lengths.reduce((sum, length) => sum + length, 0) / rows.length)) ** 0.6;
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (100 * weight) / whole);
}
