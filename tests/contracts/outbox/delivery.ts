import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { at, dueOn, OutboxWorld, TASK } from './world.ts';

const START = at('2026-12-20', '10:00');
const DUE = at('2026-12-24');

/** How what is due gets to people. */
export function describeDelivery(open: () => Promise<Database>): void {
  describeSaying(open);
  describeLook(open);
  describeDelay(open);
  describeCrash(open);
  describeAddresses(open);
  describeNoAddress(open);
}

function describeSaying(open: () => Promise<Database>): void {
  describe('what is due', () => {
    let world: OutboxWorld;
    let an: string;
    beforeEach(async () => {
      world = new OutboxWorld(await open());
      await world.adopt([TASK], START);
      an = await world.join('an', START, { chosen: { stages: [7] } });
    });

    it('is handed over at its time, once, whoever asks', async () => {
      expect(await world.tick(at('2026-12-24', '07:59'))).toEqual([]);
      const other = new OutboxWorld(await open());
      expect(await Promise.all([world.tick(DUE), other.tick(DUE)]).then((all) => all.flat().sort())).toContain('begun');
      expect(await world.outbox.handOver(an, ['zalo'], DUE)).toEqual({ kind: 'nothing' });
      expect(await world.journal.undone()).toBe(1);
    });

    it('keeps its place while its channel is full, and is looked for nowhere else meanwhile', async () => {
      await world.join('binh', START, { chosen: { stages: [7] } });
      const full = new Set(['zalo']);
      expect(await world.outbox.handOver(an, ['zalo', 'telegram'], DUE, full)).toEqual({ kind: 'full' });
      expect(await world.outbox.underWay()).toEqual(new Map());
      await world.tick(DUE);
      expect(await world.outbox.underWay()).toEqual(new Map([['zalo', { fresh: 2, all: 2 }]]));
    });

    it('is said, and then never again', async () => {
      const [said, ...more] = await world.send(DUE);
      expect(more).toEqual([]);
      expect(said).toContain('[05-1]');
      expect(said).toContain('thứ Năm, 31/12/2026');
      expect(said).toContain('còn 7 ngày');
      await world.adopt([{ ...TASK, title: 'Trình lại đề án' }], at('2026-12-24', '09:00'));
      expect(await world.send(at('2026-12-24', '09:00'))).toEqual([]);
      expect(await world.outbox.metrics(DUE)).toMatchObject({ sent: 1, late: 0, waiting: 0, unknown: 0, failed: 0 });
    });

    it('is several things in one message, and each by itself for who wants that', async () => {
      const other = { ...TASK, subject: '05-2' };
      await world.adopt([TASK, other], START);
      const binh = await world.join('binh', START, { chosen: { form: 'single', stages: [7] } });
      const said = await world.send(DUE);
      expect(said.filter((text) => text.includes('[05-1]') && text.includes('[05-2]'))).toHaveLength(1);
      expect(said).toHaveLength(3);
      expect(await world.stages(binh, 'sent')).toEqual([7, 7]);
    });
  });
}

function describeLook(open: () => Promise<Database>): void {
  describe('what is about to be said', () => {
    let world: OutboxWorld;
    let an: string;
    beforeEach(async () => {
      world = new OutboxWorld(await open());
      await world.adopt([TASK], START);
      an = await world.join('an', START, { chosen: { stages: [7] } });
    });

    it.each([
      ['done', async (now: OutboxWorld) => now.report('done', DUE)],
      ['withdrawn', async (now: OutboxWorld) => void (await now.adopt([], DUE))],
      ['due on another day', async (now: OutboxWorld) => void (await now.adopt([dueOn('2027-03-31')], DUE))],
      [
        'another office’s',
        async (now: OutboxWorld) => void (await now.adopt([{ ...TASK, leads: ['so-c'], helpers: [] }], DUE)),
      ],
    ])('is looked at once more before it is said: %s', async (_, change) => {
      await world.tick(DUE);
      await change(world);
      expect(await world.begin(DUE)).toBeUndefined();
      expect(await world.stages(an, 'cancelled')).toEqual([7]);
      expect(await world.journal.undone()).toBe(0);
    });

    it('of an internal paper is said to nobody who may not read it', async () => {
      const chi = await world.join('chi', START, { role: 'member', chosen: { stages: [7] } });
      expect(await world.stages(chi, 'planned')).toEqual([7]);
      await world.tick(DUE);
      await world.adopt([{ ...TASK, access: 'internal' }], DUE);
      const said = [await world.begin(DUE), await world.begin(DUE)].flatMap((begun) => begun?.reply.text ?? []);
      expect(said).toHaveLength(1);
      expect(await world.stages(chi, 'cancelled')).toEqual([7]);
    });
  });
}

function describeDelay(open: () => Promise<Database>): void {
  describe('what could not be said in time', () => {
    let world: OutboxWorld;
    let an: string;
    beforeEach(async () => {
      world = new OutboxWorld(await open());
      await world.adopt([TASK], START);
      an = await world.join('an', START);
    });

    it('is composed anew where it was certainly not delivered, and says that it is late', async () => {
      await world.tick(DUE);
      const { exchange, claim } = (await world.begin(DUE))!;
      await world.journal.postpone(exchange, claim, at('2026-12-24', '15:00'), { begun: false });
      expect(await world.stages(an, 'planned')).toContain(7);
      const again = (await world.begin(at('2026-12-24', '15:00')))!;
      expect(again.isRepeat).toBe(false);
      expect(again.reply.text).toContain('gửi muộn');
      expect(again.exchange.key).toBe(exchange.key);
      await world.journal.settle(again.exchange, again.claim, 'accepted', at('2026-12-24', '15:00'));
      expect(await world.outbox.metrics(DUE)).toMatchObject({ sent: 1, late: 1 });
    });

    it('waits for the next working day where its turn comes at night, and holds up nobody meanwhile', async () => {
      await world.tick(DUE);
      const night = at('2026-12-24', '22:00');
      expect(await world.begin(night)).toBeUndefined();
      expect(await world.journal.undone()).toBe(0);
      expect(await world.tick(night)).toEqual([]);
      expect(await world.send(at('2026-12-25', '07:30'))).toEqual([expect.stringContaining('gửi muộn')]);
    });

    it('is said in one message after days in which nothing could be, the latest stage alone', async () => {
      const [said, ...more] = await world.send(at('2026-12-30', '09:00'));
      expect(more).toEqual([]);
      expect(said).toContain('còn 1 ngày');
      expect(await world.stages(an, 'superseded')).toEqual([7, 3]);
      expect(await world.stages(an, 'sent')).toEqual([1]);
    });

    it('is made up for where nobody planned meanwhile', async () => {
      const [said] = await world.send(at('2027-01-12', '09:00'));
      expect(said).toContain('quá hạn 12 ngày');
      expect(await world.stages(an, 'superseded')).toEqual([7, 3, 1, 0]);
      expect(await world.stages(an, 'sent')).toEqual([-7]);
    });
  });
}

function describeCrash(open: () => Promise<Database>): void {
  describe('what was being said when a process died', () => {
    let world: OutboxWorld;
    let an: string;
    beforeEach(async () => {
      world = new OutboxWorld(await open());
      await world.adopt([TASK], START);
      an = await world.join('an', START, { chosen: { stages: [7] } });
    });

    it('is begun again after a crash, as what it said and no more', async () => {
      await world.tick(DUE);
      await world.begin(DUE);
      await world.adopt([TASK, { ...TASK, subject: '05-2' }], DUE);
      const later = at('2026-12-24', '08:10');
      const again = (await world.begin(later))!;
      expect(again.exchange.begun).toBe(true);
      expect(again.reply.text).toContain('[05-1]');
      expect(again.reply.text).not.toContain('[05-2]');
      await world.journal.settle(again.exchange, again.claim, 'unknown', later);
      expect(await world.stages(an, 'unknown')).toEqual([7]);
      expect(await world.outbox.metrics(later)).toMatchObject({ unknown: 1, sent: 0 });
    });

    it('is not begun again once it is over', async () => {
      await world.tick(DUE);
      await world.begin(DUE);
      await world.report('done', DUE);
      expect(await world.begin(at('2026-12-24', '08:10'))).toBeUndefined();
      expect(await world.stages(an, 'unknown')).toEqual([7]);
    });

    it('comes in the morning, as a repeat, where the crash lasted into the night', async () => {
      await world.tick(DUE);
      await world.begin(DUE);
      expect(await world.begin(at('2026-12-24', '23:00'))).toBeUndefined();
      expect(await world.stages(an, 'planned')).toEqual([7]);
      await world.tick(at('2026-12-25'));
      const again = (await world.begin(at('2026-12-25')))!;
      expect(again.isRepeat).toBe(true);
      expect(again.exchange.begun).toBe(false);
    });
  });
}

function describeAddresses(open: () => Promise<Database>): void {
  describe('where it goes', () => {
    let world: OutboxWorld;
    beforeEach(async () => {
      world = new OutboxWorld(await open());
      await world.adopt([TASK], START);
    });
    const channelNow = async (now: Date) => {
      await world.tick(now);
      const held = await world.claim(now);
      return held?.exchange.channel;
    };

    it('is where the person linked last, or wants it', async () => {
      await world.join('an', START, { channels: ['telegram', 'zalo'] });
      expect(await channelNow(DUE)).toBe('zalo');
      await world.join('binh', START, { channels: ['telegram', 'zalo'], chosen: { channel: 'telegram' } });
      expect(await channelNow(DUE)).toBe('telegram');
    });

    it('is the next address where one refuses, until the person writes from there', async () => {
      const an = await world.join('an', START, { channels: ['telegram', 'zalo'], chosen: { stages: [7] } });
      expect(await world.send(DUE, 'rejected')).toHaveLength(1);
      expect(await world.stages(an, 'planned')).toEqual([7]);
      expect(await channelNow(at('2026-12-24', '08:01'))).toBe('telegram');
      await world.people.meet({ channel: 'zalo', account: 'an', chat: 'zalo an' }, DUE);
      const away = await world.database.queries
        .selectFrom('address')
        .select('awayUntil')
        .where('channel', '=', 'zalo')
        .execute();
      expect(away).toEqual([{ awayUntil: null }]);
    });
  });
}

function describeNoAddress(open: () => Promise<Database>): void {
  describe('where there is no way', () => {
    let world: OutboxWorld;
    beforeEach(async () => {
      world = new OutboxWorld(await open());
      await world.adopt([TASK], START);
    });

    it('is the inbox where there is none, and administrators are told once', async () => {
      const admin = await world.join('quản trị', START, { role: 'admin', chosen: null });
      const an = await world.join('an', START, { channels: [] });
      await world.send(at('2026-12-21'));
      expect(await world.tick(DUE)).toEqual(['inbox']);
      expect(await world.stages(an, 'inbox')).toEqual([7]);
      expect(await world.send(at('2026-12-24', '08:01'))).toEqual([expect.stringContaining(an)]);
      await world.send(at('2026-12-28'));
      expect(await world.outbox.metrics(DUE)).toMatchObject({ failed: 2 });
      const told = (await world.outbox.historyOf(admin, 10)).filter(({ kind }) => kind === 'undelivered');
      expect(told.map(({ state }) => state)).toEqual(['sent', 'sent']);
    });

    it('is the inbox, too, where the only address refused; and no channel is as none', async () => {
      const an = await world.join('an', START);
      await world.send(DUE, 'rejected');
      expect(await world.tick(at('2026-12-24', '08:01'))).toEqual(['inbox']);
      expect(await world.stages(an, 'inbox')).toEqual([7]);
      await world.join('binh', at('2026-12-24', '08:02'));
      // Another process may serve what this one does not: for a day.
      expect(await world.tick(at('2026-12-28'), [])).toEqual(['later', 'later']);
      expect(await world.tick(at('2026-12-29', '09:00'), [])).toEqual(['inbox', 'inbox']);
    });

    it('is sent after all once its person writes again, or links another account', async () => {
      const an = await world.join('an', START);
      await world.send(DUE, 'rejected');
      await world.tick(at('2026-12-24', '08:01'));
      expect(await world.stages(an, 'inbox')).toEqual([7]);
      await world.people.meet({ channel: 'zalo', account: 'an', chat: 'zalo an' }, DUE);
      expect(await world.send(at('2026-12-24', '08:02'))).toEqual([expect.stringContaining('[05-1]')]);
    });

    it('is another way where a message waits for a channel that is gone', async () => {
      const an = await world.join('an', START, { channels: ['telegram', 'zalo'], chosen: { stages: [7] } });
      await world.tick(DUE);
      expect(await world.tick(at('2026-12-24', '12:00'), ['telegram'])).toEqual([]);
      expect(await world.tick(at('2026-12-25', '08:01'), ['telegram'])).toEqual(['begun']);
      expect((await world.begin(at('2026-12-25', '08:01')))!.exchange.channel).toBe('telegram');
      expect(await world.stages(an, 'sending')).toEqual([7]);
    });

    it('stays where it is while a channel is only silent for a while', async () => {
      const an = await world.join('an', START);
      await world.send(DUE, 'not_sent');
      expect(await world.tick(at('2026-12-24', '08:05'))).toEqual(['later']);
      expect(await world.send(at('2026-12-24', '08:11'))).toHaveLength(1);
      expect(await world.stages(an, 'sent')).toEqual([7]);
    });
  });
}
