import { expect, it } from 'vitest';
import { countWaiting } from '../../src/app/waiting-reminders.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { at, dueOn, OutboxWorld } from '../contracts/outbox/world.ts';

it('counts what waits for whoever begins to talk, after a long silence too, and begins no message', async () => {
  const world = new OutboxWorld(await openDatabase({ file: ':memory:' }));
  await world.adopt([dueOn('2026-12-31')], at('2026-09-01'));
  await world.join('an', at('2026-09-01'), { channels: [] });
  const now = () => at('2026-12-10', '09:00');
  const office = { outbox: world.outbox, peopleStore: world.people, now };
  expect(await countWaiting(undefined, office)).toBe(0);
  expect((await world.outbox.metrics(now())).waiting).toBeGreaterThan(0);
  expect(await countWaiting({ channel: 'console', account: 'an' }, office)).toBeGreaterThan(0);
  expect(await countWaiting({ channel: 'console', account: 'bình' }, office)).toBe(0);
  expect(await world.journal.undone()).toBe(0);
});
