import { describe, expect, it } from 'vitest';
import { makeTinyKnowledge } from '../../cli/tiny-knowledge.ts';
import { KEY, useModelApps } from '../../support/model-app.ts';
import type { Play } from '../../support/model-server.ts';

const { knowledgeDir: folder } = makeTinyKnowledge();
const QUESTION = 'bao nhiêu phần trăm hộ gia đình dùng dịch vụ công trực tuyến';
/** What stands in the paper, in the words of the paper. */
const GOOD = 'Xin thưa, phấn đấu 85% hộ gia đình dùng dịch vụ công trực tuyến. [e1]';
const good: Play = { say: GOOD.replace('Xin thưa, p', 'P') };
/** Waits are short, but no shorter than a busy machine needs for what must work. */
const QUICK = { firstWordsMs: 1500, answerMs: 3000 };

const open = useModelApps();

async function withoutModel(): Promise<string> {
  const plain = await open({ play: () => 'hang up', folder, config: { languageModel: undefined } as never });
  return (await plain.ask(QUESTION)).text;
}

const sse = (...lines: unknown[]) =>
  lines.map((line) => `data: ${typeof line === 'string' ? line : JSON.stringify(line)}\n\n`).join('');
const chunk = (delta: object) => ({ id: 'x', object: 'chat.completion.chunk', choices: [{ index: 0, delta }] });
const call = (...calls: { name: string; args: unknown }[]): Play => ({ call: calls });

/** What the service does each time, and what is booked of it. */
const ALWAYS: readonly (readonly [string, Play, string])[] = [
  ...[400, 401, 402, 403, 404, 429, 500, 503].map((status) => [`${status}`, { status }, 'failed'] as const),
  ['429 with a long Retry-After', { status: 429, retryAfter: 600 }, 'failed'],
  ['429 with a short Retry-After', { status: 429, retryAfter: 1 }, 'failed'],
  ['a silence before the head', 'hang', 'slow'],
  ['a silence in the middle', { say: GOOD, stallAfter: 2 }, 'slow'],
  ['first words too late', { say: GOOD, firstAfterMs: 5000 }, 'slow'],
  ['a slow drip', { say: GOOD.repeat(20), perChunkMs: 100 }, 'slow'],
  ['a connection hung up', 'hang up', 'failed'],
  ['a connection cut each time', { cutAfter: 'Phấn đấu 85% hộ' }, 'failed'],
  ['malformed JSON', { body: sse(chunk({ content: 'Phấn' }), '{"id": "x", "choi') }, 'failed'],
  ['a page of HTML', { body: '<html><body>502 Bad Gateway</body></html>', type: 'text/html' }, 'failed'],
  ['HTML called a stream', { body: '<html><body>502</body></html>' }, 'failed'],
  ['nothing at all', { body: '' }, 'failed'],
  ['chunks that say nothing', { body: sse(chunk({ content: '' }), '[DONE]') }, 'refused'],
  ['JSON of another kind', { body: sse({ error: { message: 'overloaded' } }) }, 'failed'],
  ['chunks without choices', { body: sse({ id: 'x' }, { choices: null }, '[DONE]') }, 'failed'],
  ['an endless stream', { endless: sse(chunk({ content: 'số hóa '.repeat(2000) })) }, 'failed'],
  ['an endless line', { endless: 'x'.repeat(65_536) }, 'failed'],
  ['a refusal', { refuse: 'I cannot help with that.' }, 'refused'],
  ['thoughts alone', { say: '<think>Phấn đấu 99%. [e1]' }, 'refused'],
  ['that there is nothing', { say: 'KHÔNG CÓ.' }, 'refused'],
  ['a look-up with broken JSON', call({ name: 'search_documents', args: '{"query": "số' }), 'failed'],
  ['a look-up with wrong types', call({ name: 'list_tasks', args: { year: 'không', states: 7 } }), 'failed'],
  ['a look-up that does not exist', call({ name: 'send_message', args: { to: 'tất cả' } }), 'failed'],
  ['look-ups for ever', call({ name: 'search_documents', args: { query: 'hộ gia đình' } }), 'failed'],
  [
    'fifty look-ups at once',
    call(...Array.from({ length: 50 }, (_, i) => ({ name: 'search_documents', args: { query: `hộ ${i}` } }))),
    'failed',
  ],
];

describe('where the service answers each time with', () => {
  it.each(ALWAYS)('%s, the answer is the one without a model', async (_, play, outcome) => {
    const desk = await open({ play: () => play, folder, model: QUICK });
    const reply = await desk.ask(QUESTION);
    expect(reply).toMatchObject({ kind: 'answered', text: await withoutModel() });
    expect((await desk.booked()).map((use) => use.outcome)).toEqual([outcome]);
    const log = desk.log.join('\n');
    expect(log).not.toContain(KEY);
    expect(log).not.toContain('hộ gia đình');
  });
});

/** What happens first; the answer after it is good. */
const AT_FIRST: readonly (readonly [string, Play])[] = [
  ...[408, 429, 500, 502, 503, 529].map((status) => [`${status}`, { status }] as const),
  ['a connection hung up', 'hang up'],
  ['a connection cut', { cutAfter: 'Phấn đấu 8' }],
  ['malformed JSON', { body: sse('{"id": "x", "choi') }],
  ['nothing at all', { body: '' }],
  ['an empty look-up', call({ name: 'search_documents', args: '' })],
  ['a look-up with broken JSON', call({ name: 'search_documents', args: '{"query": "số' })],
  ['a look-up with wrong types', call({ name: 'list_tasks', args: { year: 'không', states: 7 } })],
  ['a look-up that does not exist', call({ name: 'send_message', args: { to: 'tất cả' } })],
  ['a lie', { say: 'Phấn đấu 99% hộ gia đình dùng dịch vụ công trực tuyến. [e1]' }],
];

describe('where the service begins with', () => {
  it.each(AT_FIRST)('%s, the answer is worded after another try', async (_, play) => {
    const desk = await open({ play: (_request, number) => (number === 0 ? play : good), folder });
    const reply = await desk.ask(QUESTION);
    expect(reply.text).toBe('Phấn đấu 85% hộ gia đình dùng dịch vụ công trực tuyến.');
    expect(reply.citations[0]).toMatchObject({ document: expect.stringContaining('12/KH-UBND') });
    expect(await desk.booked()).toMatchObject([{ outcome: 'used', calls: 2 }]);
  });

  it('the same id for every answer, nothing is mixed up', async () => {
    const first: Play = { say: 'Phấn đấu 99% hộ gia đình dùng dịch vụ công trực tuyến. [e1]' };
    const desk = await open({ play: (_request, number) => (number === 0 ? first : good), folder });
    desk.server.completionId = 'chatcmpl-same';
    expect((await desk.ask(QUESTION)).text).toBe('Phấn đấu 85% hộ gia đình dùng dịch vụ công trực tuyến.');
  });
});
