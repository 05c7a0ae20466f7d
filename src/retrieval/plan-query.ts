import { hasMarks } from '../shared/text/fold.ts';
import { type Analysis, analyse, bigram } from './analyse.ts';
import { inverseFrequency, type LexicalIndex, passagesWith } from './lexical-index.ts';
import { mendSlip } from './mend-slip.ts';
import { askingWeight } from './question-words.ts';
import { type LikelyForm, restoreMarks } from './restore-marks.ts';
import type { Spelling } from './spelling.ts';
import { markedTerm } from './terms.ts';
import type { WeightedTerm } from './top-passages.ts';

/** A question as the index will be asked: weighted terms, and how it was read (slips mended, marks restored). */
export interface QueryPlan {
  readonly terms: readonly WeightedTerm[];
  readonly reading: readonly string[];
}

/** Tuned on the tuning half of the public collection; `npm run bench -- --ablate` shows what each is worth. */
export interface QueryWeights {
  readonly folded: number;
  readonly foldedPair: number;
  readonly marked: number;
  readonly markedPair: number;
  /** What remains of the marked weights where the marks were restored, not typed. */
  readonly restored: number;
  /** What remains of a word's weight where another was put in its place. */
  readonly mended: number;
}

export const QUERY_WEIGHTS: QueryWeights = {
  folded: 0.6,
  foldedPair: 0.45,
  marked: 1.4,
  markedPair: 0.4,
  restored: 0.6,
  mended: 0.8,
};

/** A place of the question: the folded words it may hold, the marked forms it may stand for, and how loud it is. */
interface Slot {
  readonly folded: readonly string[];
  readonly forms: readonly LikelyForm[];
  readonly loudness: number;
}

/** Turns a question into weighted terms for the index. Words the index does not know and cannot mend are left out. */
export function planQuery(question: string, index: LexicalIndex, spelling: Spelling, weights = QUERY_WEIGHTS): QueryPlan {
  const marksTyped = hasMarks(question);
  const slots = readSlots(analyse(question), marksTyped, index, spelling, weights);
  const terms = new TermWeights();
  const markedShare = marksTyped ? 1 : weights.restored;
  slots.forEach((slot, i) => {
    for (const word of slot.folded) terms.raise(word, weights.folded * slot.loudness);
    for (const { form, share } of slot.forms) terms.raise(markedTerm(form), weights.marked * markedShare * share * slot.loudness);
    const before = slots[i - 1];
    if (!before) return;
    const loudness = Math.max(before.loudness, slot.loudness);
    for (const a of before.folded) for (const b of slot.folded) terms.raise(bigram(a, b), weights.foldedPair * loudness);
    for (const a of before.forms) {
      for (const b of slot.forms) {
        const share = Math.min(a.share, b.share) * markedShare;
        terms.raise(markedTerm(bigram(a.form, b.form)), weights.markedPair * share * loudness);
      }
    }
  });
  return { terms: terms.weigh(index), reading: slots.map(({ forms }) => forms[0]!.form) };
}

function readSlots(typed: Analysis, marksTyped: boolean, index: LexicalIndex, spelling: Spelling, weights: QueryWeights): Slot[] {
  const certain = typed.marked.map((word) => (marksTyped && passagesWith(index, markedTerm(word)) > 0 ? word : undefined));
  const mended = typed.folded.map((_, i) => (certain[i] === undefined ? mendSlip(typed.folded, i, index, spelling) : undefined));
  const likely = restoreMarks(
    typed.folded.map((folded, i) => ({ folded: mended[i] ?? folded, certain: certain[i] })),
    index,
    spelling,
  );
  return likely.map((forms, i) => ({
    folded: mended[i] === undefined ? [typed.folded[i]!] : [typed.folded[i]!, mended[i]],
    forms,
    loudness: askingWeight(forms[0]!.form) * (mended[i] === undefined ? 1 : weights.mended),
  }));
}

/** The greatest weight asked for each term; a word said twice is not twice as important. */
class TermWeights {
  readonly #weights = new Map<string, number>();

  raise(term: string, weight: number): void {
    if (weight > (this.#weights.get(term) ?? 0)) this.#weights.set(term, weight);
  }

  weigh(index: LexicalIndex): WeightedTerm[] {
    return [...this.#weights].flatMap(([term, weight]) => {
      const id = index.vocabulary.id(term);
      return id === undefined ? [] : [{ term: id, weight: weight * inverseFrequency(index, term) }];
    });
  }
}
