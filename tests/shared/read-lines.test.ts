import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/shared/errors.ts';
import { decodeLine, type RawLine, readLines } from '../../src/shared/read-lines.ts';

async function linesOf(chunks: Iterable<Uint8Array | string>): Promise<RawLine[]> {
  async function* arriving() {
    yield* chunks;
  }
  return collect(readLines(arriving()));
}

async function collect(lines: AsyncIterable<RawLine>): Promise<RawLine[]> {
  const all: RawLine[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

describe('lines of a stream', () => {
  it('are those of the whole text, wherever it was cut on its way, even within a letter', async () => {
    const cuts = fc.array(fc.nat(80), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom('ế', 'đ', 'a', '\n', '😀') }), cuts, async (text, places) => {
        const bytes = Buffer.from(text);
        const ends = [...places.toSorted((a, b) => a - b), bytes.length];
        const chunks = ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end));
        const expected = text.replace(/\n$/u, '').split('\n');
        const lines = await linesOf(chunks);
        expect(lines.map(decodeLine)).toEqual(text === '' ? [] : expected);
        expect(lines.map(({ number }) => number)).toEqual(lines.map((_, i) => i + 1));
      }),
    );
  });

  it('that are longer than a megabyte are cut and refused, and the next one is read as ever', async () => {
    const long = Array.from({ length: 30 }, () => 'x'.repeat(100_000));
    const [first, second] = await linesOf([...long, '\ncâu hỏi\n']);
    expect(first!.cut).toBe(true);
    expect(first!.bytes.length).toBeLessThan(1_200_000);
    expect(() => decodeLine(first!)).toThrow(UserError);
    expect(second).toMatchObject({ number: 2, cut: false });
    expect(decodeLine(second!)).toBe('câu hỏi');
  });
});

describe('a line as text', () => {
  const decode = (...bytes: number[]) => decodeLine({ bytes: Uint8Array.from(bytes), cut: false });

  it('loses the byte-order mark and the return that Windows puts at its ends', () => {
    expect(decode(0xef, 0xbb, 0xbf, 0x61, 0x0d)).toBe('a');
  });

  it.each([
    ['bytes that are no UTF-8', [0xff, 0xfe, 0x61]],
    ['a letter cut in two', [0x61, 0xe1, 0xba]],
    ['a zero byte, as binary files have', [0x61, 0x00, 0x62]],
  ])('is refused with %s', (_, bytes) => {
    expect(() => decode(...bytes)).toThrow(UserError);
  });
});
