import type { Neighbour } from './nearest.ts';
import type { Scored } from './top-passages.ts';

/** How much nearness of vectors adds to the best lexical score, which is taken as 1. */
export interface Fusion {
  readonly vectorWeight: number;
}

/** For the vectors computed here; `npm run bench -- --ablate` shows what it is worth: within the noise. */
export const FUSION: Fusion = { vectorWeight: 0.1 };

/**
 * For the vectors of an embeddings API, which know the language and not this corpus alone. Not measured here, where no API
 * can be reached: half of the best lexical score, so that neither half can overrule the other by itself.
 */
export const API_FUSION: Fusion = { vectorWeight: 0.5 };

/**
 * One ranking out of two: a weighted sum of the lexical score over the best one and the cosine. Sums beat reciprocal
 * ranks where the scores mean something, and here they do. A passage that one half did not bring gets nothing from it.
 */
export function fuse(byWords: readonly Scored[], near: readonly Neighbour[], { vectorWeight }: Fusion): Scored[] {
  const best = byWords[0]?.score ?? 1;
  const scores = new Map(byWords.map(({ passage, score }) => [passage, score / best]));
  if (vectorWeight > 0) {
    for (const { passage, similarity } of near)
      scores.set(passage, (scores.get(passage) ?? 0) + vectorWeight * similarity);
  }
  return [...scores]
    .map(([passage, score]) => ({ passage, score }))
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
}
