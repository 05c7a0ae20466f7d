import { describe, expect, it } from 'vitest';
import type { Leases } from '../../src/shared/leases.ts';

const START = Date.parse('2026-03-01T00:00:00Z');
const at = (seconds: number) => new Date(START + 1000 * seconds);

/** What all `Leases` keep to. Each call of `open` is one more opening of the place that is empty at the start of a test. */
export function describeLeases(open: () => Promise<Leases>): void {
  describe('leases', () => {
    areHeldByOne(open);
    runOut(open);
  });
}

function areHeldByOne(open: () => Promise<Leases>): void {
  it('are held by the first who takes them, whoever asks where', async () => {
    const [one, other] = [await open(), await open()];
    expect(await one.holderOf('publish', at(0))).toBeUndefined();
    expect(await one.take('publish', 'a', 60_000, at(0))).toBe(true);
    expect(await other.take('publish', 'b', 60_000, at(59))).toBe(false);
    expect(await other.holderOf('publish', at(59))).toEqual({ holder: 'a', heldUntil: at(60) });
    expect(await other.take('remind', 'b', 60_000, at(59))).toBe(true);
  });

  it('go to one of many who take them at once', async () => {
    const openings = [await open(), await open(), await open()];
    const taken = await Promise.all(
      Array.from({ length: 30 }, (_, i) => openings[i % 3]!.take('publish', `${i}`, 60_000, at(0))),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect((await openings[0]!.holderOf('publish', at(1)))?.holder).toBe(`${taken.indexOf(true)}`);
  });

  it('can be taken again by who holds them', async () => {
    const leases = await open();
    await leases.take('publish', 'a', 60_000, at(0));
    expect(await leases.take('publish', 'a', 60_000, at(30))).toBe(true);
    expect(await leases.take('publish', 'b', 60_000, at(89))).toBe(false);
  });

  it('are given back by their holder alone', async () => {
    const leases = await open();
    await leases.take('publish', 'a', 60_000, at(0));
    await leases.release('publish', 'b');
    expect(await leases.take('publish', 'b', 60_000, at(1))).toBe(false);
    await leases.release('publish', 'a');
    await leases.release('publish', 'a');
    expect(await leases.take('publish', 'b', 60_000, at(1))).toBe(true);
  });
}

function runOut(open: () => Promise<Leases>): void {
  it('go to another once their time has run out', async () => {
    const leases = await open();
    await leases.take('publish', 'a', 60_000, at(0));
    expect(await leases.holderOf('publish', at(60))).toBeUndefined();
    expect(await leases.take('publish', 'b', 60_000, at(60))).toBe(true);
    expect(await leases.renew('publish', 'a', 60_000, at(61))).toBe(false);
    expect(await leases.holderOf('publish', at(61))).toEqual({ holder: 'b', heldUntil: at(120) });
  });

  it('last longer when they are renewed, late too if nobody else has them', async () => {
    const leases = await open();
    expect(await leases.renew('publish', 'a', 60_000, at(0))).toBe(false);
    await leases.take('publish', 'a', 60_000, at(0));
    expect(await leases.renew('publish', 'a', 60_000, at(45))).toBe(true);
    expect(await leases.take('publish', 'b', 60_000, at(104))).toBe(false);
    expect(await leases.renew('publish', 'a', 60_000, at(300))).toBe(true);
    expect(await leases.take('publish', 'b', 60_000, at(359))).toBe(false);
  });
}
