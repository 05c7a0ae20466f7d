import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WORKING_DAYS_FILE } from '../../../../src/documents/working-days.ts';
import { createDispatcher } from '../../../../src/reminders/dispatch.ts';
import type { Outbox } from '../../../../src/reminders/outbox.ts';
import { addDays } from '../../../../src/shared/day.ts';
import { createLogger } from '../../../../src/shared/logger.ts';
import type { Database } from '../../../../src/storage/database.ts';
import { openDatabase } from '../../../../src/storage/open-database.ts';
import { createOutbox } from '../../../../src/storage/outbox-store.ts';
import { CHOSEN, deadlines, ON, officeAt } from './deadlines-of-offices.ts';

interface OutboxSize {
  readonly people: number;
  readonly duties: number;
  /** How many rows for later are kept when a tick is measured. */
  readonly kept: readonly number[];
  readonly progress: (line: string) => void;
  /** A server of PostgreSQL, in the place of a file of SQLite. */
  readonly url?: string | undefined;
}

const OFFICES = 200;
const ROUNDS = 51;
const ROWS_AT_ONCE = 500;
const NIGHT = new Date(`${ON}T02:00:00+07:00`);

/** Taking over documents for a province full of people, and ticks in which nothing is due, with ever more rows kept. */
export async function planOutbox(size: OutboxSize): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tro-ly-so-outbox-'));
  const database = await openDatabase(size.url ? { url: size.url } : { file: join(folder, 'tro-ly-so.db') });
  try {
    const outbox = createOutbox(database);
    await meetEverybody(database, size.people);
    const [adopting, rows] = await adopt(database, outbox, size);
    size.progress(`${size.duties} duties and ${size.people} people planned in ${adopting.toFixed(0)} ms`);
    const lines = [
      `| taking over ${size.duties} duties of ${size.people} people: ${rows} rows | ${adopting.toFixed(0)} | – | – |`,
    ];
    const day = await timed(() => outbox.planAhead(new Date(NIGHT.getTime() + 24 * 60 * 60 * 1000)));
    lines.push(`| planning one more day | ${day.toFixed(0)} | – | – |`);
    for (const kept of size.kept) lines.push(await tickLine(database, outbox, kept));
    const head = '| step | ms, the median | reading all rows, ms | ratio |\n| --- | ---: | ---: | ---: |';
    return `${await database.engine()}\n\n${head}\n${lines.join('\n')}`;
  } finally {
    await database.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function meetEverybody({ queries, transaction }: Database, people: number): Promise<void> {
  const metAt = NIGHT.toISOString();
  const ids = Array.from({ length: people }, (_, i) => `p-${i}`);
  await transaction(async (within) => {
    for (let from = 0; from < people; from += ROWS_AT_ONCE) {
      const some = ids.slice(from, from + ROWS_AT_ONCE);
      const person = (id: string, i: number) => ({
        id,
        name: id,
        role: 'official' as const,
        unit: officeAt((from + i) % OFFICES),
      });
      await within
        .insertInto('person')
        .values(some.map((id, i) => ({ ...person(id, i), metAt, noticedAt: metAt })))
        .execute();
      const preferences = JSON.stringify(CHOSEN);
      await within
        .insertInto('reminderChoice')
        .values(some.map((id) => ({ person: id, isOn: 1 as const, preferences, changedAt: metAt })))
        .execute();
    }
  });
  await queries.selectFrom('person').select('id').limit(1).execute();
}

async function adopt(database: Database, outbox: Outbox, { duties }: OutboxSize): Promise<[number, number]> {
  const unit = (i: number) => ({ id: officeAt(i), name: `Đơn vị ${i}`, group: false, members: [] });
  const units = Array.from({ length: OFFICES }, (_, i) => unit(i));
  const basis = { assignments: deadlines(duties, OFFICES), units, workingDays: WORKING_DAYS_FILE.parse({}) };
  const ms = await timed(() => outbox.adopt(basis, NIGHT));
  return [ms, await countRows(database)];
}

async function countRows({ queries }: Database): Promise<number> {
  const row = await queries
    .selectFrom('reminder')
    .select(({ fn }) => fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow();
  return Number(row.all);
}

/** A tick in which nothing is due, beside reading every row to see that. */
async function tickLine(database: Database, outbox: Outbox, kept: number): Promise<string> {
  await keep(database, kept);
  const now = new Date(NIGHT.getTime() + 60_000);
  const dispatcher = createDispatcher({
    ...{ outbox, channels: () => ['zalo'], isPaused: async () => false, now: () => now },
    logger: createLogger('silent'),
  });
  const tick = await median(async () => {
    await dispatcher.tick();
  });
  const scan = await median(async () => {
    const rows = await database.queries.selectFrom('reminder').select(['person', 'state', 'sendAt']).execute();
    rows.filter(({ state, sendAt }) => state === 'planned' && sendAt <= now.toISOString());
  }, 5);
  return `| a tick with nothing due, ${kept.toLocaleString('en')} rows kept | ${tick.toFixed(2)} | ${scan.toFixed(0)} | ×${(scan / tick).toFixed(0)} |`;
}

/** Fills up to so many rows for later. */
async function keep(database: Database, wanted: number): Promise<void> {
  const missing = wanted - (await countRows(database));
  const later = { kind: 'stage', dueOn: addDays(ON, 60), stage: 30, version: 1, state: 'planned' } as const;
  const rest = { exchange: null, endedAt: null, acknowledgedAt: null, putOffUntil: null };
  await database.transaction(async (within) => {
    for (let from = 0; from < missing; from += ROWS_AT_ONCE) {
      const rows = Array.from({ length: Math.min(ROWS_AT_ONCE, missing - from) }, (_, i) => ({
        ...{
          ...later,
          ...rest,
          key: `thêm ${wanted} ${from + i}`,
          subject: `thêm ${from + i}`,
          person: `p-${(from + i) % 2000}`,
        },
        sendAt: `${addDays(ON, 30)}T01:00:00.000Z`,
      }));
      await within.insertInto('reminder').values(rows).execute();
    }
  });
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

async function median(run: () => Promise<void>, rounds = ROUNDS): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) times.push(await timed(run));
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)]!;
}
