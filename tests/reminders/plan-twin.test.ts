import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planStages } from '../../src/reminders/plan.ts';
import type { Reminder } from '../../src/reminders/reminder.ts';
import { addDays, type Day, daysBetween, weekdayOf } from '../../src/shared/day.ts';
import { planByBruteForce } from './brute-force.ts';
import { FACTS, SPAN } from './random-world.ts';
import { CALENDAR } from './world.ts';

const inWords = ({ key, on, at, version }: Reminder) => `${key} on ${on} at ${at.toISOString()} version ${version}`;

describe('any plan', () => {
  it('is the one that is found by trying everything', () => {
    fc.assert(
      fc.property(FACTS, SPAN, (facts, span) => {
        expect(planStages(facts, span).map(inWords).sort()).toEqual(planByBruteForce(facts, span).sort());
      }),
      { numRuns: 100 },
    );
  });

  it('is the sum of its days, what is done being judged on one of them', () => {
    fc.assert(
      fc.property(FACTS, SPAN, (facts, span) => {
        const days = Array.from({ length: daysBetween(span.from, span.to) + 1 }, (_, i) => addDays(span.from, i));
        const byDay = days.flatMap((day: Day) => planStages(facts, { ...span, from: day, to: day }));
        expect(byDay).toEqual(planStages(facts, span));
      }),
      { numRuns: 30 },
    );
  });

  it('has each key once, in the order of time, on working days that are not quiet, and nothing too late', () => {
    fc.assert(
      fc.property(FACTS, SPAN, (facts, span) => {
        const planned = planStages(facts, span);
        expect(new Set(planned.map(({ key }) => key)).size).toBe(planned.length);
        for (const [i, { kind, on, at, stage, dueOn, person }] of planned.entries()) {
          expect(at >= (planned[i - 1]?.at ?? at)).toBe(true);
          expect(CALENDAR.isWorkingDay(on)).toBe(true);
          if (stage < 0) expect(on > dueOn).toBe(true);
          if (kind === 'escalation') continue;
          const { chosen } = facts.recipients.find((known) => known.person === person)!;
          expect(chosen!.quietWeekdays).not.toContain(weekdayOf(on));
          expect(on <= addDays(dueOn, -stage)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each(['America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Ho_Chi_Minh'])(
    'is the same on a machine in %s',
    (zone) => {
      const before = process.env.TZ;
      try {
        fc.assert(
          fc.property(FACTS, SPAN, (facts, span) => {
            process.env.TZ = 'UTC';
            const there = planStages(facts, span).map(inWords);
            process.env.TZ = zone;
            expect(planStages(facts, span).map(inWords)).toEqual(there);
          }),
          { numRuns: 25 },
        );
      } finally {
        if (before === undefined) delete process.env.TZ;
        else process.env.TZ = before;
      }
    },
  );
});
