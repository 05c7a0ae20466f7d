import { describe, expect, it } from 'vitest';
import type { LedgerEntry, RecordChange, RecordLedger } from '../../src/tasks/extraction/record-ledger.ts';

const DOCUMENT = '05-KH-UBND';
const OTHER = '12-KH-UBND';
const AT = '2026-03-01T02:03:04.005Z';

function entry(id: string, more: Partial<LedgerEntry> = {}): LedgerEntry {
  const title = `Xây dựng nền tảng số dùng chung (${id})`;
  return { id, document: DOCUMENT, kind: 'task', title, digest: id.padEnd(64, '0'), said: title, ...more };
}

function change(record: string, more: Partial<RecordChange> = {}): RecordChange {
  return { document: DOCUMENT, record, change: 'added', at: AT, ...more };
}

/** What every `RecordLedger` keeps to. Each call of `open` is one more opening of the place that is empty at the start of a test. */
export function describeRecordLedger(open: () => Promise<RecordLedger>): void {
  describe('the ledger of records', () => {
    describe('entries', () => keepsEntries(open));
    describe('changes', () => keepsChanges(open));
    describe('confirmations', () => keepsConfirmations(open));
    describe('a recording that fails', () => keepsNothingOfFailures(open));
    describe('two ledgers of one place', () => agrees(open));
  });
}

function keepsEntries(open: () => Promise<RecordLedger>): void {
  it('knows nothing of a document that was never recorded', async () => {
    const ledger = await open();
    expect(await ledger.fingerprintOf(DOCUMENT)).toBeUndefined();
    expect(await ledger.entriesOf(DOCUMENT)).toEqual([]);
    expect(await ledger.changesOf(DOCUMENT)).toEqual([]);
    expect(await ledger.confirmationsOf(DOCUMENT)).toEqual([]);
  });

  it('are given back as they were, in their order', async () => {
    const ledger = await open();
    const entries = [
      entry('c'),
      entry('a', { kind: 'target', withdrawnAt: AT }),
      entry('b', { kind: 'duty', title: "Báo cáo 'định kỳ'\nhằng quý – 100 %" }),
    ];
    await ledger.record(DOCUMENT, 'bản 1', entries, []);
    expect(await ledger.entriesOf(DOCUMENT)).toStrictEqual(entries);
    expect(await ledger.fingerprintOf(DOCUMENT)).toBe('bản 1');
  });

  it('have ids that are told for all documents together, those withdrawn too', async () => {
    const ledger = await open();
    expect(await ledger.allIds()).toEqual([]);
    await ledger.record(OTHER, 'khác', [entry('x', { document: OTHER, withdrawnAt: AT })], []);
    await ledger.record(DOCUMENT, 'bản 1', [entry('a')], []);
    expect([...(await ledger.allIds())].sort()).toEqual(['a', 'x']);
  });

  it('take the place of those before, of their document alone', async () => {
    const ledger = await open();
    const others = [entry('x', { document: OTHER })];
    await ledger.record(OTHER, 'khác', others, []);
    await ledger.record(DOCUMENT, 'bản 1', [entry('a'), entry('b')], []);
    const now = [entry('n'), entry('b', { title: 'Đổi tên' }), entry('a', { withdrawnAt: AT })];
    await ledger.record(DOCUMENT, 'bản 2', now, []);
    expect(await ledger.entriesOf(DOCUMENT)).toStrictEqual(now);
    expect(await ledger.fingerprintOf(DOCUMENT)).toBe('bản 2');
    expect(await ledger.entriesOf(OTHER)).toStrictEqual(others);
    expect(await ledger.fingerprintOf(OTHER)).toBe('khác');
  });

  it('may be none', async () => {
    const ledger = await open();
    await ledger.record(DOCUMENT, 'bản 1', [entry('a')], []);
    await ledger.record(DOCUMENT, 'bản 2', [], []);
    expect(await ledger.entriesOf(DOCUMENT)).toEqual([]);
    expect(await ledger.fingerprintOf(DOCUMENT)).toBe('bản 2');
  });
}

function keepsChanges(open: () => Promise<RecordLedger>): void {
  it('are given back as they were, newest reading first, each reading in its order', async () => {
    const ledger = await open();
    const first = [change('b', { after: 'Nhiệm vụ b' }), change('a', { after: 'Nhiệm vụ a' }), change('c')];
    const second = [
      change('a', { change: 'withdrawn', before: 'Nhiệm vụ a', at: '2026-02-01T00:00:00Z' }),
      change('b', { change: 'changed', before: 'Hạn: 2026', after: 'Hạn: 2027', at: '2026-02-01T00:00:00Z' }),
    ];
    await ledger.record(DOCUMENT, 'bản 1', [], first);
    await ledger.record(OTHER, 'khác', [], [change('x', { document: OTHER })]);
    await ledger.record(DOCUMENT, 'bản 1', [], []);
    await ledger.record(DOCUMENT, 'bản 2', [], second);
    expect(await ledger.changesOf(DOCUMENT)).toStrictEqual([...second, ...first]);
    expect(await ledger.changesOf(OTHER)).toStrictEqual([change('x', { document: OTHER })]);
  });
}

function keepsConfirmations(open: () => Promise<RecordLedger>): void {
  it('are given back in the order they were made, repeated ones too', async () => {
    const ledger = await open();
    const said = [
      { document: DOCUMENT, digest: 'd2', confirmedBy: 'telegram:7', at: AT },
      { document: DOCUMENT, digest: 'd1', confirmedBy: 'console:Nguyễn Thị Ánh', at: '2025-01-01T00:00:00Z' },
      { document: DOCUMENT, digest: 'd2', confirmedBy: 'telegram:7', at: AT },
    ];
    for (const confirmation of said) await ledger.confirm(confirmation);
    await ledger.confirm({ ...said[0]!, document: OTHER });
    expect(await ledger.confirmationsOf(DOCUMENT)).toStrictEqual(said);
    expect(await ledger.confirmationsOf(OTHER)).toHaveLength(1);
  });

  it('stay when the document is recorded anew', async () => {
    const ledger = await open();
    await ledger.record(DOCUMENT, 'bản 1', [entry('a')], [change('a')]);
    await ledger.confirm({ document: DOCUMENT, digest: 'd1', confirmedBy: 'console:owner', at: AT });
    await ledger.record(DOCUMENT, 'bản 2', [], [change('a', { change: 'withdrawn' })]);
    expect(await ledger.confirmationsOf(DOCUMENT)).toHaveLength(1);
  });
}

function keepsNothingOfFailures(open: () => Promise<RecordLedger>): void {
  const before = [entry('a'), entry('b')];
  const wrongChange = { ...change('b'), change: 'vanished' } as unknown as RecordChange;

  it.each<[string, LedgerEntry[], RecordChange[]]>([
    ['at its last change', [entry('n')], [change('n'), wrongChange]],
    ['at an entry', [entry('n'), entry('m', { digest: 'ngắn' })], [change('n')]],
    ['because two entries have one id', [entry('n'), entry('n')], [change('n')]],
    ['because an id is taken by another document', [entry('n'), entry('x')], [change('n')]],
    ['because an entry is of another document', [entry('n', { document: OTHER })], []],
    ['because a change is of another document', [entry('n')], [change('n', { document: OTHER })]],
  ])('%s leaves everything as it was', async (_, entries, changes) => {
    const ledger = await open();
    await ledger.record(OTHER, 'khác', [entry('x', { document: OTHER })], []);
    await ledger.record(DOCUMENT, 'bản 1', before, [change('a')]);
    await expect(ledger.record(DOCUMENT, 'bản 2', entries, changes)).rejects.toThrow();
    expect(await ledger.entriesOf(DOCUMENT)).toStrictEqual(before);
    expect(await ledger.fingerprintOf(DOCUMENT)).toBe('bản 1');
    expect(await ledger.changesOf(DOCUMENT)).toStrictEqual([change('a')]);
    expect(await ledger.entriesOf(OTHER)).toHaveLength(1);
    await ledger.record(DOCUMENT, 'bản 2', [entry('n')], []);
    expect(await ledger.entriesOf(DOCUMENT)).toStrictEqual([entry('n')]);
  });
}

function agrees(open: () => Promise<RecordLedger>): void {
  it('shows each what the other recorded', async () => {
    const [one, other] = [await open(), await open()];
    await one.record(DOCUMENT, 'bản 1', [entry('a')], [change('a')]);
    expect(await other.entriesOf(DOCUMENT)).toStrictEqual([entry('a')]);
    await other.record(DOCUMENT, 'bản 2', [entry('a'), entry('b')], [change('b')]);
    expect(await one.entriesOf(DOCUMENT)).toHaveLength(2);
    expect(await one.changesOf(DOCUMENT)).toStrictEqual([change('b'), change('a')]);
  });

  it('never mixes what both record at once', async () => {
    const ledgers = [await open(), await open()];
    const readings = Array.from({ length: 20 }, (_, i) => ({
      entries: Array.from({ length: 10 }, (_, k) => entry(`${i}-${k}`)),
      changes: [change(`${i}`, { after: 'đầu' }), change(`${i}`, { after: 'cuối' })],
    }));
    await Promise.all(
      readings.map(({ entries, changes }, i) => ledgers[i % 2]!.record(DOCUMENT, `bản ${i}`, entries, changes)),
    );
    const last = Number((await ledgers[0]!.fingerprintOf(DOCUMENT))!.slice(4));
    expect(await ledgers[1]!.entriesOf(DOCUMENT)).toStrictEqual(readings[last]!.entries);
    const changes = await ledgers[1]!.changesOf(DOCUMENT);
    expect(changes.map(({ after }) => after)).toEqual(Array.from({ length: 40 }, (_, i) => (i % 2 ? 'cuối' : 'đầu')));
    expect(new Set(changes.map(({ record }) => record)).size).toBe(20);
  });
}
