import { expect, it } from 'vitest';
import { until } from '../../../support/channel-desk.ts';
import { delivery, useTelegram } from './use-telegram.ts';

const telegram = useTelegram();
const START = new Date('2026-03-01T03:00:00Z').getTime();

/** A channel whose clock is set by hand, and what it showed as drafts. */
function openWithClock() {
  let now = START;
  const { channel } = telegram.open({ now: () => new Date(now) });
  const drafts = () => telegram.server().called('sendMessageDraft');
  const { preview } = channel.outlet;
  return {
    ...{ channel, drafts, show: (chat: string, soFar: string, turn = 6) => preview!(chat, turn, soFar) },
    wait(waitedMs: number) {
      now += waitedMs;
    },
    /** Until so many were asked for, and answered. */
    async reached(count: number) {
      await until(() => drafts().length >= count);
      await channel.outlet.send(delivery({ text: 'xong' }));
    },
  };
}

it('an answer that grows is shown in a private chat, at most once a second', async () => {
  const { show, wait, drafts, reached } = openWithClock();
  show('42', 'Sở Nội vụ');
  show('42', 'Sở Nội vụ chủ trì');
  wait(999);
  show('42', 'Sở Nội vụ chủ trì hai');
  await reached(1);
  wait(1);
  show('42', 'Sở Nội vụ chủ trì hai việc.');
  await reached(2);
  expect(drafts()).toEqual([
    { chat_id: 42, draft_id: 7, text: 'Sở Nội vụ' },
    { chat_id: 42, draft_id: 7, text: 'Sở Nội vụ chủ trì hai việc.' },
  ]);
});

it('each chat has its own second', async () => {
  const { show, drafts, reached } = openWithClock();
  for (const chat of ['42', '43', '44', '42']) show(chat, 'Sở Nội vụ');
  await reached(3);
  expect(drafts().map(({ chat_id: chat }) => chat)).toEqual([42, 43, 44]);
});

it('nothing is shown in groups, of nothing, or at an address that is none', async () => {
  const { show, drafts, channel } = openWithClock();
  for (const chat of ['-100777', '-100777/5', 'x', '', '42;43']) show(chat, 'Sở Nội vụ');
  show('42', '');
  await channel.outlet.send(delivery({ text: 'xong' }));
  expect(drafts()).toEqual([]);
});

it.each([400, 404])('a server that does not know drafts (%i) is not asked for them again', async (code) => {
  const { show, wait, drafts, reached } = openWithClock();
  telegram.server().fail('sendMessageDraft', { code });
  show('42', 'một');
  await reached(1);
  wait(5000);
  show('43', 'hai');
  await reached(1);
  expect(drafts()).toHaveLength(1);
});

it('where Telegram asks to wait, it is waited for in that chat', async () => {
  const { show, wait, drafts, reached } = openWithClock();
  telegram.server().fail('sendMessageDraft', { code: 429, parameters: { retry_after: 30 } });
  show('42', 'một');
  await reached(1);
  wait(29_000);
  show('42', 'hai');
  await reached(1);
  wait(1_000);
  show('42', 'ba');
  await reached(2);
  expect(drafts().map(({ text }) => text)).toEqual(['một', 'ba']);
});

it.each(['reset', 'nonsense', { code: 500 }, { code: 403 }, { code: 401 }, 'accept, page'] as const)(
  'a call that ends with %j throws nothing, and the answer arrives once',
  async (fault) => {
    const { show, wait, channel, drafts } = openWithClock();
    telegram.server().fail('sendMessageDraft', fault);
    show('42', 'một');
    await until(() => drafts().length === 1);
    wait(2000);
    show('42', 'hai');
    await until(() => drafts().length === 2);
    expect(await channel.outlet.send(delivery({ text: 'Sở Nội vụ chủ trì hai việc.' }))).toEqual({ kind: 'accepted' });
    expect(telegram.server().shown.map(({ text }) => text)).toEqual(['Sở Nội vụ chủ trì hai việc.']);
  },
);

it('what is longer than a draft is cut, and never in the middle of a sign', async () => {
  const { show, drafts, reached } = openWithClock();
  show('42', `${'a'.repeat(4095)}📄 và nữa`);
  await reached(1);
  expect(drafts()[0]!.text).toBe('a'.repeat(4095));
});
