import { expect, it } from 'vitest';
import { at, dueOn, OutboxWorld, TASK } from '../contracts/outbox/world.ts';
import { useDatabaseFolder } from './database-folder.ts';
import { plansOf } from './plans-of.ts';

const folder = useDatabaseFolder();
const START = at('2026-12-20', '10:00');

it('no question to the outbox reads all that was ever planned', async () => {
  const plans = await plansOf(folder, 'reminder', async (database) => {
    const world = new OutboxWorld(database);
    await world.adopt([TASK], START);
    const an = await world.join('an', START);
    await world.adopt([dueOn('2026-12-30')], START);
    await world.report('in_progress', START);
    await world.send(at('2026-12-23'));
    await world.tick(at('2026-12-28'));
    const { exchange, claim } = (await world.begin(at('2026-12-28')))!;
    await world.journal.postpone(exchange, claim, at('2026-12-28', '09:00'), { begun: false });
    await world.outbox.inbox(an, at('2026-12-28'));
    await world.outbox.acknowledge(an, exchange.number, at('2026-12-28'));
    await world.outbox.snooze(an, exchange.number, at('2026-12-28'));
    await world.outbox.historyOf(an, 10);
    await world.journal.purge(at('2026-01-01'));
  });
  expect(plans.length).toBeGreaterThan(20);
  expect(plans.filter((plan) => plan.startsWith('SCAN'))).toEqual([]);
});

it('who is to be reminded now is found among what is due', async () => {
  const plans = await plansOf(folder, 'reminder', async (database) => {
    const world = new OutboxWorld(database);
    await world.outbox.waiting(START, 10);
  });
  expect(plans).toEqual([
    expect.stringMatching(/^SEARCH reminder USING INDEX reminder_to_send \(state=\? AND send_at<\?\)/u),
  ]);
});
