import { ABBREVIATIONS, type Confusion, DATE_WORDS, FOOTNOTE_SIGN, SIGNS } from './confusions.ts';
import type { Figure } from './figures.ts';

const known = new Map<string, RegExp>();

/** Everything the scanner can have made of a figure, by the table of confusions; blanks and line ends around signs do not count. */
export function readingsOf({ folded, marked }: Pick<Figure, 'folded' | 'marked'>): RegExp {
  const key = `${folded}${marked ? '^' : ''}`;
  const pattern = known.get(key) ?? buildPattern(folded, marked);
  known.set(key, pattern);
  return pattern;
}

function buildPattern(folded: string, marked: boolean): RegExp {
  const parts = folded.match(/[A-Za-z&][A-Za-z&\d]*|\d+|\s*-\s*|\s+|./g) ?? [];
  const before = '(?<![A-Za-z\\d])';
  const after = String.raw`(?![A-Za-z\d]|\.\d{3})`;
  return new RegExp(before + parts.map(patternOfPart).join('') + (marked ? FOOTNOTE_SIGN : '') + after, 'g');
}

function patternOfPart(part: string): string {
  if (part in DATE_WORDS) return DATE_WORDS[part]!;
  if (/^\s+$/.test(part)) return String.raw`\s+`;
  if (/^\s*[-/.,%]\s*$/.test(part)) return String.raw`\s*${oneOf(part.trim(), SIGNS)}\s*`;
  const letters = Array.from(part, (sign) => oneOf(sign, SIGNS)).join('');
  return alternatives(letters, readingsIn(ABBREVIATIONS, part));
}

function oneOf(sign: string, table: readonly Confusion[]): string {
  return alternatives(escapeSigns(sign), readingsIn(table, sign));
}

function readingsIn(table: readonly Confusion[], printed: string): readonly string[] {
  return table.find((confusion) => confusion.printed === printed)?.read ?? [];
}

function alternatives(plain: string, read: readonly string[]): string {
  return read.length === 0 ? plain : `(?:${[plain, ...read.map(escapeSigns)].join('|')})`;
}

function escapeSigns(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
}
