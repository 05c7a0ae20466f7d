import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { describeApiFailure } from './embeddings/api-failure.ts';
import type { Neighbour } from './nearest.ts';
import { PassageVectors } from './passage-vectors.ts';
import { embedPassages, type SavedVectorsOptions } from './saved-vectors.ts';
import { type NearestPassages, openShelvedPassages, type VectorShelf } from './vector-shelf.ts';

/** The passages' vectors of an embeddings API, as far as it can be reached. */
export interface ApiVectors {
  /** The passages nearest to a question; undefined where the API cannot say, which is no error. Never rejects. */
  find(
    question: string,
    wanted: number,
    filter?: (passage: number) => boolean,
  ): Promise<readonly Neighbour[] | undefined>;
}

/** How the vectors of an API are opened and what is told of it. */
export interface ApiVectorsOptions extends SavedVectorsOptions {
  /** Told, at most once a minute, that the API is not used and why: a Vietnamese phrase to follow "dịch vụ", without secrets. */
  readonly onUnavailable?: ((reason: string) => void) | undefined;
  /** Milliseconds on a clock that only runs forward. */
  readonly elapsedMs?: (() => number) | undefined;
  /** Where the vectors are kept and compared, if not in this process. */
  readonly shelf?: VectorShelf | undefined;
}

/** How long an API that failed is left alone: nobody waits for it again and again, and its limits can recover. */
const PAUSE_MS = 60_000;

/**
 * Embeds the passages, from what is kept where it can, and waits for it. Where that fails the search goes on without, and
 * the rest is embedded in the background once the API has been left alone for a while.
 */
export async function openApiVectors(options: ApiVectorsOptions): Promise<ApiVectors> {
  const embeddings = rememberingQueries(options.api);
  const pause = createPause(options);
  let passages: NearestPassages | undefined;
  let preparing = false;
  const prepare = async () => {
    if (preparing) return;
    preparing = true;
    passages = await pause.unlessFailing(() => embedAll(options, embeddings));
    preparing = false;
  };
  await prepare();
  return {
    async find(question, wanted, filter) {
      if (pause.lasts()) return undefined;
      const ready = passages;
      if (ready)
        return pause.unlessFailing(async () => ready.find(await embeddings.embedQuery(question), wanted, filter));
      void prepare();
      return undefined;
    },
  };
}

async function embedAll(
  { shelf, ...options }: ApiVectorsOptions,
  embeddings: EmbeddingsInterface,
): Promise<NearestPassages> {
  const { api, documents } = options;
  if (shelf) return openShelvedPassages({ shelf, documents, space: api.space, embed: () => embedPassages(options) });
  const passages = new PassageVectors(embeddings);
  passages.addAll(
    await embedPassages(options),
    options.documents.reduce((sum, { texts }) => sum + texts.length, 0),
  );
  await passages.prepare();
  return passages;
}

function createPause({ api, onUnavailable, elapsedMs = () => performance.now() }: ApiVectorsOptions) {
  let until = Number.NEGATIVE_INFINITY;
  const lasts = () => elapsedMs() < until;
  return {
    lasts,
    /** Whatever fails in here is the API's doing or that of its answers. Many may be under way: the first to fail is told. */
    async unlessFailing<T>(action: () => Promise<T>): Promise<T | undefined> {
      try {
        return await action();
      } catch (error) {
        if (api.signal?.aborted || lasts()) return undefined;
        until = elapsedMs() + PAUSE_MS;
        onUnavailable?.(describeApiFailure(error));
        return undefined;
      }
    },
  };
}

/** Answering one question may search with it several times. */
const MOST_REMEMBERED = 200;

function rememberingQueries(api: EmbeddingsInterface): EmbeddingsInterface {
  const known = new Map<string, Promise<number[]>>();
  return {
    embedDocuments: (texts) => api.embedDocuments(texts),
    embedQuery(text) {
      const before = known.get(text);
      if (before) return before;
      if (known.size >= MOST_REMEMBERED) known.clear();
      const vector = api.embedQuery(text);
      known.set(text, vector);
      vector.catch(() => known.delete(text));
      return vector;
    },
  };
}
