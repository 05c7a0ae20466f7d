import { Api, GrammyError } from 'grammy';
import { expect, it } from 'vitest';
import { createPreview } from '../../../src/channels/telegram/preview.ts';
import { createLogger } from '../../../src/shared/logger.ts';

const START = Date.parse('2026-03-02T01:00:00Z');

/** A preview over a Bot API that answers each call with what is said, at a time that the test sets. */
function preview(answer: () => unknown = () => true) {
  const sent: unknown[] = [];
  const clock = { at: START };
  const api = new Api('1:test');
  api.config.use(async (_, method, payload) => {
    sent.push({ method, ...payload });
    return { ok: true, result: answer() } as never;
  });
  const show = createPreview({ api, logger: createLogger('silent'), now: () => new Date(clock.at) });
  return { sent, clock, show, settled: () => new Promise((resolve) => setImmediate(resolve)) };
}

const refusing = (code: number, retryAfter?: number) => () => {
  const parameters = retryAfter === undefined ? {} : { retry_after: retryAfter };
  throw new GrammyError('no', { ok: false, error_code: code, description: 'no', parameters }, 'sendMessageDraft', {});
};

it('shows a growing answer as a draft of its turn, at most once a second in a chat', async () => {
  const { sent, clock, show } = preview();
  show('42', 7, 'Sở A chủ trì.');
  show('42', 7, 'Sở A chủ trì. Hạn 2026.');
  show('43', 8, 'Sở B chủ trì.');
  clock.at += 1_000;
  show('42', 7, 'Sở A chủ trì. Hạn 2026.');
  expect(sent).toEqual([
    { method: 'sendMessageDraft', chat_id: 42, draft_id: 8, text: 'Sở A chủ trì.' },
    { method: 'sendMessageDraft', chat_id: 43, draft_id: 9, text: 'Sở B chủ trì.' },
    { method: 'sendMessageDraft', chat_id: 42, draft_id: 8, text: 'Sở A chủ trì. Hạn 2026.' },
  ]);
});

it('shows nothing in groups, of nothing, and where there is no such chat', () => {
  const { sent, show } = preview();
  show('-100', 1, 'Sở A chủ trì.');
  show('42', 1, '');
  show('nowhere', 1, 'Sở A chủ trì.');
  expect(sent).toEqual([]);
});

it('is given up where the server does not know drafts', async () => {
  const { sent, clock, show, settled } = preview(refusing(404));
  show('42', 1, 'Sở A chủ trì.');
  await settled();
  clock.at += 60_000;
  show('42', 1, 'Sở A chủ trì. Hạn 2026.');
  expect(sent).toHaveLength(1);
});

it('waits for as long as it is asked to', async () => {
  const { sent, clock, show, settled } = preview(refusing(429, 30));
  show('42', 1, 'Sở A chủ trì.');
  await settled();
  clock.at += 29_000;
  show('42', 1, 'Sở A chủ trì. Hạn 2026.');
  expect(sent).toHaveLength(1);
  clock.at += 1_000;
  show('42', 1, 'Sở A chủ trì. Hạn 2026.');
  expect(sent).toHaveLength(2);
});
