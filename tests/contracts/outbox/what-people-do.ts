import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { at, OutboxWorld, TASK } from './world.ts';

const START = at('2026-12-20', '10:00');
const DUE = at('2026-12-24');

/** What people do with a reminder. */
export function describeWhatPeopleDo(open: () => Promise<Database>): void {
  describe('who is reminded', () => {
    let world: OutboxWorld;
    let an: string;
    beforeEach(async () => {
      world = new OutboxWorld(await open());
      await world.adopt([TASK], START);
      an = await world.join('an', START);
    });

    it('can choose from the message by its number', async () => {
      await world.send(DUE);
      const turn = (await world.journal.lastTurn('zalo', 'zalo an'))!;
      expect(turn.reply.choices).toContain(`Đã nhận tin ${turn.number}`);
      expect(await world.journal.turn(turn.number, 'zalo', 'zalo an')).toEqual(turn);
    });

    it('says that it was received, and it is not said again though nobody knew', async () => {
      await world.tick(DUE);
      const { exchange } = (await world.begin(DUE))!;
      expect(await world.outbox.acknowledge(an, exchange.number, DUE)).toBe(1);
      expect(await world.outbox.acknowledge(an, exchange.number, DUE)).toBe(0);
      expect(await world.begin(at('2026-12-24', '08:10'))).toBeUndefined();
      expect(await world.stages(an, 'sent')).toEqual([7]);
    });

    it('speaks for nobody else', async () => {
      await world.tick(DUE);
      const { exchange } = (await world.begin(DUE))!;
      const binh = await world.join('binh', START);
      expect(await world.outbox.acknowledge(binh, exchange.number, DUE)).toBe(0);
      expect(await world.outbox.snooze(binh, exchange.number, DUE)).toBe(0);
    });

    it('puts it off, and what changes meanwhile leaves it there', async () => {
      await world.send(DUE);
      const { number } = (await world.journal.lastTurn('zalo', 'zalo an'))!;
      expect(await world.outbox.snooze(an, number, at('2026-12-25', '09:00'))).toBe(1);
      await world.adopt([{ ...TASK, title: 'Trình lại đề án' }], DUE);
      await world.preferences.write(an, { ...(await world.preferences.read(an))!, at: '10:00' }, DUE);
      expect(await world.send(at('2026-12-25', '08:30'))).toEqual([]);
      expect(await world.send(at('2026-12-25', '09:00'))).toEqual([expect.stringContaining('Trình lại đề án')]);
    });

    it('hears no more of what was put off and is done by then', async () => {
      await world.send(DUE);
      const { number } = (await world.journal.lastTurn('zalo', 'zalo an'))!;
      await world.outbox.snooze(an, number, at('2026-12-25', '09:00'));
      await world.report('done', DUE);
      expect(await world.send(at('2026-12-25', '09:00'))).toEqual([]);
    });
  });
  describeInbox(open);
  describeOverviews(open);
}

function describeOverviews(open: () => Promise<Database>): void {
  describe('managers and administrators', () => {
    it('get the week at half past seven on Monday, where there is something to say', async () => {
      const world = new OutboxWorld(await open());
      await world.adopt([TASK], START);
      await world.join('trưởng', START, { role: 'manager', chosen: null });
      const quiet = await world.join('phó', START, { role: 'manager', unit: 'so-b', chosen: null });
      const monday = at('2026-12-28', '07:30');
      expect(await world.send(monday)).toEqual([expect.stringContaining('[05-1]')]);
      expect(await world.stages(quiet, 'sent')).toEqual([]);
    });

    it('learn what is overdue, and of what nobody is reminded', async () => {
      const world = new OutboxWorld(await open());
      await world.adopt([TASK], START);
      const head = await world.join('trưởng', START, { role: 'manager', chosen: null });
      const admin = await world.join('quản trị', START, { role: 'admin', unit: 'so-b', chosen: null });
      const [unserved] = (await world.send(at('2026-12-28', '07:30'))).filter((text) => !text.includes('Quá hạn'));
      expect(unserved).toBeDefined();
      const kindsOf = async (person: string) =>
        (await world.outbox.historyOf(person, 100)).filter(({ state }) => state === 'sent').map(({ kind }) => kind);
      expect(await kindsOf(admin)).toEqual(['unserved']);
      await world.send(at('2027-01-07', '09:00'));
      expect(await kindsOf(head)).toContain('escalation');
    });
  });
}

function describeInbox(open: () => Promise<Database>): void {
  describe('what is kept for a person', () => {
    let world: OutboxWorld;
    let an: string;
    beforeEach(async () => {
      world = new OutboxWorld(await open());
      await world.adopt([TASK], START);
      an = await world.join('an', START);
    });

    it('finds in the inbox what is due and did not certainly arrive', async () => {
      expect(await world.outbox.readInbox(an, DUE)).toContain('[05-1]');
      expect(await world.outbox.inbox(an, at('2026-12-24', '07:00'))).toEqual([]);
      const [waiting] = await world.outbox.inbox(an, DUE);
      expect(waiting).toMatchObject({ subject: '05-1', stage: 7, dueOn: '2026-12-31', sendAt: DUE.toISOString() });
      await world.send(DUE, 'unknown');
      expect(await world.outbox.inbox(an, DUE)).toHaveLength(1);
      expect(await world.outbox.acknowledge(an, undefined, DUE)).toBe(1);
      expect(await world.outbox.readInbox(an, DUE)).toBeUndefined();
    });

    it('is kept no longer than other words', async () => {
      await world.send(DUE);
      await world.journal.purge(at('2026-12-24', '07:00'));
      expect(await world.stages(an, 'sent')).toEqual([7]);
      await world.journal.purge(at('2027-01-02'));
      expect(await world.stages(an, 'sent')).toEqual([]);
      expect(await world.stages(an, 'planned')).toEqual([3, 1, 0]);
    });
  });
}
