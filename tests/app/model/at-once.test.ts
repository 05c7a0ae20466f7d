import { expect, it } from 'vitest';
import { makeTinyKnowledge } from '../../cli/tiny-knowledge.ts';
import { useModelApps } from '../../support/model-app.ts';

const { knowledgeDir: folder } = makeTinyKnowledge();
const QUESTION = 'bao nhiêu phần trăm hộ gia đình dùng dịch vụ công trực tuyến';
const WORDED = 'Phấn đấu 85% hộ gia đình dùng dịch vụ công trực tuyến.';
const open = useModelApps();

it('several questions at once are answered each for itself, however the service fares', async () => {
  const plays = [
    { say: `${WORDED} [e1]`, perChunkMs: 5 },
    { say: 'Phấn đấu 99% hộ gia đình. [e1]' },
    { cutAfter: 'Phấn đấu' },
    { refuse: 'no' },
  ] as const;
  const desk = await open({ play: (_, number) => plays[number % plays.length]!, folder });
  await desk.ask('/trogiup');
  const replies = await Promise.all(Array.from({ length: 12 }, (_, i) => desk.ask(QUESTION, { person: `p-${i}` })));
  expect(new Set(replies.map(({ kind }) => kind))).toEqual(new Set(['answered']));
  for (const { text } of replies) expect(text).toContain('85%');
  expect(desk.heard.join('')).not.toContain('99%');
  expect(await desk.booked()).toHaveLength(12);
});

it('after three failures in a row the service is left alone, and people are answered all the same', async () => {
  const desk = await open({ play: () => ({ status: 401 }), folder });
  for (let i = 0; i < 6; i++) expect((await desk.ask(QUESTION)).text).toContain('85%');
  expect(desk.server.requests).toHaveLength(3);
  expect(await desk.booked()).toHaveLength(3);
});

it('a program that closes in the middle of an answer gives the one without a model, and ends', async () => {
  const desk = await open({ play: () => 'hang', folder });
  await desk.ask('/trogiup');
  const asked = desk.ask(QUESTION);
  await expect.poll(() => desk.server.requests.length).toBe(1);
  await desk.app.close();
  expect((await asked).text).toContain('85%');
  expect(await desk.booked()).toEqual([]);
});

it('a person who has asked enough for a day is answered without the model', async () => {
  const desk = await open({ play: () => ({ say: `${WORDED} [e1]` }), folder, model: { questionsPerPerson: 2 } });
  for (let i = 0; i < 4; i++) await desk.ask(QUESTION, { person: 'p-1' });
  await desk.ask(QUESTION, { person: 'p-2' });
  expect(desk.server.requests).toHaveLength(3);
});
