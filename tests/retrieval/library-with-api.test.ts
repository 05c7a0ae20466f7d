import { rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/documents/knowledge.ts';
import { type LibraryOptions, openLibrary } from '../../src/retrieval/library.ts';
import { makeTinyKnowledge } from '../cli/tiny-knowledge.ts';
import { memoryStore } from '../support/memory-store.ts';
import { useEmbeddingsServer } from '../support/use-embeddings-server.ts';

const { server, open } = useEmbeddingsServer();
const folders = makeTinyKnowledge();
const knowledge = await loadKnowledge(folders.knowledgeDir);
afterAll(() => rmSync(folders.root, { recursive: true }));
const QUESTIONS = ['mạng không dây', 'ai chủ trì tập huấn', 'định danh điện tử', 'SNV'];

/** What the questions find, scores and all, for one who may read everything and for one who may not. */
async function found(options: Omit<LibraryOptions, 'knowledge'> = {}): Promise<unknown> {
  const library = await openLibrary({ knowledge, ...options });
  return Promise.all(
    QUESTIONS.flatMap((question) => [
      library.search(question, { top: 10, role: 'admin' }),
      library.search(question, { top: 10, role: 'guest' }),
    ]),
  );
}

it('takes the vectors of an API in the place of the computed ones, for those who may read the passages', async () => {
  const library = await openLibrary({ knowledge, api: open() });
  const hits = await library.search('tài khoản định danh', { top: 10, role: 'admin' });
  expect(hits[0]!.passage.document).toBe('34-bc-ubnd-2025');
  // The best of the words has 1, its own vector adds up to half of that: more than a computed one ever could.
  expect(hits[0]!.score).toBeGreaterThan(1.1);
  const forGuests = await library.search('tài khoản định danh', { top: 10, role: 'guest' });
  expect(forGuests.map(({ passage }) => passage.document)).not.toContain('34-bc-ubnd-2025');
});

it('sends each passage with the title and headings above it', async () => {
  await found({ api: open() });
  const sent = server().requests.flatMap(({ inputs }) => inputs);
  expect(sent).toContainEqual(
    expect.stringMatching(
      /^Kế hoạch 12\/KH-UBND Chuyển đổi số xã Bình Minh năm 2026 .*II\. NHIỆM VỤ .*mạng không dây/u,
    ),
  );
});

it('finds to the last bit what it finds without an API where that fails, at opening or at a question', async () => {
  const expected = await found();
  const said: string[] = [];
  const onUnavailable = (reason: string) => said.push(reason);
  server().behaviour = 401;
  expect(await found({ api: open(), onUnavailable })).toEqual(expected);
  const store = memoryStore();
  server().behaviour = 'well';
  expect(await found({ api: open(), store, onUnavailable })).not.toEqual(expected);
  server().behaviour = 'cut JSON';
  expect(await found({ api: open(), store, onUnavailable })).toEqual(expected);
  expect(said).toHaveLength(2);
});

it('keeps the vectors of the configured model between runs, and those of no other', async () => {
  const store = memoryStore();
  const expected = await found({ api: open(), store });
  server().requests.length = 0;
  expect(await found({ api: open(), store })).toEqual(expected);
  expect(server().requests.map(({ inputs }) => inputs.length)).toEqual(QUESTIONS.map(() => 1));
  const before = await store.list();
  await found({ api: open({ model: 'another-model' }), store });
  expect(await store.list()).toHaveLength(before.length);
  expect((await store.list()).filter((name) => !before.includes(name))).toHaveLength(knowledge.documents.length);
});

it('asks for one question once, whatever is searched with it', async () => {
  const library = await openLibrary({ knowledge, api: open() });
  server().requests.length = 0;
  for (const top of [1, 5, 10]) await library.search('mạng không dây', { top, role: 'admin' });
  expect(server().requests).toHaveLength(1);
});
