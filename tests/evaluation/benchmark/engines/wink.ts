import createIndex from 'wink-bm25-text-search';
import type { BuildEngine } from '../engine.ts';
import { foldMarks, words } from '../words.ts';

/**
 * README: `defineConfig` with field weights, BM25 parameters left at their defaults (k1 1.2, b 0.75, k 1), and
 * `definePrepTasks` with one's own functions ("wink-nlp-utils or any other package of your choice"): the example's
 * stemmer and stop words are English, so lower-casing and cutting into words stand in their place.
 */
function build(prepare: (text: string) => string): BuildEngine {
  return async (texts) => {
    const index = createIndex();
    index.defineConfig({ fldWeights: { text: 1 } });
    index.definePrepTasks([prepare, words]);
    for (const [id, text] of texts.entries()) index.addDoc({ text }, id);
    index.consolidate();
    return (question, wanted) => index.search(question, wanted).map(([id]) => Number(id));
  };
}

export const buildWink = build((text) => text);

/** The same with marks taken off by the first preparation task. */
export const buildWinkFolded = build(foldMarks);
