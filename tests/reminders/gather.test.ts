import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DueRow, gather } from '../../src/reminders/gather.ts';
import { REMINDER_KINDS } from '../../src/reminders/reminder.ts';

function row(changes: Partial<DueRow> = {}): DueRow {
  const one = { kind: 'stage', subject: '05-1', dueOn: '2026-12-31', stage: 7, person: 'p-an', version: 1, ...changes };
  const key = `${one.subject}:${one.dueOn}:${one.kind}${one.stage}:${one.person}`;
  return { key, sendAt: new Date('2026-12-24T01:00:00Z'), ...one } as DueRow;
}

const many = (count: number) => Array.from({ length: count }, (_, i) => row({ subject: `05-${i}` }));

describe('the next message', () => {
  it('says of each thing the latest stage, which speaks for those before it', () => {
    const rows = [row({ stage: 7 }), row({ stage: 1 }), row({ stage: 3 }), row({ subject: '05-2' })];
    expect(gather(rows, undefined)).toEqual({ say: [rows[1], rows[3]], superseded: [rows[2], rows[0]] });
  });

  it('says that something is overdue, and not how long it had been left', () => {
    const rows = [row({ stage: 0 }), row({ stage: -7 })];
    expect(gather(rows, undefined)).toEqual({ say: [rows[1]], superseded: [rows[0]] });
  });

  it('says each occurrence of what comes again', () => {
    expect(gather([row(), row({ dueOn: '2027-01-31' })], undefined).say).toHaveLength(2);
  });

  it('holds what nobody else would say first: things that are due, then escalations, then overviews', () => {
    const rows = REMINDER_KINDS.toReversed().map((kind) => row({ kind, subject: kind }));
    const order: string[] = [];
    for (let left = rows; left.length > 0; ) {
      const { say } = gather(left, undefined);
      order.push(...say.map(({ kind }) => kind));
      left = left.filter((one) => !say.includes(one));
    }
    expect(order).toEqual([...REMINDER_KINDS]);
  });

  it('holds at most 25 things', () => {
    expect(gather(many(25), undefined).say).toHaveLength(25);
    expect(gather(many(60), { form: 'digest' }).say).toHaveLength(25);
  });

  it('holds one thing for whom wants each by itself, but all that an administrator cannot tell apart', () => {
    expect(gather(many(3), { form: 'single' }).say).toHaveLength(1);
    const rows = ['p-1', 'p-2'].map((subject) => row({ kind: 'undelivered', subject }));
    expect(gather(rows, { form: 'single' }).say).toHaveLength(2);
  });

  it.each(['weekly', 'unserved'] as const)('holds of several %s the last', (kind) => {
    const rows = ['2026-11-30', '2026-12-14', '2026-12-07'].map((dueOn) =>
      row({ kind, subject: kind, dueOn, stage: 0 }),
    );
    const { say, superseded } = gather(rows, undefined);
    expect(say).toEqual([rows[1]]);
    expect(superseded).toHaveLength(2);
  });

  it('is none where nothing is due', () => {
    expect(gather([], undefined)).toEqual({ say: [], superseded: [] });
  });
});

it('no row is lost: messages go on until all were said, or something later of the same thing', () => {
  const any = fc.record({
    kind: fc.constantFrom(...REMINDER_KINDS),
    subject: fc.integer({ min: 1, max: 40 }).map((nth) => `05-${nth}`),
    dueOn: fc.constantFrom('2026-12-31', '2027-01-31'),
    stage: fc.constantFrom(30, 7, 1, 0, -7),
  });
  const rows = fc.uniqueArray(any.map(row), { selector: ({ key }) => key, maxLength: 90 });
  fc.assert(
    fc.property(rows, fc.constantFrom('digest' as const, 'single' as const), (due, form) => {
      const out: DueRow[] = [];
      for (let left = due; left.length > 0; ) {
        const { say, superseded } = gather(left, { form });
        expect(say.length).toBeGreaterThan(0);
        expect(say.length).toBeLessThanOrEqual(25);
        expect(new Set(say.map(({ kind }) => kind)).size).toBe(1);
        for (const { subject, dueOn, stage, kind } of superseded) {
          const isOverview = kind === 'weekly' || kind === 'unserved';
          const speaks = (one: DueRow) =>
            isOverview || (one.subject === subject && one.dueOn === dueOn && one.stage < stage);
          expect(say.some(speaks)).toBe(true);
        }
        out.push(...say, ...superseded);
        left = left.filter((one) => !say.includes(one) && !superseded.includes(one));
      }
      expect(out.map(({ key }) => key).sort()).toEqual(due.map(({ key }) => key).sort());
    }),
    { numRuns: 200 },
  );
});
