import { afterEach, beforeEach } from 'vitest';
import {
  type ApiEmbeddings,
  createOpenAiEmbeddings,
  type EmbeddingsApi,
} from '../../src/retrieval/embeddings/openai.ts';
import { type EmbeddingsServer, KEY, startEmbeddingsServer } from './embeddings-server.ts';

/** Gives each test of a file an embeddings server of its own, and a way to open it as the product does. */
export function useEmbeddingsServer(): {
  server: () => EmbeddingsServer;
  open: (changes?: Partial<EmbeddingsApi>, options?: Parameters<typeof createOpenAiEmbeddings>[1]) => ApiEmbeddings;
} {
  let server: EmbeddingsServer;
  beforeEach(async () => {
    server = await startEmbeddingsServer();
  });
  afterEach(() => server.close());
  return {
    server: () => server,
    // Long enough for a busy machine; tests of hanging servers bring their own.
    open: (changes = {}, options = {}) =>
      createOpenAiEmbeddings(
        { baseUrl: server.baseUrl, model: 'a-model', apiKey: KEY, timeoutMs: 20_000, batchSize: 2, ...changes },
        { queryTimeoutMs: 20_000, ...options },
      ),
  };
}
