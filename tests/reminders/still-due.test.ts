import { describe, expect, it } from 'vitest';
import type { VersionedAssignment } from '../../src/reminders/planning-facts.ts';
import type { Recipient } from '../../src/reminders/recipient.ts';
import type { Reminder } from '../../src/reminders/reminder.ts';
import { isStillDue } from '../../src/reminders/still-due.ts';
import { said } from '../tasks/progress/made-up.ts';
import { AN, again, BINH, CHI, factsOf, given, ON, onDay } from './world.ts';

const ROW = { kind: 'stage', subject: '05-II-1', dueOn: '2026-12-31', person: 'p-an', version: 1 } as const;
const OFF = { ...ON, isOn: false };

interface Then {
  readonly thing?: Partial<VersionedAssignment>;
  readonly people?: readonly Recipient[];
  readonly progress?: Parameters<typeof said>;
}

function holds(
  row: Partial<Reminder>,
  { thing = {}, people = [AN, BINH, CHI], progress }: Then = {},
  on = '2026-12-30',
) {
  const facts = factsOf([given(thing)], people, progress ? { progress: [said(...progress)] } : {});
  return isStillDue({ ...ROW, ...row }, facts, on);
}

describe('a stage', () => {
  it('holds while the task is to be done, before and after its last day, for a helper too', () => {
    expect(holds({})).toBe(true);
    expect(holds({}, {}, '2027-03-01')).toBe(true);
    expect(holds({}, { people: [{ ...AN, unit: 'cong-an-tinh' }] })).toBe(true);
  });

  it.each<[string, Then]>([
    ['the task is done', { progress: ['so-noi-vu', 'done', '2026-12-29'] }],
    ['the task is gone', { thing: { subject: '05-II-2' } }],
    ['it is due on another day', { thing: { timeframe: onDay('2027-01-31') } }],
    ['another office is to do it', { thing: { leads: ['so-tai-chinh'] } }],
    ['the person is gone', { people: [BINH] }],
    ['the person switched reminders off', { people: [{ ...AN, chosen: OFF }] }],
    ['the person is of another office', { people: [{ ...AN, unit: 'so-tai-chinh' }] }],
    [
      'the person may not read the paper any more',
      { thing: { access: 'internal' }, people: [{ ...AN, role: 'member' }] },
    ],
    ['the person is but a guest', { people: [{ ...AN, role: 'guest' }] }],
  ])('falls where %s', (_, then) => {
    expect(holds({}, then)).toBe(false);
  });

  it('falls where the person has no office any more', () => {
    const { unit: _, ...homeless } = AN;
    expect(holds({}, { people: [homeless] })).toBe(false);
  });

  it('is not held up by what is said to be done only later', () => {
    expect(holds({}, { progress: ['so-noi-vu', 'done', '2026-12-31'] })).toBe(true);
  });

  it('of what comes again holds for the occurrence that was not done', () => {
    const thing = { timeframe: again('FREQ=MONTHLY;BYMONTHDAY=-1') };
    const progress: Then['progress'] = ['so-noi-vu', 'done', '2026-12-29'];
    expect(holds({}, { thing })).toBe(true);
    expect(holds({}, { thing, progress })).toBe(false);
    expect(holds({ dueOn: '2027-01-31' }, { thing, progress })).toBe(true);
  });
});

it('holds where the paper words it otherwise: what was put off or lies in the inbox is not silenced by that', () => {
  expect(holds({}, { thing: { version: 2, title: 'Tập huấn' } })).toBe(true);
});

describe('an escalation', () => {
  const row = { kind: 'escalation', person: 'p-binh' } as const;

  it('holds for the manager of the leading office, who need not have switched anything on', () => {
    expect(holds(row, {}, '2027-01-07')).toBe(true);
  });

  it.each<[string, Then]>([
    ['is no manager any more', { people: [{ ...BINH, role: 'official', chosen: ON }] }],
    ['switched reminders off', { people: [{ ...BINH, chosen: OFF }] }],
    ['only helps', { thing: { leads: ['so-tai-chinh'], helpers: ['so-noi-vu'] } }],
    ['has been told that it is done', { progress: ['so-noi-vu', 'done', '2027-01-06'] }],
  ])('falls for who %s', (_, then) => {
    expect(holds(row, then, '2027-01-07')).toBe(false);
  });
});

describe('an overview', () => {
  const of = (kind: 'weekly' | 'unserved' | 'undelivered', who: Recipient) =>
    holds({ kind, subject: kind, dueOn: '2026-12-28', person: who.person, version: 0 }, { people: [who] });

  it('of a week holds for a manager with an office who did not switch it off', () => {
    const { unit: _, ...homeless } = BINH;
    expect(of('weekly', BINH)).toBe(true);
    for (const who of [homeless, { ...BINH, chosen: OFF }, { ...BINH, role: 'official' as const }, CHI])
      expect(of('weekly', who)).toBe(false);
  });

  it('of what nobody is reminded of holds for an administrator who did not switch it off', () => {
    expect(of('unserved', CHI)).toBe(true);
    for (const who of [{ ...CHI, chosen: OFF }, BINH]) expect(of('unserved', who)).toBe(false);
  });

  it('of people who cannot be reached holds for every administrator, switched off or not', () => {
    for (const who of [CHI, { ...CHI, chosen: OFF }]) expect(of('undelivered', who)).toBe(true);
    expect(of('undelivered', BINH)).toBe(false);
  });
});
