/**
 * How the four kinds of terms are named in one vocabulary: a folded syllable `an`, two neighbours `an_toan`, and the
 * same with the marks kept, behind an equals sign: `=an`, `=an_toàn`.
 */
const MARKED = '=';

/** What joins the two words of a pair; no token holds it. */
export const PAIR_SIGN = '_';

/** The name under which two neighbouring entries are indexed together. */
export function bigram(first: string, second: string): string {
  return `${first}${PAIR_SIGN}${second}`;
}

/** The name of a syllable or pair with its marks, apart from its folded namesake. */
export function markedTerm(term: string): string {
  return MARKED + term;
}

/** True for names that `markedTerm` made. */
export function isMarked(term: string): boolean {
  return term.startsWith(MARKED);
}

/** The syllable or pair itself, marked or folded. */
export function withoutMarker(term: string): string {
  return term.startsWith(MARKED) ? term.slice(MARKED.length) : term;
}
