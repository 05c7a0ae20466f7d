import type { Comparison } from './comparison.ts';
import type { Piece } from './restoration.ts';

/** Shorter words are found anywhere; a line or piece is judged by those that have this many letters. */
const JUDGED_LETTERS = 3;
/** A single word of running text must have a partner when it has this many letters. */
const LONE_LETTERS = 4;
/** A long restored word must be this much like its partner; real words of five letters and more all are. */
const LONG_LETTERS = 5;
const LONG_LIKENESS = 0.6;

const ROMAN = /^[ivx]+$/;

/** A line of the recording, and the share of its letters that found a place in the restored text. */
export interface LineShare {
  readonly line: number;
  readonly text: string;
  readonly share: number;
}

/** A piece of the restored text, and the share of its letters that stand in the recording. */
export interface PieceShare {
  readonly piece: Piece;
  readonly share: number;
}

/** Every line of the recording that holds a word to look for. */
export function lineShares({ recording, sourceWords, sourceLikeness }: Comparison): LineShare[] {
  const shares = sharesBy(sourceWords, sourceLikeness, (word) => word.line);
  return Array.from(shares, ([line, share]) => ({ line, text: recording[line - 1]!, share }));
}

/** Every piece of the restored text that holds a word to look for. */
export function pieceShares({ pieces, restoredWords, restoredLikeness }: Comparison): PieceShare[] {
  const shares = sharesBy(restoredWords, restoredLikeness, (word) => word.piece);
  return Array.from(shares, ([piece, share]) => ({ piece: pieces[piece]!, share })).filter(
    ({ piece }) => !piece.rowNumber && !(piece.inferred && isFigure(piece.text)),
  );
}

function isFigure(text: string): boolean {
  return !/\p{L}/u.test(text.replace(/\[\^[^\]]*\]/g, ''));
}

/** Words of restored running text without a partner that is like them. Cells are left out: their words are judged together. */
export function newWords({ pieces, restoredWords, restoredLikeness }: Comparison): { text: string; line: number }[] {
  return restoredWords.flatMap(({ folded, piece: index, at }, word) => {
    const piece = pieces[index]!;
    const needed = folded.length >= LONG_LETTERS ? LONG_LIKENESS : Number.MIN_VALUE;
    if (restoredLikeness[word]! >= needed || !isJudgedAlone(folded) || piece.inTable || piece.inferred) return [];
    return [{ text: /[\p{L}\p{M}]+/u.exec(piece.text.slice(at))![0], line: piece.line }];
  });
}

/** The same of the recording, in lines that stand outside tables; as folded, because the scanner's spelling says little. */
export function lostWords(comparison: Comparison): { text: string; line: number }[] {
  const { sourceWords, restoredOf } = comparison;
  const tableLines = linesOfTables(comparison);
  return sourceWords
    .filter(({ folded, line }, word) => restoredOf[word]! < 0 && isJudgedAlone(folded) && !tableLines.has(line))
    .map(({ folded, line }) => ({ text: folded, line }));
}

function isJudgedAlone(folded: string): boolean {
  return folded.length >= LONE_LETTERS && !/\d/.test(folded);
}

/** Lines of the recording of whose words more stand in cells than elsewhere. */
function linesOfTables({ pieces, restoredWords, restoredOf, sourceWords }: Comparison): Set<number> {
  const balance = new Map<number, number>();
  sourceWords.forEach(({ line }, word) => {
    const restored = restoredWords[restoredOf[word]!];
    if (restored === undefined) return;
    balance.set(line, (balance.get(line) ?? 0) + (pieces[restored.piece]!.inTable ? 1 : -1));
  });
  return new Set(Array.from(balance).flatMap(([line, cells]) => (cells > 0 ? [line] : [])));
}

function sharesBy<Word extends { readonly folded: string }>(
  words: readonly Word[],
  likeness: Float64Array,
  groupOf: (word: Word) => number,
): Map<number, number> {
  const sums = new Map<number, { found: number; all: number }>();
  words.forEach((word, index) => {
    const letters = word.folded.length;
    if (letters < JUDGED_LETTERS || ROMAN.test(word.folded)) return;
    const sum = sums.get(groupOf(word)) ?? { found: 0, all: 0 };
    sum.found += likeness[index]! * letters;
    sum.all += letters;
    sums.set(groupOf(word), sum);
  });
  return new Map(Array.from(sums, ([group, { found, all }]) => [group, found / all]));
}
