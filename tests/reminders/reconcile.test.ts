import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KnownReminder, reconcile } from '../../src/reminders/reconcile.ts';
import type { Reminder, ReminderState } from '../../src/reminders/reminder.ts';
import { addDays, type Day } from '../../src/shared/day.ts';

/** Thursday 31/12/2026, nine in the morning in Vietnam: an hour after the usual time. */
const NOW = new Date('2026-12-31T02:00:00Z');
const WHEN = { now: NOW, plannedUntil: '2027-01-07' };

function stage(days: number, changes: Partial<Reminder> = {}): Reminder {
  const one = { subject: '05-1', dueOn: '2026-12-31', person: 'p-an', kind: 'stage' as const, version: 1, ...changes };
  const on = changes.on ?? addDays(one.dueOn, -days);
  const key = `${one.subject}:${one.dueOn}:${one.kind === 'stage' ? days : one.kind}:${one.person}`;
  return { key, stage: days, on, at: new Date(`${on}T08:00:00+07:00`), ...one };
}

function kept(reminder: Reminder, state: ReminderState, changes: Partial<KnownReminder> = {}): KnownReminder {
  const { key, at, version } = reminder;
  return { key, state, sendAt: at.toISOString(), snoozed: false, version, ...changes };
}

const NOTHING = { add: [], replan: [], cancel: [] };
const tomorrow = stage(0, { dueOn: '2027-01-01' });

describe('what a change does to kept reminders', () => {
  it('is nothing where the plan is the same', () => {
    expect(reconcile([tomorrow], [kept(tomorrow, 'planned')], WHEN)).toEqual(NOTHING);
  });

  it('is to add what is to come, and to plan anew what was cancelled', () => {
    expect(reconcile([tomorrow], [], WHEN)).toEqual({ ...NOTHING, add: [tomorrow] });
    expect(reconcile([tomorrow], [kept(tomorrow, 'cancelled')], WHEN)).toEqual({ ...NOTHING, replan: [tomorrow] });
  });

  it('is to move what is to come at another time or has another version, but leave what somebody put off', () => {
    const later = { sendAt: '2027-01-01T09:00:00.000Z' };
    expect(reconcile([tomorrow], [kept(tomorrow, 'planned', later)], WHEN).replan).toEqual([tomorrow]);
    expect(reconcile([tomorrow], [kept(tomorrow, 'planned', { version: 7 })], WHEN).replan).toEqual([tomorrow]);
    expect(reconcile([tomorrow], [kept(tomorrow, 'planned', { ...later, snoozed: true })], WHEN)).toEqual(NOTHING);
  });

  it('is to bring up the version of what is due and was not sent yet, which keeps its time', () => {
    const row = kept(stage(3), 'planned', { sendAt: '2026-12-28T03:30:00.000Z', version: 7 });
    expect(reconcile([stage(3)], [row], WHEN).replan).toEqual([{ ...stage(3), at: new Date(row.sendAt) }]);
    expect(reconcile([stage(3)], [{ ...row, version: 1 }], WHEN)).toEqual(NOTHING);
  });

  it.each(['planned', 'inbox'] as const)('is to cancel what is not due any more: %s', (state) => {
    for (const row of [kept(tomorrow, state), kept(stage(3), state), kept(tomorrow, state, { snoozed: true })])
      expect(reconcile([], [row], WHEN)).toEqual({ ...NOTHING, cancel: [row.key] });
  });

  it.each(['sent', 'sending', 'unknown', 'superseded'] as const)('leaves alone what is %s', (state) => {
    const row = kept(tomorrow, state, { version: 9, sendAt: '2027-01-02T01:00:00.000Z' });
    expect(reconcile([tomorrow], [row], WHEN)).toEqual(NOTHING);
    expect(reconcile([], [row], WHEN)).toEqual(NOTHING);
  });

  it('is not to make up for what lies behind', () => {
    const overdue = stage(-7, { dueOn: '2026-12-24' });
    const past = stage(0, { dueOn: '2026-12-30' });
    const escalation = stage(-7, { dueOn: '2026-12-24', kind: 'escalation' });
    const overview = stage(0, { kind: 'weekly', dueOn: '2026-12-28' });
    const all = [overdue, past, escalation, overview];
    expect(reconcile(all, [], WHEN)).toEqual(NOTHING);
    expect(
      reconcile(
        all,
        all.map((one) => kept(one, 'cancelled')),
        WHEN,
      ),
    ).toEqual(NOTHING);
  });
});

describe('the last chance', () => {
  const [three, one, day] = [stage(3), stage(1), stage(0)];

  it('is taken where a change comes an hour after the last stage: it goes out at once, and it alone', () => {
    expect(reconcile([three, one, day], [], WHEN)).toEqual({ ...NOTHING, add: [{ ...day, at: NOW }] });
    const cancelled = [three, one, day].map((reminder) => kept(reminder, 'cancelled'));
    expect(reconcile([three, one, day], cancelled, WHEN)).toEqual({ ...NOTHING, replan: [{ ...day, at: NOW }] });
  });

  it('is taken on the days before the deadline as well, where nothing else is to come', () => {
    const seven = stage(7, { dueOn: '2027-01-04', on: '2026-12-28' });
    expect(reconcile([seven], [], WHEN).add).toEqual([{ ...seven, at: NOW }]);
  });

  it('is not taken where another stage is still to come', () => {
    const due = { dueOn: '2027-01-01' };
    expect(reconcile([stage(1, due), stage(0, due)], [], WHEN).add).toEqual([stage(0, due)]);
  });

  it.each(['planned', 'sending', 'sent', 'unknown', 'inbox', 'superseded'] as const)(
    'is not taken where the last stage is already %s',
    (state) => {
      expect(reconcile([one, day], [kept(day, state)], WHEN)).toEqual(NOTHING);
    },
  );

  it('is not taken after the deadline, nor for what lies further ahead than is planned', () => {
    expect(reconcile([stage(0, { dueOn: '2026-12-30' })], [], WHEN)).toEqual(NOTHING);
    expect(reconcile([stage(14, { dueOn: '2027-01-10', on: '2026-12-27' })], [], WHEN)).toEqual(NOTHING);
  });

  it('is each person’s, each thing’s and each occurrence’s own', () => {
    const others = [
      stage(0, { person: 'p-binh' }),
      stage(0, { subject: '05-2' }),
      stage(0, { dueOn: '2027-01-05', on: '2026-12-30' }),
    ];
    expect(reconcile([day, ...others], [kept(day, 'sent')], WHEN).add).toEqual(
      others.map((other) => ({ ...other, at: NOW })),
    );
  });

  it('taken once is not taken again, though its stage lies behind', () => {
    const row = kept({ ...day, at: NOW }, 'planned');
    expect(reconcile([one, day], [row], WHEN)).toEqual(NOTHING);
    expect(reconcile([one, day], [row], { ...WHEN, now: new Date('2026-12-31T05:00:00Z') })).toEqual(NOTHING);
  });
});

/** Rows as a storage keeps them after the changes. */
function applied(
  known: readonly KnownReminder[],
  { add, replan, cancel }: ReturnType<typeof reconcile>,
): KnownReminder[] {
  const rows = new Map(known.map((row) => [row.key, row]));
  for (const reminder of add) {
    expect(rows.has(reminder.key)).toBe(false);
    rows.set(reminder.key, kept(reminder, 'planned'));
  }
  for (const { key, at, version } of replan)
    rows.set(key, { ...rows.get(key)!, state: 'planned', sendAt: at.toISOString(), version });
  for (const key of cancel) rows.set(key, { ...rows.get(key)!, state: 'cancelled' });
  return [...rows.values()];
}

const near = fc.integer({ min: -9, max: 7 }).map((days) => addDays('2026-12-31', days));
const planned = fc.uniqueArray(
  fc
    .record({
      ...{
        subject: fc.constantFrom('05-1', '05-2'),
        person: fc.constantFrom('p-an', 'p-binh'),
        days: fc.constantFrom(7, 1, 0, -7),
      },
      ...{ dueOn: near, on: near, version: fc.constantFrom(1, 2) },
      kind: fc.constantFrom('stage' as const, 'stage' as const, 'escalation' as const),
    })
    .map(({ days, ...rest }) => stage(days, rest)),
  { selector: ({ key }) => key, maxLength: 12 },
);
const states = ['planned', 'sending', 'sent', 'unknown', 'inbox', 'superseded', 'cancelled'] as const;
const world = fc.record({ planned, before: planned }).chain(({ planned: now, before }) => {
  const all = [...new Map([...before, ...now].map((one) => [one.key, one])).values()];
  const rows = fc
    .array(fc.tuple(fc.constantFrom(...states, undefined), near, fc.boolean(), fc.constantFrom(1, 2)), {
      minLength: all.length,
      maxLength: all.length,
    })
    .map((drawn) =>
      drawn.flatMap(([state, on, snoozed, version], i) => {
        const sendAt = new Date(`${on}T08:00:00+07:00`).toISOString();
        return state ? [kept(all[i]!, state, { sendAt, version, snoozed: snoozed && state === 'planned' })] : [];
      }),
    );
  return fc.record({ plan: fc.constant(now), known: rows });
});
const always = (check: (plan: Reminder[], known: KnownReminder[], rows: Map<string, KnownReminder>) => void) =>
  fc.assert(
    fc.property(world, ({ plan, known }) => {
      const rows = applied(known, reconcile(plan, known, WHEN));
      check(plan, known, new Map(rows.map((row) => [row.key, row])));
    }),
    { numRuns: 400 },
  );

describe('whatever is planned and kept', () => {
  it('what waits for later is the plan of what is to come, but for what was put off or is beyond planning', () => {
    always((plan, known, rows) => {
      const before = new Map(known.map((row) => [row.key, row]));
      for (const { key, at, version } of plan.filter((one) => one.at > NOW)) {
        const was = before.get(key);
        const isFixed =
          was?.snoozed ||
          (was && was.state !== 'cancelled' && (was.state !== 'planned' || new Date(was.sendAt) <= NOW));
        if (!isFixed) expect(rows.get(key)).toMatchObject({ state: 'planned', sendAt: at.toISOString(), version });
      }
      const keys = new Set(plan.filter((one) => one.at > NOW).map(({ key }) => key));
      for (const { key, state, sendAt, snoozed } of rows.values())
        if (state === 'planned' && new Date(sendAt) > NOW && !snoozed && before.get(key)?.state !== 'planned')
          expect(keys).toContain(key);
    });
  });

  it('a second time changes nothing', () => {
    always((plan, _, rows) => expect(reconcile(plan, [...rows.values()], WHEN)).toEqual(NOTHING));
  });

  it('what was sent or is under way stays as it is', () => {
    always((_, known, rows) => {
      for (const row of known)
        if (['sent', 'sending', 'unknown', 'superseded'].includes(row.state)) expect(rows.get(row.key)).toEqual(row);
    });
  });

  it('what is due, not sent and still in the plan goes out at its time, and what is in no plan does not wait', () => {
    always((plan, known, rows) => {
      const keys = new Set(plan.map(({ key }) => key));
      for (const { key, state, sendAt } of known)
        if (state === 'planned' && new Date(sendAt) <= NOW && keys.has(key))
          expect(rows.get(key)).toMatchObject({ state: 'planned', sendAt });
      for (const { key, state } of rows.values()) if (!keys.has(key)) expect(['planned', 'inbox']).not.toContain(state);
    });
  });

  it('no deadline passes in silence: something of it was said, waits or is under way', () => {
    always((plan, _, rows) => {
      const isSoon = (dueOn: Day) => dueOn >= '2026-12-31' && dueOn <= WHEN.plannedUntil;
      for (const { subject, dueOn, person } of plan.filter(
        (one) => one.kind === 'stage' && one.stage >= 0 && isSoon(one.dueOn),
      )) {
        const same = plan.filter(
          (one) =>
            one.kind === 'stage' &&
            one.stage >= 0 &&
            one.subject === subject &&
            one.dueOn === dueOn &&
            one.person === person,
        );
        expect(same.some(({ key }) => (rows.get(key)?.state ?? 'cancelled') !== 'cancelled')).toBe(true);
      }
    });
  });
});
