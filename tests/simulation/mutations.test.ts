import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../src/assistant/messages.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import type { Fault } from './figures.ts';
import type { Spoil } from './ports.ts';
import { simulate } from './simulate.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const WORLD = { people: 12, duties: 40, start: '2027-12-01', days: 70, happeningsADay: 2, mostFaults: 1 };

/** A part that is broken on purpose, and what the oracle must call it at the latest. */
interface Mutation {
  readonly what: string;
  readonly rules: readonly Fault['rule'][];
  readonly spoil: Spoil;
}

const MUTATIONS: readonly Mutation[] = [
  {
    what: 'a row is dropped now and then',
    rules: ['lost'],
    spoil: (ports) => ({
      ...ports,
      outbox: {
        ...ports.outbox,
        async planAhead(at) {
          await ports.outbox.planAhead(at);
          await ports.database.queries.deleteFrom('reminder').where(sql<number>`number % 9`, '=', 0).execute();
        },
      },
    }),
  },
  {
    what: 'documents that change are not taken over',
    rules: ['wrong', 'lost', 'late'],
    spoil: (ports) => ({ ...ports, outbox: { ...ports.outbox, adopt: async () => true } }),
  },
  {
    what: 'reports of progress change no plan, nor what is said',
    rules: ['wrong', 'lost'],
    spoil: (ports) => ({ ...ports, progress: { ...ports.progress, append: async () => {} } }),
  },
  {
    what: 'something else slips into what is said',
    rules: ['wrong'],
    spoil: (ports) => ({
      ...ports,
      journal: {
        ...ports.journal,
        async compose(exchange, claim, at) {
          const composed = await ports.journal.compose(exchange, claim, at);
          return (
            composed && { ...composed, reply: { ...composed.reply, text: `${composed.reply.text}\n[101-1] Việc khác` } }
          );
        },
      },
    }),
  },
  {
    what: 'nobody plans ahead',
    rules: ['lost'],
    spoil: (ports) => ({ ...ports, outbox: { ...ports.outbox, planAhead: async () => {} } }),
  },
  {
    what: 'what was accepted is not kept',
    rules: ['repeated'],
    spoil: (ports) => ({
      ...ports,
      journal: {
        ...ports.journal,
        settle: (exchange, claim, outcome, at) =>
          outcome === 'accepted' ? Promise.resolve(true) : ports.journal.settle(exchange, claim, outcome, at),
      },
    }),
  },
  {
    what: 'what was refused is kept as accepted',
    rules: ['lost'],
    spoil: (ports) => ({
      ...ports,
      journal: {
        ...ports.journal,
        settle: (exchange, claim, _, at) => ports.journal.settle(exchange, claim, 'accepted', at),
      },
    }),
  },
  {
    what: 'a repeat does not say that it is one',
    rules: ['repeated'],
    spoil: (ports) => ({
      ...ports,
      postbox: {
        send: (channel, delivery, fate, now) => {
          const text = delivery.reply.text.replace(`${MESSAGES.repeated}\n\n`, '');
          return ports.postbox.send(channel, { ...delivery, reply: { ...delivery.reply, text } }, fate, now);
        },
      },
    }),
  },
  {
    what: 'everything comes two hours too late',
    rules: ['late'],
    spoil: (ports) => ({
      ...ports,
      outbox: {
        ...ports.outbox,
        waiting: (at, most) => ports.outbox.waiting(new Date(at.getTime() - 2 * HOUR_MS), most),
      },
    }),
  },
  {
    what: 'the evening is taken for the morning',
    rules: ['hours'],
    spoil: (ports) => ({
      ...ports,
      journal: {
        ...ports.journal,
        compose: (exchange, claim, at) => ports.journal.compose(exchange, claim, morning(at)),
      },
    }),
  },
  {
    what: 'what a process held when it died stays with it',
    rules: ['lost', 'late'],
    spoil: (ports) => ({
      ...ports,
      journal: {
        ...ports.journal,
        claim: (channels, { token }, at) =>
          ports.journal.claim(channels, { token, until: new Date(at.getTime() + 90 * DAY_MS) }, at),
      },
    }),
  },
  {
    what: 'administrators do not hear who cannot be reached',
    rules: ['lost'],
    spoil: (ports) => ({
      ...ports,
      outbox: {
        ...ports.outbox,
        async handOver(person, channels, at, full) {
          const handed = await ports.outbox.handOver(person, channels, at, full);
          await ports.database.queries.deleteFrom('reminder').where('kind', '=', 'undelivered').execute();
          return handed;
        },
      },
    }),
  },
];

function morning(at: Date): Date {
  return new Date(`${at.toISOString().slice(0, 10)}T03:00:00Z`);
}

describe('the oracle sees it when', () => {
  it('nothing is broken: then it is content', async () => {
    const faults = await play();
    expect(faults).toEqual([]);
  }, 120_000);

  it.each(MUTATIONS)(
    '$what',
    async ({ rules, spoil }) => {
      const faults = await play(spoil);
      expect(faults.length).toBeGreaterThan(0);
      expect(rules).toContain(faults[0]!.rule);
    },
    120_000,
  );
});

/** The first of a few courses in which there is something to see. */
async function play(spoil?: Spoil) {
  for (const seed of [5, 6, 7]) {
    const database = await openDatabase({ file: ':memory:' });
    const open = async () => database;
    const report = await simulate({ ...WORLD, seed, open, ...(spoil ? { spoil } : {}) });
    await database.close();
    if (report.faults.length > 0) return report.faults;
  }
  return [];
}
