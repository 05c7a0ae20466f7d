import { expect, it, vi } from 'vitest';
import { whileHolding } from '../../src/app/hold-lease.ts';
import { createLeases } from '../../src/storage/lease-store.ts';
import { useDatabaseFolder } from '../storage/database-folder.ts';

const folder = useDatabaseFolder();

async function terms(holder: string, forMs = 60_000) {
  const leases = createLeases(await folder.open());
  return { leases, clock: { now: () => new Date() }, name: 'publish', holder, forMs };
}

it('holds the lease while the work goes on, and gives it back', async () => {
  const [mine, other] = [await terms('a'), await terms('b')];
  const done = await whileHolding(mine, async () => {
    expect(await whileHolding(other, () => Promise.reject(new Error('must not begin')))).toBeUndefined();
    return 'xong';
  });
  expect(done).toEqual({ done: 'xong' });
  expect(await whileHolding(other, async () => 'sau')).toEqual({ done: 'sau' });
});

it('gives the lease back where the work fails', async () => {
  const mine = await terms('a');
  await expect(whileHolding(mine, () => Promise.reject(new Error('hỏng')))).rejects.toThrow('hỏng');
  expect(await mine.leases.holderOf('publish', new Date())).toBeUndefined();
});

it('holds it longer than it was taken for', async () => {
  const mine = await terms('a', 90);
  await whileHolding(mine, async () => {
    const first = await mine.leases.holderOf('publish', new Date(0));
    await vi.waitFor(async () => {
      const now = await mine.leases.holderOf('publish', new Date(0));
      expect(now!.heldUntil.getTime()).toBeGreaterThan(first!.heldUntil.getTime() + 50);
    });
  });
});

it('gives what was done, even where the lease cannot be given back', async () => {
  const mine = await terms('a');
  const leases = { ...mine.leases, release: () => Promise.reject(new Error('máy chủ đã tắt')) };
  expect(await whileHolding({ ...mine, leases }, async () => 'xong')).toEqual({ done: 'xong' });
});
