import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createAuditTrail } from '../../src/storage/audit-trail.ts';
import type { Database } from '../../src/storage/database.ts';
import { createPeopleStore } from '../../src/storage/people-store.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';

const REDEEMER = fileURLToPath(new URL('redeemer.ts', import.meta.url));
const AT = new Date('2026-03-01T02:03:04.005Z');
const LATER = new Date('2026-03-02T00:00:00.000Z');
const DIGEST = '0123456789abcdef'.repeat(4);
const OWNER = 'console:owner';

async function ask({ queries }: Database, key: string, person: string): Promise<number> {
  const at = AT.toISOString();
  const { number } = await queries
    .insertInto('exchange')
    .values({
      ...{ key, channel: 'telegram', chat: '7', sender: '7', person, asked: 'Sở Nội vụ có nhiệm vụ gì?' },
      ...{ sentAt: at, receivedAt: at, state: 'done', head: 0, turn: 0 },
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}

async function rate({ queries }: Database, exchange: number, person: string, verdict: 'up' | 'down'): Promise<void> {
  await queries.insertInto('feedback').values({ exchange, person, verdict, givenAt: AT.toISOString() }).execute();
}

/** Waits for the next words of a child. */
function wordsOf(child: ChildProcess): Promise<string> {
  return new Promise((said, failed) => {
    child.stdout!.setEncoding('utf8').once('data', (words: string) => said(words.trim()));
    child.once('close', () => failed(new Error('ended without a word')));
  });
}

describeOnEveryDatabase('people', (place) => {
  it('keep their questions and opinions where a guest turns out to be somebody known', async () => {
    const database = await place.open();
    const people = createPeopleStore(database);
    const { id } = await people.meet({ channel: 'telegram', account: '7' }, AT);
    await people.appoint(id, { role: 'member' }, OWNER, AT);
    const guest = await people.meet({ channel: 'zalo', account: '8' }, AT);
    const numbers = [
      await ask(database, 'a', guest.id),
      await ask(database, 'b', guest.id),
      await ask(database, 'c', id),
    ];
    await rate(database, numbers[0]!, guest.id, 'down');
    await rate(database, numbers[1]!, guest.id, 'down');
    await rate(database, numbers[1]!, id, 'up');
    await people.addCode({ digest: DIGEST, person: id, role: 'member', madeBy: id, madeAt: AT, expiresAt: LATER });
    expect(await people.redeem(DIGEST, { channel: 'zalo', account: '8' }, AT)).toMatchObject({ kind: 'joined' });
    const asked = await database.queries.selectFrom('exchange').select('person').execute();
    expect(asked).toEqual([{ person: id }, { person: id }, { person: id }]);
    const rated = database.queries.selectFrom('feedback').select(['exchange', 'person', 'verdict']).orderBy('exchange');
    expect(await rated.execute()).toEqual([
      { exchange: numbers[0], person: id, verdict: 'down' },
      { exchange: numbers[1], person: id, verdict: 'up' },
    ]);
  });

  it('leave no trace but their id in the trail when they are removed', async () => {
    const database = await place.open();
    const people = createPeopleStore(database);
    await people.addCode({ digest: DIGEST, role: 'member', madeBy: OWNER, madeAt: AT, expiresAt: LATER });
    await people.redeem(DIGEST, { channel: 'telegram', account: '777' }, AT);
    const { id } = await people.meet({ channel: 'telegram', account: '777', name: 'Ánh', chat: '777' }, AT);
    await people.request(id, { unit: 'so-noi-vu', words: 'Ánh đây' }, AT);
    await rate(database, await ask(database, 'a', id), id, 'up');
    await people.remove(id, id, AT);
    const { queries } = database;
    for (const table of ['person', 'address', 'linkCode', 'accessRequest', 'feedback'] as const)
      expect(await queries.selectFrom(table).selectAll().execute()).toEqual([]);
    expect(await queries.selectFrom('exchange').select('person').execute()).toEqual([{ person: null }]);
    // Their hashes hold any three figures now and then.
    const entries = await createAuditTrail(database).list(10);
    const trail = JSON.stringify(entries.map(({ hash: _, ...entry }) => entry));
    expect(trail).toContain(id);
    expect(trail).not.toMatch(/777|Ánh/u);
  });
});

describeOnEveryDatabase('an administrator', (place) => {
  it('is made by a code once, however many processes use it at the same moment', async () => {
    const people = createPeopleStore(await place.open());
    await people.addCode({ digest: DIGEST, role: 'admin', madeBy: OWNER, madeAt: AT, expiresAt: LATER });
    const children = ['1', '2', '3', '4'].map((account) =>
      spawn(
        process.execPath,
        ['--import', 'tsx', REDEEMER, JSON.stringify(place.address), DIGEST, account, AT.toISOString()],
        { stdio: ['pipe', 'pipe', 'inherit'] },
      ),
    );
    expect(await Promise.all(children.map(wordsOf))).toEqual(children.map(() => 'opened'));
    const ended = children.map((child) => new Promise((closed) => child.once('close', closed)));
    const kinds = children.map(wordsOf);
    for (const child of children) child.stdin!.write('now\n');
    expect((await Promise.all(kinds)).sort()).toEqual(['joined', 'used', 'used', 'used']);
    expect(await Promise.all(ended)).toEqual([0, 0, 0, 0]);
    expect(await people.list({ guests: true })).toMatchObject([{ role: 'admin' }]);
  });
});
