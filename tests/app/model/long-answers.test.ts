import { expect, it } from 'vitest';
import { makeTinyKnowledge } from '../../cli/tiny-knowledge.ts';
import { useModelApps } from '../../support/model-app.ts';

const { knowledgeDir: folder } = makeTinyKnowledge();
const QUESTION = 'bao nhiêu phần trăm hộ gia đình dùng dịch vụ công trực tuyến';
const open = useModelApps();

/** What a service streams in large pieces. */
function streamed(text: string): string {
  const chunk = (delta: object, finish: string | null = null) =>
    `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
  return [
    ...(text.match(/[\s\S]{1,20000}/gu) ?? []).map((content) => chunk({ content })),
    ...[chunk({}, 'stop'), 'data: [DONE]\n\n'],
  ].join('');
}

/** What is too long to be read is not checked, which would keep all others waiting for minutes. */
it.each([
  ['one claim without end', `${'hộ gia đình dùng dịch vụ '.repeat(20_000)} [e1]. Phấn [e1]`, 'failed'],
  ['claims without end', 'Phấn đấu 85% hộ gia đình. [e1] '.repeat(20_000), 'failed'],
  ['the same words again and again', `${'hộ hộ gia gia 85% '.repeat(3000)}[e1] x`, 'failed'],
  ['a list without end', `Gồm:\n${'- hộ gia đình. [e1]\n'.repeat(8000)}`, 'failed'],
  ['sources without end', Array.from({ length: 20_000 }, (_, i) => `[e${i}]`).join(''), 'failed'],
  ['brackets without end', `${'['.repeat(200_000)}${' [e1'.repeat(20_000)}`, 'failed'],
  ['thoughts without end', '<think>'.repeat(50_000), 'failed'],
  ['a claim longer than an answer', `${'hộ hộ gia gia 85% '.repeat(400)}[e1]`, 'ungrounded'],
  ['more claims than an answer has', 'Phấn đấu 85% hộ gia đình. [e1] '.repeat(300), 'ungrounded'],
])('%s are given up', async (_, text, outcome) => {
  const desk = await open({ play: () => ({ body: streamed(text) }), folder });
  await desk.ask(QUESTION);
  expect((await desk.booked()).map((use) => use.outcome)).toEqual([outcome]);
  expect(desk.heard).toEqual([]);
});

it('a service that does not say whose words it streams is understood', async () => {
  const body = streamed('Phấn đấu 85% hộ gia đình dùng dịch vụ công trực tuyến. [e1]');
  const desk = await open({ play: () => ({ body }), folder });
  expect((await desk.ask(QUESTION)).text).toBe('Phấn đấu 85% hộ gia đình dùng dịch vụ công trực tuyến.');
  expect(await desk.booked()).toMatchObject([{ outcome: 'used', calls: 1 }]);
});

it.each([
  null,
  {},
  { prompt_tokens: 'nhiều', completion_tokens: 'ít' },
  { prompt_tokens: -5, completion_tokens: -7, total_tokens: -12 },
  { prompt_tokens: 1e18, completion_tokens: 1e300, total_tokens: 1e300 },
  { prompt_tokens: 1.5, completion_tokens: 0.1 },
  { prompt_tokens: null, completion_tokens: null },
])('tokens counted as %j are estimated, and booked', async (usage) => {
  const say = 'Phấn đấu 85% hộ gia đình dùng dịch vụ công trực tuyến. [e1]';
  const desk = await open({ play: () => ({ say, usage }), folder });
  await desk.ask(QUESTION);
  const [use] = await desk.booked();
  expect(use!.outcome).toBe('used');
  for (const tokens of [use!.inputTokens, use!.outputTokens]) {
    expect(tokens).toBeGreaterThan(10);
    expect(tokens).toBeLessThan(20_000);
  }
});
