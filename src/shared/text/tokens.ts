import { fold } from './fold.ts';
import { memoise } from './memoise.ts';

/** Numbers are read the Vietnamese way ("1.234,5"); a date may lack its day; a document number begins with a figure ("12/KH-UBND"). */
export type TokenKind = 'word' | 'number' | 'date' | 'documentNumber';

/** A word, number, date or document number; `start` and `end` are offsets into the NFC text it was read from. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** True where no sentence or clause mark stands between this token and the one before. */
  readonly joined: boolean;
}

const DOCUMENT_NUMBER = String.raw`\d+(?:/\d{4})?[/-][A-ZĐ][\p{Lu}\p{Ll}\d&]*(?:[-/][\p{Lu}][\p{L}\d&]*)*`;
const DATE = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}/\d{4}`;
const NUMBER = String.raw`\d+(?:[.,]\d+)+|\d+(?![\p{L}\d])`;
const WORD = String.raw`[\p{L}\p{M}\d]+(?:&[\p{L}\p{M}\d]+)*`;
const TOKEN = new RegExp(
  `(?<documentNumber>${DOCUMENT_NUMBER})|(?<date>${DATE})|(?<number>${NUMBER})|(?<word>${WORD})`,
  'gu',
);
const BREAK = /[.,;:!?()[\]"“”…|/\n–]|\s-\s/u;

const foldToken = memoise(fold);

/** Cuts text into tokens, leaving marks of punctuation out. The text is read as NFC. */
export function tokenize(text: string): Token[] {
  const source = text.normalize('NFC');
  const tokens: Token[] = [];
  let previousEnd = 0;
  for (const match of source.matchAll(TOKEN)) {
    const start = match.index;
    const end = start + match[0].length;
    const joined = tokens.length > 0 && !BREAK.test(source.slice(previousEnd, start));
    tokens.push({ kind: kindOf(match.groups!), text: match[0], folded: foldToken(match[0]), start, end, joined });
    previousEnd = end;
  }
  return tokens;
}

function kindOf(groups: Record<string, string | undefined>): TokenKind {
  if (groups.word !== undefined) return 'word';
  if (groups.number !== undefined) return 'number';
  return groups.date === undefined ? 'documentNumber' : 'date';
}
