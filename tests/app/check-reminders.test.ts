import { describe, expect, it } from 'vitest';
import { checkReminders } from '../../src/app/check-reminders.ts';
import type { ReminderMetrics } from '../../src/reminders/outbox.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { createOutbox } from '../../src/storage/outbox-store.ts';

const NOW = new Date('2026-12-02T03:00:00Z');
const clock = { now: () => NOW };

async function check(changes: Partial<ReminderMetrics>) {
  const outbox = createOutbox(await openDatabase({ file: ':memory:' }));
  const known = await outbox.metrics(NOW);
  return checkReminders({ outbox: { ...outbox, metrics: async () => ({ ...known, ...changes }) } }, clock);
}

describe('the line on reminders', () => {
  it('tells every figure', async () => {
    const counts = {
      planned: 41,
      waiting: 2,
      oldestWaiting: '2026-12-02T01:00:00.000Z',
      sent: 300,
      late: 7,
      unknown: 1,
    };
    expect(await check(counts)).toEqual({
      ok: true,
      detail:
        '41 lượt đã lập cho những ngày tới; 2 lượt đến giờ chưa gửi (lâu nhất từ 08:00 ngày 02/12/2026); 30 ngày qua đã gửi 300 lượt, trong đó 7 lượt muộn; 1 lượt không rõ đã tới hay chưa; 0 lượt không gửi được, nằm trong hộp thư (/hopthu).',
    });
  });

  it.each([
    [{ waiting: 1, oldestWaiting: '2026-12-01T02:59:00.000Z' }, 'tro-ly-so serve'],
    [{ failed: 3 }, '/moi tôi'],
  ])('is a note with what to do where something is wrong: %j', async (changes, advice) => {
    const { ok, detail } = await check(changes);
    expect(ok).toBe(false);
    expect(detail).toContain(advice);
  });

  it('is well where what waits came up within a day', async () => {
    expect((await check({ waiting: 1, oldestWaiting: '2026-12-01T03:01:00.000Z' })).ok).toBe(true);
  });
});
