import { describe, expect, it } from 'vitest';
import { digestsOf, fingerprintOf, type KnowledgeFiles } from '../../src/documents/knowledge-files.ts';
import type { Snapshots } from '../../src/documents/snapshots.ts';

const AT = new Date('2026-03-01T02:03:04.005Z');
const filesOf = (files: Record<string, string>): KnowledgeFiles =>
  new Map(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]));
const state = (files: KnowledgeFiles) => fingerprintOf(digestsOf(files));
const [FIRST, SECOND] = [
  filesOf({ '05.md': 'năm', 'units.yaml': '' }),
  filesOf({ '05.md': 'năm', '41.md': 'báo\0cáo' }),
];

/** What all `Snapshots` keep to. Each call of `open` is one more opening of the place that is empty at the start of a test. */
export function describeSnapshots(open: () => Promise<Snapshots>): void {
  describe('snapshots of the documents', () => {
    arePublished(open);
    arePublishedByOne(open);
    forget(open);
  });
}

const publish = (snapshots: Snapshots, files: KnowledgeFiles, after: number | undefined, by = 'máy 1') =>
  snapshots.publish({ files, after, by, at: AT });

function arePublished(open: () => Promise<Snapshots>): void {
  it('are none until one is published', async () => {
    const snapshots = await open();
    expect(await snapshots.latest()).toBeUndefined();
    expect(await snapshots.latestId()).toBeUndefined();
    expect(await snapshots.filesOf(1)).toBeUndefined();
    expect(await snapshots.lastWith(state(FIRST))).toBeUndefined();
  });

  it('are found by all as they were published', async () => {
    const number = await publish(await open(), FIRST, undefined);
    const other = await open();
    expect(await other.latest()).toStrictEqual({
      ...{ number, fingerprint: state(FIRST), publishedAt: AT, publishedBy: 'máy 1', digests: digestsOf(FIRST) },
    });
    expect(await other.latestId()).toEqual({ number, fingerprint: state(FIRST) });
    expect(await other.filesOf(number!)).toStrictEqual(FIRST);
  });

  it('follow each other, and know an earlier state again', async () => {
    const snapshots = await open();
    const first = await publish(snapshots, FIRST, undefined);
    const second = await publish(snapshots, SECOND, first);
    const third = await publish(snapshots, FIRST, second);
    expect([first! < second!, second! < third!]).toEqual([true, true]);
    expect((await snapshots.latestId())?.number).toBe(third);
    expect(await snapshots.filesOf(second!)).toStrictEqual(SECOND);
    expect(await snapshots.lastWith(state(SECOND))).toBe(second);
    expect(await snapshots.lastWith(state(FIRST))).toBe(third);
  });
}

function arePublishedByOne(open: () => Promise<Snapshots>): void {
  it('are refused where another was published meanwhile, and leave nothing behind', async () => {
    const snapshots = await open();
    const first = await publish(snapshots, FIRST, undefined);
    expect(await publish(snapshots, SECOND, undefined)).toBeUndefined();
    const second = await publish(snapshots, SECOND, first);
    expect(await publish(snapshots, FIRST, first)).toBeUndefined();
    expect((await snapshots.latest())?.number).toBe(second);
  });

  it('are published by one of many who do so at once', async () => {
    const openings = [await open(), await open(), await open()];
    const numbers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => publish(openings[i % 3]!, i % 2 ? FIRST : SECOND, undefined, `máy ${i}`)),
    );
    expect(numbers.filter((number) => number !== undefined)).toHaveLength(1);
    const winner = numbers.findIndex((number) => number !== undefined);
    expect((await openings[0]!.latest())?.publishedBy).toBe(`máy ${winner}`);
  });

  it('are published whole or not at all', async () => {
    const snapshots = await open();
    await expect(publish(snapshots, filesOf({ '05.md': 'năm', '': 'không tên' }), undefined)).rejects.toThrow();
    await expect(publish(snapshots, FIRST, undefined, '')).rejects.toThrow();
    expect(await snapshots.latestId()).toBeUndefined();
    expect(await snapshots.filesOf(1)).toBeUndefined();
  });
}

function forget(open: () => Promise<Snapshots>): void {
  it('keep the files of the last five, and remember that there were others', async () => {
    const snapshots = await open();
    const states = Array.from({ length: 8 }, (_, i) => filesOf({ 'a.md': `bản ${i}`, 'units.yaml': 'như cũ' }));
    const numbers: number[] = [];
    for (const files of states) numbers.push((await publish(snapshots, files, numbers.at(-1)))!);
    const kept = await Promise.all(numbers.map((number) => snapshots.filesOf(number)));
    expect(kept).toStrictEqual([undefined, undefined, undefined, ...states.slice(3)]);
    expect(await snapshots.lastWith(state(states[0]!))).toBe(numbers[0]);
  });
}
