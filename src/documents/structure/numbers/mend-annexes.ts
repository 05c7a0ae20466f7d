import { readNumbering } from '../numbering.ts';
import type { Part, TextPart } from '../parts.ts';
import { type Guess, guessOf } from './guess.ts';
import { mayBeRoman, romanOf, valueOfRoman } from './roman.ts';

const ANNEX = /^(PHỤ LỤC)(?:\s+(?:số\s+)?([IVXHULTl1|!ỊỈÍÌ]{1,6}))?\.?$/iu;
const STROKES = /^[IVXHULTl1|!ỊỈÍÌ]{1,6}\.?$/u;

/**
 * Parts with the Roman numbers of annexes that were read badly, apart from their name, or not at all: where the annex
 * before it and what the paper says of its annexes leave one only.
 */
export function mendAnnexes(parts: readonly Part[]): { parts: Part[]; guesses: Guess[] } {
  const cited = citedIn(parts);
  const mended: Part[] = [];
  const guesses: Guess[] = [];
  let last = 0;
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!;
    const match = part.kind === 'text' ? ANNEX.exec(part.text) : null;
    if (part.kind !== 'text' || !match) {
      mended.push(part);
      continue;
    }
    const next = parts[at + 1];
    const apart = match[2] === undefined && next?.kind === 'text' && STROKES.test(next.text) ? next.text : undefined;
    const read = (match[2] ?? apart ?? '').replace('.', '');
    const value = annexNumber(read, last, cited);
    if (value === undefined) {
      mended.push(part);
      continue;
    }
    last = value;
    if (apart !== undefined) at++;
    const text = `${match[1]} ${romanOf(value)}`;
    mended.push({ ...part, text });
    if (romanOf(value) !== read) guesses.push(guessOf(read, romanOf(value), text));
  }
  return { parts: mended, guesses };
}

function annexNumber(read: string, last: number, cited: ReadonlySet<number>): number | undefined {
  const expected = last + 1;
  if (read === '') return last > 0 && cited.has(expected) ? expected : undefined;
  const value = valueOfRoman(read);
  const isLikely = mayBeRoman(read, expected) && (value === undefined || value === last);
  return isLikely ? expected : value;
}

/** The annexes that running text speaks of. */
function citedIn(parts: readonly Part[]): Set<number> {
  const texts = parts.filter(
    (part): part is TextPart => part.kind === 'text' && readNumbering(part.text)?.numbering !== 'annex',
  );
  const numbers = texts.flatMap(({ text }) => [...text.matchAll(/phụ lục\s+(?:số\s+)?([IVX]+)(?!\p{L})/giu)]);
  return new Set(numbers.flatMap(([, number]) => valueOfRoman(number!.toUpperCase()) ?? []));
}
