import { holding, type LexicalIndex } from './lexical-index.ts';
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
  const choices = syllables.map(({ folded, certain }) =>
    certain === undefined ? knownForms(folded, index, spelling) : [known(certain, index)],
  );
  const scores = choices.map((forms) => forms.map(({ passages }) => ALONE * Math.log1p(passages)));
  for (let i = 1; i < choices.length; i++) addCompany(choices[i - 1]!, choices[i]!, scores[i - 1]!, scores[i]!, index);
  return choices.map((forms, i) =>
    toShares(
      forms.map(({ form }) => form),
      scores[i]!,
    ),
  );
}

/** A marked form, its number in the index where it has one, and in how many passages it stands. */
interface Form {
  readonly form: string;
  readonly id: number | undefined;
  readonly passages: number;
}

function known(form: string, index: LexicalIndex): Form {
  const id = index.vocabulary.id(markedTerm(form));
  return { form, id, passages: holding(index, id) };
}

function knownForms(folded: string, index: LexicalIndex, spelling: Spelling): Form[] {
  const forms = spelling.markedForms(folded).map((form) => known(form, index));
  if (forms.length === 0) return [known(folded, index)];
  return forms.sort((a, b) => b.passages - a.passages).slice(0, MAX_FORMS);
}

/** Raises the scores of the forms of two neighbours by how often each stands beside the form of the other that it keeps most company with. */
function addCompany(
  first: readonly Form[],
  second: readonly Form[],
  firstScores: number[],
  secondScores: number[],
  index: LexicalIndex,
): void {
  const after = new Array<number>(first.length).fill(0);
  const before = new Array<number>(second.length).fill(0);
  first.forEach(({ id: a }, i) => {
    second.forEach(({ id: b }, j) => {
      if (a === undefined || b === undefined) return;
      const together = holding(index, index.vocabulary.pairId(a, b));
      after[i] = Math.max(after[i]!, together);
      before[j] = Math.max(before[j]!, together);
    });
  });
  for (let i = 0; i < first.length; i++) firstScores[i]! += BESIDE * Math.log1p(after[i]!);
  for (let j = 0; j < second.length; j++) secondScores[j]! += BESIDE * Math.log1p(before[j]!);
}

function toShares(forms: readonly string[], scores: readonly number[]): LikelyForm[] {
  const top = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - top));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return forms.map((form, i) => ({ form, share: weights[i]! / total })).sort((a, b) => b.share - a.share);
}
