import { align } from '../../knowledge/alignment.ts';
import type { KnowledgeDocument } from '../../knowledge/documents.ts';
import { foldWord } from '../../knowledge/fold.ts';
import { piecesOf } from '../../knowledge/restoration.ts';
import { createLikeness } from '../../knowledge/similarity.ts';

/** A word of a recording: where it stands, what it was read as, and what was printed there. */
export interface WordPair {
  readonly line: number;
  /** Which of the words of its line, from 0. */
  readonly word: number;
  readonly read: string;
  readonly printed: string;
}

/** The words of a line, as recordings and their restorations are compared: parted at blanks, bars, strokes and brackets. */
export function wordsOfLine(line: string): string[] {
  return line.split(/[\s|/()–-]+/u).filter((word) => foldWord(word) !== '');
}

/** The words of a recording and what was printed there; words without a like partner are left out. */
export function wordPairs({ recording, restoration }: KnowledgeDocument): WordPair[] {
  const read = recording.flatMap((text, line) =>
    wordsOfLine(text).map((word, index) => ({ line, word: index, text: word })),
  );
  const printed = piecesOf(restoration).flatMap(({ text }) =>
    wordsOfLine(text.replace(/\[\^[^\]]*\]|\[không đọc rõ\]/gu, ' ')),
  );
  const first = read.map(({ text }) => foldWord(text));
  const second = printed.map(foldWord);
  const partner = align(first, second, createLikeness(first, second));
  return read.flatMap(({ line, word, text }, index) => {
    const other = partner[index]!;
    return other < 0 ? [] : [{ line, word, read: text, printed: printed[other]! }];
  });
}

const EDGES = /^[^\p{L}\p{M}\d]+|[^\p{L}\p{M}\d]+$/gu;

/** What letters are learnt from: pairs of words without figures in print, in lower case. */
export function lettersOf(pairs: readonly WordPair[]): [string, string][] {
  return pairs
    .map(({ printed, read }): [string, string] => [
      printed.normalize('NFC').toLowerCase().replace(EDGES, ''),
      read.normalize('NFC').toLowerCase().replace(EDGES, ''),
    ])
    .filter(([printed, read]) => /^[\p{L}]+$/u.test(printed) && read !== '');
}
