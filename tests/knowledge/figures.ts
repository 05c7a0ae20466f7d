import type { Comparison } from './comparison.ts';
import { foldText } from './fold.ts';
import type { Piece } from './restoration.ts';

/** How many words on either side tell the place of a figure; the middle one of them counts, so that one stray pair does no harm. */
const NEIGHBOURS = 3;

/** A number, date, share, code or number of a document in a restored text. */
export interface Figure {
  /** As the restored text has it. */
  readonly text: string;
  /** The same without marks, as it is looked for. */
  readonly folded: string;
  /** Line of the restored file. */
  readonly line: number;
  /** Lines of the recording between which its neighbours stand, and the line where the alignment puts it itself. */
  readonly from: number;
  readonly to: number;
  readonly aligned: number;
  /** A footnote follows at once, whose sign the scanner may have read as a digit more. */
  readonly marked: boolean;
}

const TIMESTAMP = String.raw`\d{4}-\d\d-\d\dT[\d:]+\+\d{4}`;
const DOCUMENT_NUMBER = String.raw`\d+(?:\/\d{4})?(?:[-/][A-Z][A-Za-z0-9&]*(?:\([A-Z]\d\))?)+`;
const DATE = String.raw`\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2} thang \d{1,2} nam \d{4}`;
const YEARS = String.raw`\d{4} ?- ?\d{4}`;
const NUMBER = String.raw`\d+(?:[.,/]\d+)*%?`;
const CODE = String.raw`[A-Za-z]+\d+[A-Za-z]*|\d+[A-Za-z]+`;
const FIGURE = new RegExp([TIMESTAMP, DOCUMENT_NUMBER, DATE, YEARS, CODE, NUMBER].join('|'), 'g');
/** Numbers of headings, items and rows say the order, which the form of a document shows better. */
const ENUMERATOR = /^(?:\d+(?:\.\d+)*\.|\(\d+\)|[IVX]+(?:\.\d+)?\.?)(?=\s|$)/;

/** The figures of a restored text in its order, without those that a footnote marks as inferred. */
export function figuresOf(comparison: Comparison): Figure[] {
  const anchors = anchorsOf(comparison);
  const words = anchors.filter(({ isWord }) => isWord);
  return comparison.pieces.flatMap((piece, index) =>
    rawFigures(piece).map(({ text, folded, at, marked }) => {
      const next = words.findIndex((anchor) => !standsBefore(anchor, index, at));
      const split = next < 0 ? words.length : next;
      const before = middleLine(words.slice(Math.max(0, split - NEIGHBOURS), split)) ?? 1;
      const after = middleLine(words.slice(split, split + NEIGHBOURS)) ?? before;
      const itself = anchors.find(
        (anchor) => anchor.piece === index && anchor.at >= at && anchor.at < at + text.length,
      );
      const aligned = itself?.sourceLine ?? (before + after) / 2;
      return {
        text,
        folded,
        line: piece.line,
        from: Math.min(before, after),
        to: Math.max(before, after),
        aligned,
        marked,
      };
    }),
  );
}

/** A restored word whose place in the recording is known. */
interface Anchor {
  readonly piece: number;
  readonly at: number;
  readonly sourceLine: number;
  /** Letters only: a figure must not vouch for its own place, or one that moved would stand where it moved to. */
  readonly isWord: boolean;
}

function anchorsOf({ restoredWords, sourceOf, sourceWords }: Comparison): Anchor[] {
  return restoredWords.flatMap(({ folded, piece, at }, index) => {
    const source = sourceOf[index]!;
    if (source < 0) return [];
    return [{ piece, at, sourceLine: sourceWords[source]!.line, isWord: /^[a-z]{3,}$/.test(folded) }];
  });
}

function standsBefore(anchor: Anchor, piece: number, at: number): boolean {
  return anchor.piece < piece || (anchor.piece === piece && anchor.at < at);
}

function middleLine(anchors: readonly Anchor[]): number | undefined {
  const lines = anchors.map(({ sourceLine }) => sourceLine).sort((a, b) => a - b);
  return lines[lines.length >> 1];
}

function rawFigures({ text, rowNumber }: Piece): { text: string; folded: string; at: number; marked: boolean }[] {
  if (rowNumber) return [];
  const folded = foldText(text).replace(/\[\^[^\]]*\]/g, (mark) => '^'.repeat(mark.length));
  const start = ENUMERATOR.exec(folded)?.[0].length ?? 0;
  return Array.from(folded.matchAll(FIGURE), ({ index: at, 0: figure }) => {
    const end = at + figure.length;
    return { text: text.slice(at, end), folded: figure, at, marked: text.startsWith('[^', end), end };
  }).filter(({ at, end }) => at >= start && !text.startsWith('[^suy-luan', end));
}
