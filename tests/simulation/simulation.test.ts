import { expect, it } from 'vitest';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { describeReport, simulate } from './simulate.ts';

/** From before the holidays of Tết to after the next 29 February. */
const SPAN = { start: '2027-09-01', days: 400 };
const IN_FILE = { people: 10, duties: 30 };
/** A server waits for its disk after each step. */
const ON_SERVER = { people: 6, duties: 16 };

describeOnEveryDatabase('400 days of reminders', (place) => {
  it.each([1, 2, 3])(
    'with everything that goes wrong in them, of seed %i: all arrives that must, and nothing else',
    async (seed) => {
      const size = 'url' in place.address ? ON_SERVER : IN_FILE;
      const report = await simulate({ ...SPAN, ...size, seed, open: () => place.open() });
      if (report.faults.length > 0) throw new Error(describeReport(report));
      expect(report.figures.received).toBeGreaterThan(100);
    },
    120_000,
  );
});
