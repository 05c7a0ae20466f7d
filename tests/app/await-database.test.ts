import { expect, it } from 'vitest';
import { awaitDatabase } from '../../src/app/await-database.ts';
import { standBefore } from '../support/flaky-server.ts';

const SERVER = process.env.TEST_DATABASE_URL ?? '';

it.skipIf(!SERVER)('a server that starts later is waited for, and that is said once', async () => {
  const { hostname, port, username, pathname } = new URL(SERVER);
  const before = await standBefore(hostname, Number(port));
  const url = `postgres://${username}:mat-khau@127.0.0.1:${before.port}${pathname}`;
  await before.stop();
  const [told, rests]: [string[], number[]] = [[], []];
  const rest = async (forMs: number) => {
    rests.push(forMs);
    if (rests.length === 3) await before.start();
  };
  await awaitDatabase({ url, tell: (words) => void told.push(words), rest }, new AbortController().signal);
  expect(rests).toEqual([1000, 2000, 4000]);
  expect(told).toEqual([expect.stringContaining('tự thử lại')]);
  expect(told[0]).not.toContain('mat-khau');
  await before.stop();
});

it('the signal ends the waiting', async () => {
  const stop = new AbortController();
  const rest = async () => stop.abort();
  // Nobody listens at port 1.
  await awaitDatabase({ url: 'postgres://127.0.0.1:1/x', tell: () => {}, rest }, stop.signal);
  expect(stop.signal.aborted).toBe(true);
});
