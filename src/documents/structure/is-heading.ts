import { isCapitals } from './casing.ts';
import { type Numbered, readNumbering } from './numbering.ts';
import type { Part, TextPart } from './parts.ts';

/** Longest headings seen in plans run over four lines. */
const LONGEST = 420;
const LONGEST_ARTICLE = 160;

/** What a whole paper shows of its headings: whether those with figures or letters are printed bold. */
export function printsHeadingsBold(parts: readonly Part[]): boolean {
  return parts.some(
    (part) =>
      part.kind === 'text' &&
      (part.isBold || part.heading !== undefined) &&
      ['arabic', 'decimal', 'letter'].includes(readNumbering(part.text)?.numbering ?? ''),
  );
}

/** True where a numbered text is the heading of what follows, and not a numbered paragraph. */
export function isHeading(part: TextPart, numbered: Numbered, next: Part | undefined, areBold: boolean): boolean {
  const { numbering, rest } = numbered;
  if (part.heading !== undefined || numbering === 'annex') return true;
  if (part.text.length > LONGEST) return false;
  const isShort = rest.length <= LONGEST_ARTICLE;
  if (numbering === 'article') return isShort && (part.isBold || (!areBold && looksLikeTitle(numbered, next)));
  if (part.isBold || (isShort && isCapitals(rest.replace(/\([^)]*\)/gu, '')))) return true;
  if (['part', 'chapter', 'section'].includes(numbering)) return isShort && !/[;,]$/u.test(rest);
  if (['roman', 'capital'].includes(numbering)) return !/[;,.]$/u.test(rest) && (!areBold || isShort);
  if (areBold) return part.isItalic && looksLikeTitle(numbered, next);
  return looksLikeTitle(numbered, next);
}

/** Where print shows nothing: no sentence, and something else than the next of its like below it. */
function looksLikeTitle({ numbering, depth, rest }: Numbered, next: Part | undefined): boolean {
  if (/[;,.:]$/u.test(rest.replace(/\[\^[^\]]+\]$/u, '')) || /\. \p{Lu}/u.test(rest)) return false;
  if (next === undefined || next.kind === 'end' || next.kind === 'head') return false;
  if (next.kind === 'table') return true;
  const below = readNumbering(next.text);
  return below === undefined || below.numbering !== numbering || below.depth > depth;
}
