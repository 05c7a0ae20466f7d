import { describe, expect, it } from 'vitest';
import { keepOnly, type SegmentStore } from '../../src/retrieval/saved-parts.ts';

const DAY_MS = 24 * 3_600_000;
const START = Date.parse('2026-03-01T00:00:00Z');
const nameOf = (digit: string) => digit.repeat(64);
const [A, B, C] = [nameOf('a'), nameOf('b'), nameOf('c')];
const bytesOf = (length: number) => Uint8Array.from({ length }, (_, i) => i % 251);

/** Pieces so small that a few bytes are many of them. */
export const TEST_PIECE_BYTES = 10;

/** What a store of parts keeps to that several processes share; `now` is the time that an opening goes by. */
export function describeSharedParts(open: (now: () => Date) => Promise<SegmentStore>): void {
  describe('parts of an index that are shared', () => {
    givesBack(() => open(() => new Date(START)));
    keepsWhatOthersUse(open);
  });
}

function givesBack(open: () => Promise<SegmentStore>): void {
  it.each([0, 1, 9, 10, 11, 20, 4321])('are found by all as they were written: %i bytes', async (length) => {
    await (await open()).write(A, bytesOf(length));
    const other = await open();
    expect(await other.read(A)).toStrictEqual(bytesOf(length));
    expect(await other.read(B)).toBeUndefined();
    expect(await other.list()).toEqual([A]);
  });

  it('take the place of what was there, whole', async () => {
    const store = await open();
    await store.write(A, bytesOf(95));
    await store.write(A, bytesOf(12));
    expect(await store.read(A)).toStrictEqual(bytesOf(12));
  });

  it('are never a mixture where several write at once', async () => {
    const stores = [await open(), await open(), await open()];
    const lengths = [35, 57, 91];
    await Promise.all(Array.from({ length: 12 }, (_, i) => stores[i % 3]!.write(A, bytesOf(lengths[i % 3]!))));
    const read = (await stores[0]!.read(A))!;
    expect(read).toStrictEqual(bytesOf(read.length));
    expect(lengths).toContain(read.length);
  });

  it('are gone once removed', async () => {
    const store = await open();
    await store.write(A, bytesOf(35));
    await store.write(B, bytesOf(5));
    await store.remove(A);
    await store.remove(C);
    expect(await store.list()).toEqual([B]);
    expect(await store.read(A)).toBeUndefined();
  });
}

function keepsWhatOthersUse(open: (now: () => Date) => Promise<SegmentStore>): void {
  it('stay for a week after anybody used them', async () => {
    let now = START;
    const [one, other] = [await open(() => new Date(now)), await open(() => new Date(now))];
    for (const name of [A, B, C]) await one.write(name, bytesOf(25));
    await keepOnly({ store: one }, [A]);
    expect(await one.list()).toHaveLength(3);
    now += 6 * DAY_MS;
    await keepOnly({ store: other }, [B]);
    now += 2 * DAY_MS;
    await keepOnly({ store: one }, [A]);
    expect((await one.list()).sort()).toEqual([A, B]);
    now += 8 * DAY_MS;
    await keepOnly({ store: other }, []);
    expect(await one.list()).toEqual([]);
  });

  it('can be marked by many at once, in whatever order', async () => {
    const store = await open(() => new Date(START));
    for (const name of [A, B, C]) await store.write(name, bytesOf(25));
    const others = await Promise.all([0, 1, 2].map(() => open(() => new Date(START))));
    await Promise.all(
      Array.from({ length: 12 }, (_, i) => keepOnly({ store: others[i % 3] }, i % 2 === 0 ? [A, B, C] : [C, B, A])),
    );
    expect(await store.list()).toHaveLength(3);
  });
}
