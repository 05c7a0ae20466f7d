import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { copyOf, memoryStore } from '../support/memory-store.ts';
import { answersOf, openSmall } from './small-corpus.ts';

const whole = memoryStore();
let expected: unknown;

beforeAll(async () => {
  expected = await answersOf(await openSmall(whole));
});

/** Damages one part of a whole index, opens it, and expects that this was mended and changed no answer. Returns what was said. */
async function expectMended(pick: number, damage: (bytes: Uint8Array) => Uint8Array): Promise<string[]> {
  const store = await copyOf(whole);
  const name = (await store.list()).sort()[pick]!;
  const bytes = (await store.read(name))!;
  await store.write(name, damage(bytes));
  const again = await openSmall(store);
  expect(await answersOf(again)).toEqual(expected);
  expect(await store.read(name)).toEqual(bytes);
  return again.damaged;
}

describe('a damaged part', () => {
  it('is said and made anew whichever bit was flipped', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(3),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.nat(7),
        async (pick, where, bit) => {
          const flip = (bytes: Uint8Array) =>
            bytes.with(Math.floor(where * bytes.length), bytes[Math.floor(where * bytes.length)]! ^ (1 << bit));
          expect(await expectMended(pick, flip)).toHaveLength(1);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is said and made anew wherever it was cut, or when something was added', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(3),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        async (pick, share) => {
          const cut = (bytes: Uint8Array) => bytes.slice(0, Math.floor(share * bytes.length));
          expect(await expectMended(pick, cut)).toHaveLength(1);
        },
      ),
      { numRuns: 30 },
    );
    expect(await expectMended(0, (bytes) => Buffer.concat([bytes, Buffer.of(0)]))).toEqual([
      'có nội dung không khớp mã kiểm tra',
    ]);
  });

  it('is said in words that name the fault', async () => {
    expect(await expectMended(0, () => Buffer.from('một tệp khác hẳn, đặt nhầm vào đây'))).toEqual([
      'không phải tệp chỉ mục của Trợ Lý Số',
    ]);
    expect(await expectMended(0, (bytes) => bytes.slice(0, 20))).toEqual(['bị cắt cụt']);
    expect(await expectMended(0, (bytes) => bytes.with(8, 9))).toEqual(['thuộc định dạng 9, không phải 1']);
  });

  it('is known even where it is whole but belongs to another document', async () => {
    const store = await copyOf(whole);
    const [first, second] = (await store.list()) as [string, string];
    await store.write(first, (await store.read(second))!);
    const again = await openSmall(store);
    expect(again.damaged).toEqual(['có nội dung không khớp mã kiểm tra']);
    expect(await answersOf(again)).toEqual(expected);
  });

  it('is made anew when the disk will not give it back', async () => {
    const store = await copyOf(whole);
    const broken = { ...store, read: () => Promise.reject(Object.assign(new Error('i/o error'), { code: 'EIO' })) };
    const again = await openSmall(broken);
    expect(new Set(again.damaged)).toEqual(new Set(['không đọc được (EIO)']));
    expect(await answersOf(again)).toEqual(expected);
  });
});
