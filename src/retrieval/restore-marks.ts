import { bigram } from './analyse.ts';
import { type LexicalIndex, passagesWith } from './lexical-index.ts';
import type { Spelling } from './spelling.ts';
import { markedTerm } from './terms.ts';

/** A marked form that a bare syllable may stand for, and how likely it is, 0 to 1. */
export interface LikelyForm {
  readonly form: string;
  readonly share: number;
}

/** A folded syllable, and its marked form where that is certain already. */
export interface Unmarked {
  readonly folded: string;
  readonly certain?: string | undefined;
}

const MAX_FORMS = 12;

/** How much a form's own frequency and its frequency beside a neighbour's form count, both on a logarithmic scale. */
const ALONE = 0.5;
const BESIDE = 3;

/**
 * What each bare syllable of a question may stand for, likeliest first, judged by how often the corpus prints the form
 * and prints it beside a form of either neighbour. A syllable that the corpus does not know stays as it is.
 */
export function restoreMarks(syllables: readonly Unmarked[], index: LexicalIndex, spelling: Spelling): LikelyForm[][] {
  const forms = syllables.map(({ folded, certain }) => (certain === undefined ? knownForms(folded, index, spelling) : [certain]));
  return forms.map((choices, i) => {
    const scores = choices.map((form) => {
      const alone = passagesWith(index, markedTerm(form));
      const before = strongest(forms[i - 1], (other) => bigram(other, form), index);
      const after = strongest(forms[i + 1], (other) => bigram(form, other), index);
      return ALONE * Math.log1p(alone) + BESIDE * (Math.log1p(before) + Math.log1p(after));
    });
    return toShares(choices, scores);
  });
}

function knownForms(folded: string, index: LexicalIndex, spelling: Spelling): string[] {
  const forms = [...spelling.markedForms(folded)];
  if (forms.length === 0) return [folded];
  const holding = (form: string) => passagesWith(index, markedTerm(form));
  return forms.sort((a, b) => holding(b) - holding(a)).slice(0, MAX_FORMS);
}

function strongest(others: readonly string[] | undefined, pair: (other: string) => string, index: LexicalIndex): number {
  return Math.max(0, ...(others ?? []).map((other) => passagesWith(index, markedTerm(pair(other)))));
}

function toShares(forms: readonly string[], scores: readonly number[]): LikelyForm[] {
  const top = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - top));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return forms.map((form, i) => ({ form, share: weights[i]! / total })).sort((a, b) => b.share - a.share);
}
