import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { limitTime } from '../../shared/time-limit.ts';

/** Where an OpenAI-compatible embeddings API is and how it may be used. */
export interface EmbeddingsApi {
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey?: string;
  /** How long the API may take for a batch of passages. */
  readonly timeoutMs: number;
  /** Passages sent at once. */
  readonly batchSize: number;
  /** `public`: nothing of other papers is sent to it. Default: all are. */
  readonly reads?: 'public' | 'internal';
}

interface OpenAiOptions {
  /** Aborted when the program closes; ends whatever is under way. */
  readonly signal?: AbortSignal;
  /** How long the API may take for a question, which somebody waits for. */
  readonly queryTimeoutMs?: number;
}

/** An embeddings API in use: LangChain's interface, and what the keeping of its vectors needs to know. */
export interface ApiEmbeddings extends EmbeddingsInterface {
  /** Address and model: vectors are kept under it, so that those of two models never meet. */
  readonly space: string;
  readonly batchSize: number;
  readonly reads: 'public' | 'internal';
  /** Aborted when the program closes: what fails from then on is nobody's fault. */
  readonly signal: AbortSignal | undefined;
}

/** The answer of an API was read, but is not what an embeddings API answers. */
class MalformedVectorsError extends Error {
  override readonly name = 'MalformedVectorsError';
}

const QUERY_TIMEOUT_MS = 2000;

/**
 * LangChain's OpenAIEmbeddings. Loading them costs half a second and 50 MB, so this is called only where an API is
 * configured. It never tries again by itself: who asks knows how long that is worth. What it throws may hold secrets;
 * `describeApiFailure` says it without.
 */
export function createOpenAiEmbeddings(
  api: EmbeddingsApi,
  { signal, queryTimeoutMs = QUERY_TIMEOUT_MS }: OpenAiOptions = {},
): ApiEmbeddings {
  const library = import('@langchain/openai');
  const open = (timeoutMs: number) => {
    const client = library.then(({ OpenAIEmbeddings }) => new OpenAIEmbeddings(settingsOf(api, timeoutMs, signal)));
    // Told to whoever asks; until then it is not an error that nobody handles.
    client.catch(() => {});
    return client;
  };
  const forPassages = open(api.timeoutMs);
  const forQueries = open(Math.min(queryTimeoutMs, api.timeoutMs));
  return {
    space: `${api.baseUrl.replace(/\/+$/u, '')}\n${api.model}`,
    batchSize: api.batchSize,
    reads: api.reads ?? 'internal',
    signal,
    async embedQuery(text) {
      return checked([await (await forQueries).embedQuery(text)])[0]!;
    },
    async embedDocuments(texts) {
      return checked(await (await forPassages).embedDocuments(texts));
    },
  };
}

function settingsOf({ model, apiKey, batchSize, baseUrl }: EmbeddingsApi, timeoutMs: number, signal?: AbortSignal) {
  return {
    model,
    batchSize,
    // Without one the library would take OPENAI_API_KEY from the environment and send it to this address.
    apiKey: apiKey ?? 'none',
    timeout: timeoutMs,
    maxRetries: 0,
    // Left to itself the library asks for base64, and reads garbage where a server sends numbers all the same.
    encodingFormat: 'float' as const,
    configuration: { baseURL: baseUrl, logLevel: 'off' as const, fetch: fetchWith(apiKey, timeoutMs, signal) },
  };
}

/**
 * Sends the key that was configured and no other header that the environment may suggest to the library (organisation,
 * project, custom ones). Its own time limit ends with the answer's head: this one holds until the last byte.
 */
function fetchWith(apiKey: string | undefined, timeoutMs: number, closing: AbortSignal | undefined): typeof fetch {
  const headers = {
    accept: 'application/json',
    'content-type': 'application/json',
    ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
  };
  return async (url, init) => {
    const limit = limitTime(timeoutMs, init?.signal, closing);
    try {
      const response = await fetch(url, { ...init, headers, signal: limit.signal });
      const body = await response.arrayBuffer();
      return new Response(body.byteLength > 0 ? body : null, response);
    } finally {
      limit.end();
    }
  };
}

/** Servers answer much when they are overloaded or in doubt: fewer vectors, none, nulls for numbers. */
function checked(vectors: number[][]): number[][] {
  const length = vectors[0]?.length;
  for (const vector of vectors) {
    const good =
      Array.isArray(vector) && vector.length > 0 && vector.length === length && vector.every(Number.isFinite);
    if (!good) throw new MalformedVectorsError('The API answered with something that is not vectors of one length.');
  }
  return vectors;
}
