import type { Exhibit } from '../exhibit.ts';
import { lexemesOf } from './lexemes.ts';

const QUOTATION = /[“"«]([^“”"«»]+)[”"»]/gu;

/** The quotations of a claim that none of its exhibits holds word by word. */
export function falseQuotations(claim: string, exhibits: readonly Exhibit[]): string[] {
  const quoted = Array.from(claim.matchAll(QUOTATION), ([, words]) => words!);
  if (quoted.length === 0) return [];
  const texts = exhibits.flatMap(({ fields, above }) => [...fields.map(({ text }) => text), ...above]).map(spelled);
  return quoted.filter((words) => !texts.some((text) => text.includes(spelled(words))));
}

/** All words, in one spelling each, with a blank on both sides. */
function spelled(text: string): string {
  return ` ${lexemesOf(text)
    .map(({ key }) => key)
    .join(' ')} `;
}
