import { Charset, Encoder, Index } from 'flexsearch';
import type { BuildEngine } from '../engine.ts';

/**
 * README, "Suggestions": `suggest: true` allows results that lack a word, without which whole questions find nothing.
 * "Context search": `context` scores words by their nearness and asks for `tokenize: 'strict'`. doc/encoder.md:
 * `Charset.Normalize`, the default, takes marks off; `dedupe: false` and `numeric: false` keep letters and figures as written.
 */
export const buildFlexSearch: BuildEngine = async (texts) => {
  const encoder = new Encoder(Charset.Normalize).assign({ dedupe: false, numeric: false });
  const index = new Index({
    tokenize: 'strict',
    context: { depth: 2, bidirectional: true, resolution: 3 },
    resolution: 9,
    encoder,
  });
  texts.forEach((text, id) => void index.add(id, text));
  return (question, wanted) => index.search(question, { limit: wanted, suggest: true }) as number[];
};
