import { placeTone } from '../../../shared/text/fold.ts';
import { memoise } from '../../../shared/text/memoise.ts';
import { parseNumber, plainNumber } from '../../../shared/text/numbers.ts';
import { tokenize } from '../../../shared/text/tokens.ts';

/** A word, figure, document number or address; `start` and `end` are offsets into the NFC text it was read from. */
export interface Lexeme {
  readonly kind: 'word' | 'figure' | 'document_number' | 'link';
  readonly text: string;
  /** Lower case, with marks, in one place of the tone; figures in one spelling. */
  readonly key: string;
  /** What a figure is worth, where it can be read. */
  readonly value?: number;
  readonly start: number;
  readonly end: number;
  /** The marks between it and the lexeme before, blanks at their ends trimmed to one; empty where only a blank is. */
  readonly before: string;
}

const LINK =
  /https?:\/\/[^\s”"“)\]]+|www\.[^\s”"“)\]]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\p{L}\d.])[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:vn|com|net|org|gov|edu|info|io|me)\b(?:\/[^\s”"“)\]]*)?|(?<![\d./-])(?:\+84|0)\d{2,3}[ .-]?\d{3}[ .-]?\d{3,4}(?![\d/])/giu;
const LEXEME = /(?<figure>\d+(?:[.,]\d+)*(?![\p{L}\d]))|(?<word>[\p{L}\p{M}\d]+(?:&[\p{L}\p{M}\d]+)*|%)/gu;

const spell = memoise(placeTone);

/** Cuts text into lexemes; marks of punctuation are told by the lexeme behind them. */
export function lexemesOf(text: string): Lexeme[] {
  const source = text.normalize('NFC');
  const fixed = [...linksIn(source), ...documentNumbersIn(source)].sort((a, b) => a.start - b.start);
  const lexemes: Lexeme[] = [];
  let at = 0;
  const push = (lexeme: Omit<Lexeme, 'before' | 'end'>) => {
    const previous = lexemes.at(-1)?.end ?? 0;
    const between = source.slice(previous, lexeme.start);
    lexemes.push({
      ...lexeme,
      end: lexeme.start + lexeme.text.length,
      before: between.trim() === '' ? lines(between) : between.replace(/\s+/gu, ' '),
    });
  };
  for (const piece of [...fixed, undefined]) {
    for (const lexeme of plainLexemes(source, at, piece?.start ?? source.length)) push(lexeme);
    if (!piece || piece.start < at) continue;
    push(piece);
    at = piece.start + piece.text.length;
  }
  return lexemes;
}

function lines(blanks: string): string {
  return blanks.includes('\n') ? '\n' : '';
}

function linksIn(source: string): Omit<Lexeme, 'before' | 'end'>[] {
  return Array.from(source.matchAll(LINK), ({ 0: found, index }) => {
    const text = found.replace(/[.,;:!?]+$/u, '');
    return { kind: 'link', text, key: text.toLowerCase().replace(/(?<=\d)[ .-](?=\d)/gu, ''), start: index };
  });
}

function documentNumbersIn(source: string): Omit<Lexeme, 'before' | 'end'>[] {
  return tokenize(source).flatMap(({ kind, text, start }) =>
    kind === 'documentNumber' ? [{ kind: 'document_number', text, key: documentKey(text), start }] : [],
  );
}

/** "05/KH-UBND" and "5/KH-UBND" are one number. */
function documentKey(text: string): string {
  return text.toUpperCase().replace(/^0+(?=\d)/u, '');
}

function* plainLexemes(source: string, from: number, to: number): Generator<Omit<Lexeme, 'before' | 'end'>> {
  const part = source.slice(from, Math.max(from, to));
  for (const { 0: text, index, groups } of part.matchAll(LEXEME)) {
    const start = from + index;
    if (groups!.figure === undefined) yield { kind: 'word', text, key: spell(text), start };
    else {
      const value = parseNumber(text);
      yield {
        kind: 'figure',
        text,
        key: value === undefined ? plainNumber(text) : String(value),
        start,
        ...(value === undefined ? {} : { value }),
      };
    }
  }
}
