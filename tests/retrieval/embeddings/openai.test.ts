import { expect, it, vi } from 'vitest';
import { describeApiFailure } from '../../../src/retrieval/embeddings/api-failure.ts';
import { createOpenAiEmbeddings } from '../../../src/retrieval/embeddings/openai.ts';
import { VectorLengthError } from '../../../src/retrieval/passage-vectors.ts';
import { collectGarbage } from '../../support/collect-garbage.ts';
import { KEY, vectorOf } from '../../support/embeddings-server.ts';
import { useEmbeddingsServer } from '../../support/use-embeddings-server.ts';

const { server, open } = useEmbeddingsServer();

it('embeds texts and questions, so many at once, with the model and key that were given', async () => {
  const texts = ['một', 'hai', 'ba', 'bốn', 'năm'];
  expect(await open().embedDocuments(texts)).toEqual(texts.map((text) => vectorOf(text, 32)));
  expect(await open().embedQuery('sáu')).toEqual(vectorOf('sáu', 32));
  const { requests } = server();
  expect(requests.map(({ inputs }) => inputs.length).sort()).toEqual([1, 1, 2, 2]);
  for (const { path, model, headers } of requests) {
    expect({ path, model }).toEqual({ path: '/v1/embeddings', model: 'a-model' });
    expect(headers.authorization).toBe(`Bearer ${KEY}`);
  }
});

it('sends nothing that the environment holds for another service', async () => {
  vi.stubEnv('OPENAI_API_KEY', 'foreign-key');
  vi.stubEnv('OPENAI_ORGANIZATION', 'foreign-organisation');
  vi.stubEnv('OPENAI_PROJECT_ID', 'foreign-project');
  vi.stubEnv('OPENAI_BASE_URL', 'http://192.0.2.1/v1');
  vi.stubEnv('OPENAI_CUSTOM_HEADERS', 'x-foreign: foreign-header');
  const { baseUrl } = server();
  const keyless = createOpenAiEmbeddings({ baseUrl, model: 'm', timeoutMs: 20_000, batchSize: 1 });
  await expect(keyless.embedQuery('một')).rejects.toThrow();
  vi.unstubAllEnvs();
  const { headers } = server().requests[0]!;
  expect(headers).not.toHaveProperty('authorization');
  expect(JSON.stringify(headers)).not.toContain('foreign');
});

it.each([
  [401, 'từ chối khóa EMBEDDINGS_API_KEY (mã 401)'],
  [429, 'đang giới hạn số lượt gọi hoặc đã hết hạn mức (mã 429)'],
  [500, 'báo lỗi (mã 500)'],
  ['hang', 'không trả lời kịp thời gian cho phép'],
  ['hang in the middle', 'không trả lời kịp thời gian cho phép'],
  ['cut JSON', 'trả lời không đúng dạng'],
  ['a page', 'trả lời không đúng dạng'],
  ['no vectors', 'trả lời không đúng dạng'],
  ['nulls', 'trả lời không đúng dạng'],
] as const)('%s is said in words and without the key, and tried but once', async (behaviour, words) => {
  const hangs = String(behaviour).startsWith('hang');
  const api = hangs ? open({ timeoutMs: 150 }, { queryTimeoutMs: 100 }) : open();
  server().behaviour = behaviour;
  for (const ask of [() => api.embedQuery('một'), () => api.embedDocuments(['một'])]) {
    expect(describeApiFailure(await ask().catch((error) => error))).toBe(words);
  }
  expect(server().requests.length).toBeLessThanOrEqual(2);
});

it('a server that never ends its answer is given up also where memory is tidied meanwhile', async () => {
  const api = open({ timeoutMs: 400 });
  server().behaviour = 'hang in the middle';
  const answer = api.embedDocuments(['một']).catch((error) => error);
  await expect.poll(() => server().requests.length).toBe(1);
  for (let i = 0; i < 5; i++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    await collectGarbage();
  }
  expect(describeApiFailure(await answer)).toBe('không trả lời kịp thời gian cho phép');
});

it('a server that is not there is named by its code alone', async () => {
  const api = open();
  await server().close();
  expect(describeApiFailure(await api.embedQuery('một').catch((error) => error))).toBe(
    'không kết nối được (ECONNREFUSED)',
  );
});

it('vectors of another length are said with both lengths', () => {
  expect(describeApiFailure(new VectorLengthError(3, 4))).toMatch(/3 chiều, khác với 4 chiều/u);
});
