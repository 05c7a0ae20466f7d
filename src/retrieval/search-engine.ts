import { inTurns } from '../shared/turns.ts';
import type { ApiVectors } from './api-vectors.ts';
import { type LatentModel, LatentSemanticEmbeddings, trainLatentModel } from './embeddings/latent-semantic.ts';
import { API_FUSION, FUSION, type Fusion, fuse } from './fusion.ts';
import { buildLexicalIndex, type Field, inverseFrequency, type LexicalIndex, rarityOf } from './lexical-index.ts';
import { PassageVectors } from './passage-vectors.ts';
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
  search(question: string, wanted: number, allowed?: Uint8Array): Promise<Found>;
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
  return searchOver(index, await inTurns(trainLatentModel(index)), { fusion });
}

interface SearchOptions {
  /** How the computed vectors count. */
  readonly fusion?: Fusion;
  /** Vectors that take the place of the computed ones for every question that they can be had for. */
  readonly api?: ApiVectors | undefined;
}

/** The search over an index and a latent model that are ready: what is saved between runs. */
export async function searchOver(
  index: LexicalIndex,
  model: LatentModel,
  { fusion = FUSION, api }: SearchOptions = {},
): Promise<SearchEngine> {
  const spelling = createSpelling(index.vocabulary);
  const embeddings = new LatentSemanticEmbeddings(model, index, spelling);
  const computed = new PassageVectors(embeddings);
  computed.addAll(await inTurns(embeddings.embedPassages(index)), index.postings.passageCount);
  await computed.prepare();
  const lexical = new TopPassages(index.postings);
  return {
    passageCount: index.postings.passageCount,
    read: (question) => planQuery(question, index, spelling).reading,
    rarity: (term) => inverseFrequency(index, term),
    rarityOf: (holding) => rarityOf(holding, index.postings.passageCount),
    async search(question, wanted, allowed) {
      const filter = allowed && ((passage: number) => allowed[passage] === 1);
      const asked = api?.find(question, CANDIDATES, filter);
      const { terms, reading } = planQuery(question, index, spelling);
      const byWords = lexical.find(terms, Math.max(wanted, CANDIDATES), allowed);
      const fromApi = await asked;
      const near = fromApi ?? (await computed.find(embeddings.embed(terms), CANDIDATES, filter));
      return { hits: fuse(byWords, near, fromApi ? API_FUSION : fusion).slice(0, wanted), reading };
    },
  };
}
