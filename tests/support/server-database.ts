import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, describe } from 'vitest';

const SERVER = process.env.TEST_DATABASE_URL;

/** Describes what processes do that share a server's database: a new one for each test, whose URL `body` is given. */
export function describeOnServer(what: string, body: (url: () => string) => void): void {
  if (!SERVER) {
    describe.skip(`${what} (no TEST_DATABASE_URL)`, () => body(() => ''));
    return;
  }
  describe(what, () => {
    let name = '';
    beforeEach(async () => {
      name = `test_${randomUUID().replaceAll('-', '')}`;
      await onServer(SERVER, `create database ${name}`);
    });
    afterEach(() => onServer(SERVER, `drop database ${name} with (force)`));
    body(() => Object.assign(new URL(SERVER), { pathname: `/${name}` }).href);
  });
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(statement);
  await client.end();
}
