import { createSearchEngine } from '../../../../src/retrieval/search-engine.ts';
import type { BuildEngine } from '../engine.ts';

/** The product's own search, as the product builds it. */
export const buildOurs: BuildEngine = async (texts) => {
  const engine = await createSearchEngine(texts.map((text) => [{ text, weight: 1 }]));
  return async (question, wanted) => (await engine.search(question, wanted)).hits.map(({ passage }) => passage);
};
