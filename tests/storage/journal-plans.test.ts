import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import { expect, it } from 'vitest';
import type { Journal } from '../../src/assistant/journal.ts';
import type { PeopleStore } from '../../src/people/people-store.ts';
import { createJournal } from '../../src/storage/journal-store.ts';
import { createPeopleStore } from '../../src/storage/people-store.ts';
import type { Schema } from '../../src/storage/schema.ts';
import { reuseStatements } from '../../src/storage/sqlite/reused-statements.ts';
import { at, claimed, message, REPLY } from '../contracts/journal/talk.ts';
import { useDatabaseFolder } from './database-folder.ts';

const folder = useDatabaseFolder();

/** The indexes that hold only what is not done yet, which is little however much was ever said. */
const OF_FEW = /exchange_to_claim|exchange_undone/u;

/** How SQLite goes about every statement that `use` leads to, as far as it looks for exchanges. */
async function plansOf(use: (journal: Journal, people: PeopleStore) => Promise<void>): Promise<string[]> {
  const database = await folder.open();
  const file = new Libsql(folder.file);
  const asked: { sql: string; parameters: readonly unknown[] }[] = [];
  const queries = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: reuseStatements(file, folder.file) }),
    plugins: [new CamelCasePlugin()],
    log: ({ query: { sql, parameters } }) => void asked.push({ sql, parameters }),
  });
  const logged = {
    ...database,
    queries,
    transaction: <T>(work: (within: typeof queries) => Promise<T>) => queries.transaction().execute(work),
  };
  await use(createJournal(logged), createPeopleStore(logged));
  const plans = asked
    .filter(({ sql }) => /^(?:select|update|delete)/u.test(sql))
    .flatMap(({ sql, parameters }) =>
      file
        .prepare(`explain query plan ${sql}`)
        .all([...parameters])
        .map((row) => `${(row as { detail: string }).detail} ⟵ ${sql}`),
    );
  await queries.destroy();
  return plans.filter((plan) => /^(?:SCAN|SEARCH) "?exchange\b/u.test(plan));
}

it('no question to the journal reads all that was ever said', async () => {
  const plans = await plansOf(async (journal, people) => {
    const { id } = await people.meet({ channel: 'zalo', account: 'người a' }, at(0));
    await journal.receive(message('a'), at(0));
    await journal.receive(message('a'), at(0));
    const exchange = (await journal.claim(['zalo', 'telegram'], claimed('x'), at(0)))!;
    await journal.traffic(exchange, at(-600));
    await journal.lastTurn('zalo', 'a');
    await journal.lastAnswer('zalo', 'a', id);
    await journal.turn(1, 'zalo', 'a');
    await journal.renew(exchange, claimed('x'));
    await journal.answered(exchange, claimed('x'), { reply: REPLY, person: id }, at(0));
    await journal.repeat(exchange, claimed('x'));
    await journal.postpone(exchange, claimed('x'), at(1), true);
    await journal.settle((await journal.claim(['zalo'], claimed('y'), at(2)))!, claimed('y'), 'accepted', at(2));
    await journal.undone();
    await journal.pastOf(id, 10);
    await journal.countOf(id);
    await journal.asked('no_evidence', at(0), 10);
    await journal.ratings('down', 10);
    await journal.ratingsOf(id);
    await journal.purge(at(-60));
    await people.remove(id, id, at(3));
  });
  expect(plans.length).toBeGreaterThan(20);
  expect(plans.filter((plan) => plan.startsWith('SCAN') && !OF_FEW.test(plan))).toEqual([]);
});

it('what comes next is found among what waits', async () => {
  const plans = await plansOf(async (journal) => void (await journal.claim(['zalo', 'telegram'], claimed('x'), at(0))));
  expect(plans).toEqual([expect.stringMatching(/^SCAN exchange USING INDEX exchange_to_claim ⟵/u)]);
});
