import { type Alignment, align } from './alignment.ts';
import { foldWord } from './fold.ts';
import type { Recording } from './recording.ts';
import { type Piece, piecesOf, type Restoration } from './restoration.ts';
import { createLikeness } from './similarity.ts';

/** A word of the recording; `line` counts from 1. */
export interface SourceWord {
  readonly folded: string;
  readonly line: number;
}

/** A word of the restored text: the piece it stands in, and where in the piece's text it begins. */
export interface RestoredWord {
  readonly folded: string;
  readonly piece: number;
  readonly at: number;
}

/** Both texts word by word, and which word of one is which of the other. */
export interface Comparison {
  readonly recording: Recording;
  readonly pieces: readonly Piece[];
  readonly sourceWords: readonly SourceWord[];
  readonly restoredWords: readonly RestoredWord[];
  /** For each source word the index of its restored word, or -1; and the other way round. */
  readonly restoredOf: Alignment;
  readonly sourceOf: Alignment;
  /** Likeness of each source word to its partner, and of each restored word to its own: 0 without one. */
  readonly sourceLikeness: Float64Array;
  readonly restoredLikeness: Float64Array;
}

/** Lays a recording and its restoration side by side; lines in `noise` are taken as blank. */
export function compare(recording: Recording, restoration: Restoration, noise: ReadonlySet<number>): Comparison {
  const pieces = piecesOf(restoration);
  const sourceWords = recording.flatMap((text, index) => (noise.has(index + 1) ? [] : wordsOfLine(text, index + 1)));
  const restoredWords = pieces.flatMap(({ text }, piece) => wordsOfPiece(text, piece));
  const first = sourceWords.map((word) => word.folded);
  const second = restoredWords.map((word) => word.folded);
  const likeness = createLikeness(first, second);
  const restoredOf = align(first, second, likeness);
  const sourceOf = new Int32Array(second.length).fill(-1);
  const restoredLikeness = new Float64Array(second.length);
  const sourceLikeness = Float64Array.from(restoredOf, (j, i) => (j < 0 ? 0 : likeness(i, j)));
  restoredOf.forEach((j, i) => {
    if (j < 0) return;
    sourceOf[j] = i;
    restoredLikeness[j] = sourceLikeness[i]!;
  });
  return { recording, pieces, sourceWords, restoredWords, restoredOf, sourceOf, sourceLikeness, restoredLikeness };
}

function wordsOfLine(text: string, line: number): SourceWord[] {
  return splitWords(text).map(({ folded }) => ({ folded, line }));
}

function wordsOfPiece(text: string, piece: number): RestoredWord[] {
  return splitWords(blankMarks(text)).map(({ folded, at }) => ({ folded, piece, at }));
}

function splitWords(text: string): { folded: string; at: number }[] {
  return Array.from(text.matchAll(/[^\s|/()–-]+/g), (match) => ({
    folded: foldWord(match[0]),
    at: match.index,
  })).filter((word) => word.folded !== '');
}

/** Footnote marks and the sign for what cannot be read are no words of the document; blanks keep every offset as it was. */
function blankMarks(text: string): string {
  return text.replace(/\[\^[^\]]*\]|\[không đọc rõ\]/g, (mark) => ' '.repeat(mark.length));
}
