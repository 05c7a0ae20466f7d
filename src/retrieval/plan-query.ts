import { hasMarks } from '../shared/text/fold.ts';
import { type Analysis, analyse } from './analyse.ts';
import { type LexicalIndex, passagesWith, rarity } from './lexical-index.ts';
import { mendSlip } from './mend-slip.ts';
import { isAskingWord } from './question-words.ts';
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
  /** What remains of the weight of a word that only asks. */
  readonly asking: number;
}

/** The weights in use. */
export const QUERY_WEIGHTS: QueryWeights = {
  folded: 0.6,
  foldedPair: 0.45,
  marked: 1.4,
  markedPair: 0.4,
  restored: 0.6,
  mended: 0.8,
  asking: 0.25,
};

/** A place of the question: the folded words it may hold, the marked forms it may stand for, and how loud it is. */
interface Slot {
  readonly folded: readonly string[];
  readonly forms: readonly LikelyForm[];
  /** The word as it is taken to be: as typed where its marks were, else the likeliest form. */
  readonly read: string;
  readonly loudness: number;
}

/** Turns a question into weighted terms for the index. Words the index does not know and cannot mend are left out. */
export function planQuery(
  question: string,
  index: LexicalIndex,
  spelling: Spelling,
  weights = QUERY_WEIGHTS,
): QueryPlan {
  const marksTyped = hasMarks(question);
  const slots = readSlots(analyse(question), marksTyped, index, spelling, weights);
  const terms = new TermWeights(index);
  const markedShare = marksTyped ? 1 : weights.restored;
  const foldedChoices = slots.map(({ folded }) =>
    choices(
      index,
      folded.map((term) => ({ term, share: 1 })),
    ),
  );
  const markedChoices = slots.map(({ forms }) =>
    choices(
      index,
      forms.map(({ form, share }) => ({ term: markedTerm(form), share: share * markedShare })),
    ),
  );
  slots.forEach((slot, i) => {
    terms.raiseWords(foldedChoices[i]!, weights.folded * slot.loudness);
    terms.raiseWords(markedChoices[i]!, weights.marked * slot.loudness);
    const before = slots[i - 1];
    if (!before) return;
    const loudness = Math.max(before.loudness, slot.loudness);
    terms.raisePairs(foldedChoices[i - 1]!, foldedChoices[i]!, weights.foldedPair * loudness);
    terms.raisePairs(markedChoices[i - 1]!, markedChoices[i]!, weights.markedPair * loudness);
  });
  return { terms: terms.weigh(), reading: slots.map(({ read }) => read) };
}

/** A word that a place of the question may hold, by its number, and how likely it is, 0 to 1. */
interface Choice {
  readonly word: number;
  readonly share: number;
}

function choices(index: LexicalIndex, words: readonly { term: string; share: number }[]): Choice[] {
  return words.flatMap(({ term, share }) => {
    const word = index.vocabulary.id(term);
    return word === undefined ? [] : [{ word, share }];
  });
}

function readSlots(
  typed: Analysis,
  marksTyped: boolean,
  index: LexicalIndex,
  spelling: Spelling,
  weights: QueryWeights,
): Slot[] {
  const certain = typed.marked.map((word) =>
    marksTyped && passagesWith(index, markedTerm(word)) > 0 ? word : undefined,
  );
  const mended = typed.folded.map((_, i) =>
    certain[i] === undefined ? mendSlip(typed.folded, i, index, spelling) : undefined,
  );
  const likely = restoreMarks(
    typed.folded.map((folded, i) => ({ folded: mended[i] ?? folded, certain: certain[i] })),
    index,
    spelling,
  );
  return likely.map((forms, i) => {
    const read = marksTyped && mended[i] === undefined ? typed.marked[i]! : forms[0]!.form;
    return {
      folded: mended[i] === undefined ? [typed.folded[i]!] : [typed.folded[i]!, mended[i]],
      forms,
      read,
      loudness: (isAskingWord(read) ? weights.asking : 1) * (mended[i] === undefined ? 1 : weights.mended),
    };
  });
}

/** The greatest weight asked for each term; a word said twice is not twice as important. */
class TermWeights {
  readonly #weights = new Map<number, number>();
  readonly #index: LexicalIndex;

  constructor(index: LexicalIndex) {
    this.#index = index;
  }

  raiseWords(words: readonly Choice[], weight: number): void {
    for (const { word, share } of words) this.#raise(word, share * weight);
  }

  raisePairs(before: readonly Choice[], after: readonly Choice[], weight: number): void {
    for (const first of before) {
      for (const second of after)
        this.#raise(
          this.#index.vocabulary.pairId(first.word, second.word),
          Math.min(first.share, second.share) * weight,
        );
    }
  }

  weigh(): WeightedTerm[] {
    return [...this.#weights].map(([term, weight]) => ({ term, weight: weight * rarity(this.#index, term) }));
  }

  #raise(term: number | undefined, weight: number): void {
    if (term !== undefined && weight > (this.#weights.get(term) ?? 0)) this.#weights.set(term, weight);
  }
}
