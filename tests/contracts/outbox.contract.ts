import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { describeDelivery } from './outbox/delivery.ts';
import { describeWhatPeopleDo } from './outbox/what-people-do.ts';
import { at, dueOn, OutboxWorld, TASK } from './outbox/world.ts';

/** Ten days before the first reminder that is looked at: 24/12/2026, a week before the task is due. */
const START = at('2026-12-20', '10:00');
const KEY = '05-1:2026-12-31:7';

/** What every `Outbox` keeps to. `open` is one more opening of the place that is empty at the start of a test. */
export function describeOutbox(open: () => Promise<Database>): void {
  describePlan(open);
  describeChanges(open);
  describeDelivery(open);
  describeWhatPeopleDo(open);
}

async function begin(open: () => Promise<Database>): Promise<{ world: OutboxWorld; an: string }> {
  const world = new OutboxWorld(await open());
  await world.adopt([TASK], START);
  return { world, an: await world.join('an', START) };
}

function describePlan(open: () => Promise<Database>): void {
  describe('what is planned', () => {
    let world: OutboxWorld;
    let an: string;
    beforeEach(async () => {
      ({ world, an } = await begin(open));
    });

    it('is nothing before documents were taken over', async () => {
      const { queries } = world.database;
      await queries.deleteFrom('reminderBasis').execute();
      await queries.deleteFrom('reminder').execute();
      await world.preferences.write(an, { ...(await world.preferences.read(an))!, stages: [7, 3] }, START);
      await world.outbox.planAhead(START);
      expect(await world.outbox.historyOf(an, 10)).toEqual([]);
      expect((await world.outbox.facts()).assignments).toEqual([]);
    });

    it('is what comes within a week, and more as days go by', async () => {
      const [row, ...more] = await world.outbox.historyOf(an, 10);
      expect(more).toEqual([]);
      expect(row).toMatchObject({ key: `${KEY}:${an}`, state: 'planned', sendAt: at('2026-12-24').toISOString() });
      await world.outbox.planAhead(at('2026-12-22'));
      expect(await world.stages(an, 'planned')).toEqual([7, 3]);
      await world.outbox.planAhead(at('2026-12-22'));
      await world.outbox.planAhead(at('2026-12-24'));
      expect(await world.stages(an, 'planned')).toEqual([7, 3, 1, 0]);
    });

    it('goes with the deadline, in the version that holds', async () => {
      expect(await world.adopt([TASK], START)).toBe(false);
      expect(await world.adopt([dueOn('2026-12-28')], START)).toBe(true);
      expect(await world.stages(an, 'cancelled')).toEqual([7]);
      const planned = (await world.outbox.historyOf(an, 10)).filter(({ state }) => state === 'planned');
      expect(planned.map(({ key }) => key)).toEqual([`05-1:2026-12-28:1:${an}`, `05-1:2026-12-28:7:${an}`]);
      await world.adopt([TASK], START);
      expect(await world.stages(an, 'planned')).toEqual([7]);
      const versions = await world.database.queries
        .selectFrom('reminder')
        .select('version')
        .where('state', '=', 'planned');
      expect(await versions.execute()).toEqual([{ version: 3 }]);
    });

    it('goes when no paper says it any more, and comes back with it', async () => {
      await world.adopt([], START);
      expect(await world.stages(an, 'planned')).toEqual([]);
      await world.adopt([TASK], START);
      expect(await world.stages(an, 'planned')).toEqual([7]);
    });

    it('is said at once where the deadline would pass in silence', async () => {
      await world.adopt([dueOn('2026-12-24')], at('2026-12-24', '10:00'));
      expect(await world.send(at('2026-12-24', '10:01'))).toEqual([expect.stringContaining('hạn hôm nay')]);
    });
  });
}

function describeChanges(open: () => Promise<Database>): void {
  describe('what changes the plan', () => {
    let world: OutboxWorld;
    let an: string;
    beforeEach(async () => {
      ({ world, an } = await begin(open));
    });

    it('goes when the task is done, and comes back when it is not', async () => {
      await world.report('done', START);
      expect(await world.stages(an, 'cancelled')).toEqual([7]);
      await world.report('in_progress', at('2026-12-21'));
      expect(await world.stages(an, 'planned')).toEqual([7]);
    });

    it('is kept with the change that causes it, or neither is', async () => {
      await sql`alter table audit rename to audit_gone`.execute(world.database.queries);
      await expect(world.report('done', START)).rejects.toThrow();
      await expect(
        world.triggers.mark({ task: '05-1', happenedOn: '2026-12-01', dueOn: '2026-12-25' }, 'p', START),
      ).rejects.toThrow();
      await expect(world.people.appoint(an, { role: 'member', unit: 'so-b' }, 'p', START)).rejects.toThrow();
      await sql`alter table audit_gone rename to audit`.execute(world.database.queries);
      expect(await world.stages(an, 'planned')).toEqual([7]);
      expect(await world.progress.list()).toEqual([]);
      expect(await world.triggers.list()).toEqual([]);
    });

    it('goes with what is chosen', async () => {
      const chosen = (await world.preferences.read(an))!;
      await world.preferences.write(an, { ...chosen, at: '10:30' }, START);
      expect((await world.outbox.historyOf(an, 1))[0]!.sendAt).toBe(at('2026-12-24', '10:30').toISOString());
      await world.preferences.write(an, { ...chosen, isOn: false }, START);
      expect(await world.stages(an, 'planned')).toEqual([]);
    });

    it('goes with the office, and with the person', async () => {
      await world.people.appoint(an, { role: 'official', unit: 'so-c' }, 'p', START);
      expect(await world.stages(an, 'planned')).toEqual([]);
      await world.people.appoint(an, { role: 'official', unit: 'so-b' }, 'p', START);
      expect(await world.stages(an, 'planned')).toEqual([7]);
      await world.people.remove(an, 'p', START);
      expect(await world.database.queries.selectFrom('reminder').selectAll().execute()).toEqual([]);
    });

    it('comes with a trigger that happened, and goes when that is taken back', async () => {
      const timeframe = { raw: 'sau khi ban hành', kind: 'triggered', trigger: 'ban hành' } as const;
      await world.adopt([{ ...TASK, timeframe }], START);
      expect(await world.stages(an, 'planned')).toEqual([]);
      await world.triggers.mark({ task: '05-1', happenedOn: '2026-12-18', dueOn: '2026-12-28' }, 'p', START);
      expect(await world.stages(an, 'planned')).toEqual([7, 1]);
      await world.triggers.unmark('05-1', 'p', START);
      expect(await world.stages(an, 'planned')).toEqual([]);
    });
  });
}
