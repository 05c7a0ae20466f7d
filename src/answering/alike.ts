import { analyse } from '../retrieval/analyse.ts';
import { overlap } from '../shared/text/years.ts';
import type { Span } from './spans.ts';

/** Of the shorter span's words, the share that the other must say too for both to say one thing. */
const SAME = 0.8;
const YEAR = /^(19|20)\d{2}$/u;
/** A figure that measures: not part of a number of a paper, a date or a code. */
const FIGURE = /(?<![\p{L}\d/.,-])\d[\d.,]*(?![\d/-]|\p{L})/gu;

/** Sentences that cite papers differ by the papers they cite, not by what they state. */
const NUMBERED_PAPER = /\d[/-]\p{Lu}|\d\/\d/u;

/** True where two spans say the same thing of the same period in nearly the same words, figures aside. */
export function sayTheSame(a: Span, b: Span): boolean {
  const [first, second] = [headWords(a), headWords(b)];
  return samePeriod(a, b) && Math.max(shareSaid(first, new Set(second)), shareSaid(second, new Set(first))) >= SAME;
}

/** True where two spans that say nothing but the same thing, of the same period, give different figures. */
export function contradict(a: Span, b: Span): boolean {
  const [first, second] = [headWords(a), headWords(b)];
  const alike = Math.min(shareSaid(first, new Set(second)), shareSaid(second, new Set(first))) >= SAME;
  return alike && !NUMBERED_PAPER.test(head(a) + head(b)) && samePeriod(a, b) && differ(figuresOf(a), figuresOf(b));
}

function samePeriod({ periods: a }: Span, { periods: b }: Span): boolean {
  return a.length === 0 || b.length === 0 || a.some((one) => b.some((other) => overlap(one, other)));
}

function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && (a.size !== b.size || [...a].some((figure) => !b.has(figure)));
}

function shareSaid(words: readonly string[], terms: ReadonlySet<string>): number {
  return words.filter((word) => terms.has(word)).length / Math.max(1, words.length);
}

/** What a span is about: its first line, of a row the first cell that tells. */
function head({ text }: Span): string {
  const line = text.split('\n')[0]!;
  return line.replace(/^[^:]{3,40}: /u, '');
}

function headWords(span: Span): string[] {
  return [...new Set(analyse(head(span)).folded)].filter((word) => !/\d/u.test(word));
}

/** Years say when, not how much. */
function figuresOf(span: Span): Set<string> {
  const figures = [...head(span).matchAll(FIGURE)].map(([figure]) => figure.replace(/[.,]$/u, ''));
  return new Set(figures.filter((figure) => !YEAR.test(figure)));
}
