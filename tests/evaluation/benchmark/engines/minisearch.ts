import MiniSearch from 'minisearch';
import type { BuildEngine } from '../engine.ts';
import { foldMarks } from '../words.ts';

/**
 * Settings from the README, "Term processing": `processTerm` lower-cases (the default); terms are joined with OR (the
 * default). `fuzzy: 0.2` and `prefix`, which "Search options" shows, made every marked result worse and are left off.
 */
function build(processTerm: (term: string) => string): BuildEngine {
  return async (texts) => {
    const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], processTerm });
    index.addAll(texts.map((text, id) => ({ id, text })));
    return (question, wanted) =>
      index
        .search(question, { combineWith: 'OR' })
        .slice(0, wanted)
        .map(({ id }) => id as number);
  };
}

export const buildMiniSearch = build((term) => term.toLowerCase());

/** The same with marks taken off in `processTerm`, the hook that the README offers "to normalize them". */
export const buildMiniSearchFolded = build(foldMarks);
