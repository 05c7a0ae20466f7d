import { fold } from '../shared/text/fold.ts';

/** Phones make a dash of a hyphen, and people put blanks around it. */
const DASH = /\s*[-‐‑–—]\s*/gu;

/**
 * The records that a code can mean, typed in any case: the one whose code it is, else those of whose codes it leaves out
 * parts in the middle ("05-III-5" for "05-PL2-III-5").
 */
export function recordsWithCode<T extends { readonly id: string }>(typed: string, records: readonly T[]): readonly T[] {
  const wanted = fold(typed).replace(DASH, '-').trim();
  const exact = records.filter(({ id }) => fold(id) === wanted);
  return exact.length > 0 ? exact : records.filter(({ id }) => isShortened(wanted.split('-'), fold(id).split('-')));
}

/** True where the parts typed stand in the code in their order, the first and the last being its own. */
function isShortened(typed: readonly string[], code: readonly string[]): boolean {
  if (typed.length < 2 || typed[0] !== code[0] || typed.at(-1) !== code.at(-1)) return false;
  let at = 0;
  for (const part of code) if (part === typed[at]) at++;
  return at === typed.length;
}
