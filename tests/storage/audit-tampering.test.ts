import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { addToTrail, createAuditTrail } from '../../src/storage/audit-trail.ts';
import type { Database } from '../../src/storage/database.ts';
import { type DatabasePlace, describeOnEveryDatabase } from '../support/databases.ts';

const AT = new Date('2026-03-01T02:03:04.005Z');
const MANY = 2300;

const ALTERED: readonly (readonly [what: string, statement: string])[] = [
  ['its time', "update audit set at = '2026-03-01T02:03:04.006Z' where number = 4"],
  ['its actor', "update audit set actor = 'console:owneR' where number = 4"],
  ['its action', "update audit set action = 'xyz' where number = 4"],
  ['its subject', "update audit set subject = '5' where number = 4"],
  ['its detail', `update audit set detail = '{"i":5}' where number = 4`],
  ['its detail, which means the same', `update audit set detail = '{ "i":4}' where number = 4`],
  ['its detail, which is no JSON any more', `update audit set detail = '{' where number = 4`],
  ['its hash', `update audit set hash = '${'0'.repeat(64)}' where number = 4`],
];

interface Moved {
  readonly what: string;
  readonly statements: readonly string[];
  readonly entries: number;
  readonly broken: number;
}

const MOVED: readonly Moved[] = [
  { what: 'one is missing', statements: ['delete from audit where number = 4'], entries: 6, broken: 4 },
  { what: 'the first is missing', statements: ['delete from audit where number = 1'], entries: 6, broken: 1 },
  {
    what: 'one is missing and those behind it moved up',
    statements: [
      'delete from audit where number = 4',
      'update audit set number = number + 100 where number > 4',
      'update audit set number = number - 101 where number > 4',
    ],
    ...{ entries: 6, broken: 4 },
  },
  {
    what: 'two changed places',
    statements: [
      'update audit set number = 100 where number = 3',
      'update audit set number = 3 where number = 5',
      'update audit set number = 5 where number = 100',
    ],
    ...{ entries: 7, broken: 3 },
  },
  {
    what: 'one was put in behind the last',
    statements: [
      `insert into audit (number, at, actor, action, subject, detail, hash)
       select 8, at, actor, action, subject, detail, hash from audit where number = 7`,
    ],
    ...{ entries: 8, broken: 8 },
  },
];

async function openWith(place: DatabasePlace, entries: number): Promise<Database> {
  const database = await place.open();
  await database.transaction(async (within) => {
    for (let i = 1; i <= entries; i++) {
      const change = { actor: 'console:owner', action: 'document.loaded', subject: `${i}`, detail: { i } } as const;
      await addToTrail(within, database.dialect, change, AT);
    }
  });
  return database;
}

/** As somebody does who has the file or the server, and takes away what forbids it. */
async function tamper({ queries }: Database, place: DatabasePlace, statements: readonly string[]): Promise<void> {
  const triggers =
    'file' in place.address
      ? ['drop trigger audit_refuses_update', 'drop trigger audit_refuses_delete']
      : ['drop trigger audit_refuses on audit'];
  for (const statement of [...triggers, ...statements]) await sql.raw(statement).execute(queries);
}

describeOnEveryDatabase('a trail that was tampered with', (place) => {
  it.each(ALTERED)('shows which entry was altered: %s', async (_, statement) => {
    const database = await openWith(place, 7);
    await tamper(database, place, [statement]);
    expect(await createAuditTrail(database).verify()).toMatchObject({ entries: 7, broken: 4 });
  });

  it('shows that the last entry was altered', async () => {
    const database = await openWith(place, 7);
    await tamper(database, place, ["update audit set subject = '' where number = 7"]);
    expect(await createAuditTrail(database).verify()).toMatchObject({ entries: 7, broken: 7 });
  });

  it.each(MOVED)('shows where entries are not as they were: $what', async ({ statements, ...found }) => {
    const database = await openWith(place, 7);
    await tamper(database, place, statements);
    expect(await createAuditTrail(database).verify()).toMatchObject({ entries: found.entries, broken: found.broken });
  });

  it('shows by its length and last hash that the end was cut off, to those who noted them', async () => {
    const database = await openWith(place, 7);
    const noted = await createAuditTrail(database).verify();
    await tamper(database, place, ['delete from audit where number > 5']);
    const now = await createAuditTrail(database).verify();
    expect(now).toMatchObject({ entries: 5 });
    expect(now.lastHash).not.toBe(noted.lastHash);
  });

  it('is read in bounded pieces, however long it is, and the fault is found in any of them', async () => {
    const database = await openWith(place, MANY);
    const read: number[] = [];
    const queries = database.queries.withPlugin({
      transformQuery: ({ node }) => node,
      async transformResult({ result }) {
        read.push(result.rows.length);
        return result;
      },
    });
    const trail = createAuditTrail({ ...database, queries });
    expect(await trail.verify()).toEqual({ entries: MANY, lastHash: (await trail.list(1))[0]!.hash });
    expect(Math.max(...read)).toBe(1000);
    await tamper(database, place, ["update audit set subject = '' where number in (1001, 2001)"]);
    expect(await trail.verify()).toMatchObject({ entries: MANY, broken: 1001 });
  });
});
