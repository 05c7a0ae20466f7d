import library from 'okapibm25';
import type { BuildEngine } from '../engine.ts';
import { foldMarks, words } from '../words.ts';

// Published as CommonJS: the function is a property of what an ES module imports.
const bm25 = library.default;

/**
 * README, "Usage": documents and keywords are given at every call, there is no index; k1 and b at their defaults.
 * It counts a keyword by a regular expression over the text as it stands and measures length by ASCII words: so both
 * are given in lower case, and the second row, with marks taken off, is the fairer one.
 */
function build(prepare: (text: string) => string): BuildEngine {
  return async (texts) => {
    const prepared = texts.map((text) => words(prepare(text)).join(' '));
    return (question, wanted) => {
      const scores = bm25(prepared, words(prepare(question))) as number[];
      return [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!).slice(0, wanted);
    };
  };
}

export const buildOkapi = build((text) => text);
export const buildOkapiFolded = build(foldMarks);
