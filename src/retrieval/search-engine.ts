import { type LatentModel, LatentSemanticEmbeddings, trainLatentModel } from './embeddings/latent-semantic.ts';
import { FUSION, fuse } from './fusion.ts';
import { nearestNeighbours } from './hnsw.ts';
import { buildLexicalIndex, type Field, inverseFrequency, type LexicalIndex, rarityOf } from './lexical-index.ts';
import { planQuery } from './plan-query.ts';
import { createSpelling } from './spelling.ts';
import { type Scored, TopPassages } from './top-passages.ts';

/** What a question found: passages best first, and the question as it was read (slips mended, marks restored). */
export interface Found {
  readonly hits: readonly Scored[];
  readonly reading: readonly string[];
}

/** Searches a fixed set of passages, numbered from 0 in the order given. */
export interface SearchEngine {
  readonly passageCount: number;
  /** `allowed[p]` is 1 where passage p may be returned; without it all may. */
  search(question: string, wanted: number, allowed?: Uint8Array): Found;
  /** A question as the corpus would print it: one marked syllable, number or code per place. */
  read(question: string): readonly string[];
  /** How telling a folded syllable or pair is; 0 where no passage holds it. */
  rarity(term: string): number;
  /** How telling a term would be that stands in this many passages. */
  rarityOf(holding: number): number;
}

/** Candidates that each half brings to the fusion. */
const CANDIDATES = 50;

/** Builds the whole search over passages given as weighted fields. Time and memory grow linearly with the text. */
export async function createSearchEngine(passages: Iterable<readonly Field[]>, fusion = FUSION): Promise<SearchEngine> {
  const index = buildLexicalIndex(passages);
  return searchOver(index, trainLatentModel(index), fusion);
}

/** The search over an index and a latent model that are ready: what is saved between runs. */
export async function searchOver(index: LexicalIndex, model: LatentModel, fusion = FUSION): Promise<SearchEngine> {
  const spelling = createSpelling(index.vocabulary);
  const embeddings = new LatentSemanticEmbeddings(model, index, spelling);
  const vectors = embeddings.embedPassages(index);
  const neighbours = await nearestNeighbours(vectors, vectors.length / Math.max(1, index.postings.passageCount));
  const lexical = new TopPassages(index.postings);
  return {
    passageCount: index.postings.passageCount,
    read: (question) => planQuery(question, index, spelling).reading,
    rarity: (term) => inverseFrequency(index, term),
    rarityOf: (holding) => rarityOf(holding, index.postings.passageCount),
    search(question, wanted, allowed) {
      const { terms, reading } = planQuery(question, index, spelling);
      const byWords = lexical.find(terms, Math.max(wanted, CANDIDATES), allowed);
      const near = neighbours.find(
        embeddings.embed(terms),
        CANDIDATES,
        allowed && ((passage) => allowed[passage] === 1),
      );
      return { hits: fuse(byWords, near, fusion).slice(0, wanted), reading };
    },
  };
}
