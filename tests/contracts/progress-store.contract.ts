import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROGRESS_STATUSES, type Progress, type ProgressStore } from '../../src/tasks/progress/progress.ts';

const REPORT: Progress = {
  task: '05-KH-UBND/nv-12',
  unit: 'so-khcn',
  status: 'in_progress',
  reportedBy: 'console:owner',
  reportedAt: '2026-03-01T02:03:04.005Z',
};

const FULL: Progress = {
  ...REPORT,
  percent: 40,
  note: 'Đã trình Ủy ban nhân dân tỉnh; "chờ" ý kiến\nSở Nội vụ 📄 50%',
  evidence: 'https://x.gov.vn/?a=1&b=%27; drop table progress; --',
};

const text = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\0'));
const name = text.filter((value) => value !== '');
const reports = fc.record<Progress>(
  {
    task: name,
    unit: name,
    status: fc.constantFrom(...PROGRESS_STATUSES),
    percent: fc.double({ min: 0, max: 100, noNaN: true }).map((value) => value + 0),
    note: text,
    evidence: text,
    reportedBy: name,
    origin: fc.uuid(),
    reportedAt: fc
      .date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString()),
  },
  { requiredKeys: ['task', 'unit', 'status', 'reportedBy', 'reportedAt'] },
);

/** What every `ProgressStore` keeps to. Each call of `open` is one more opening of the place that is empty at the start of a test. */
export function describeProgressStore(open: () => Promise<ProgressStore>): void {
  describe('progress', () => {
    describe('one store', () => keepsReports(open));
    describe('what one message reports', () => keepsOneOfEachOrigin(open));
    describe('a wrong report', () => refusesReports(open));
    describe('two stores of one place', () => keepsReportsOfBoth(open));
  });
}

function keepsReports(open: () => Promise<ProgressStore>): void {
  it('has no reports at first', async () => {
    const store = await open();
    expect(await store.list()).toEqual([]);
    expect(await store.list(REPORT.task)).toEqual([]);
  });

  it('gives back what was reported, and nothing where nothing was', async () => {
    const store = await open();
    const { percent: _, ...withoutPercent } = FULL;
    const { note: __, evidence: ___, ...withoutWords } = FULL;
    const said: Progress[] = [REPORT, FULL, withoutPercent, withoutWords, { ...FULL, percent: 0, note: '' }];
    for (const progress of said) await store.append(progress);
    expect(await store.list()).toStrictEqual(said);
  });

  it('gives back reports of any words and numbers', async () => {
    const store = await open();
    const said: Progress[] = [];
    await fc.assert(
      fc.asyncProperty(reports, async (progress) => {
        await store.append(progress);
        said.push(progress);
        expect((await store.list(progress.task)).at(-1)).toStrictEqual({ ...progress });
      }),
      { numRuns: 60, endOnFailure: true },
    );
    expect(await store.list()).toStrictEqual(said.map((progress) => ({ ...progress })));
  });

  it('lists in the order of reporting, whatever the reports say of their time', async () => {
    const store = await open();
    const said = PROGRESS_STATUSES.map((status, i) => ({
      ...REPORT,
      status,
      task: `nv-${i % 2}`,
      reportedAt: `20${30 - i}-01-01T00:00:00Z`,
    }));
    for (const progress of said) await store.append(progress);
    expect(await store.list()).toEqual(said);
    expect(await store.list('nv-1')).toEqual([said[1], said[3]]);
    expect(await store.list('nv')).toEqual([]);
  });
}

function keepsOneOfEachOrigin(open: () => Promise<ProgressStore>): void {
  const told: Progress = { ...FULL, origin: 'telegram:7:42' };

  it('is kept once, as it was first, and told again is no fault', async () => {
    const store = await open();
    await store.append(told);
    await store.append({ ...told, percent: 60, task: 'nv-2', reportedAt: '2026-04-01T00:00:00Z' });
    await store.append({ ...told, origin: 'telegram:7:43' });
    expect(await store.list()).toStrictEqual([told, { ...told, origin: 'telegram:7:43' }]);
  });

  it('is kept once where two are told at once', async () => {
    const stores = [await open(), await open()];
    await Promise.all(Array.from({ length: 10 }, (_, i) => stores[i % 2]!.append(told)));
    expect(await stores[0]!.list()).toEqual([told]);
  });
}

function refusesReports(open: () => Promise<ProgressStore>): void {
  it.each<[string, Partial<Record<keyof Progress, unknown>>]>([
    ['a status that there is not', { status: 'finished' }],
    ['more than all', { percent: 100.5 }],
    ['less than nothing', { percent: -1 }],
    ['no task', { task: '' }],
    ['no unit', { unit: '' }],
    ['nobody who reports', { reportedBy: '' }],
    ['a time that is no instant', { reportedAt: '2026-03-01' }],
    ['a text that no database keeps whole', { note: 'một\0hai' }],
    ['a word instead of a number', { percent: 'nửa' }],
    ['a truth value', { note: true }],
  ])('is refused: %s', async (_, wrong) => {
    const store = await open();
    await store.append(REPORT);
    await expect(store.append({ ...REPORT, ...wrong } as Progress)).rejects.toThrow();
    expect(await store.list()).toEqual([REPORT]);
  });
}

function keepsReportsOfBoth(open: () => Promise<ProgressStore>): void {
  it('shows each what the other was told', async () => {
    const [one, other] = [await open(), await open()];
    await one.append(REPORT);
    expect(await other.list()).toEqual([REPORT]);
    await other.append(FULL);
    expect(await one.list()).toEqual([REPORT, FULL]);
  });

  it('loses nothing that both are told at once', async () => {
    const stores = [await open(), await open()];
    const said = Array.from({ length: 40 }, (_, i) => ({ ...REPORT, task: `nv-${i % 2}`, note: `lần ${i}` }));
    await Promise.all(said.map((progress, i) => stores[i % 2]!.append(progress)));
    for (const store of stores)
      for (const task of ['nv-0', 'nv-1'])
        expect(inOrderOfNotes(await store.list(task))).toEqual(said.filter((progress) => progress.task === task));
    expect(await stores[0]!.list()).toEqual(await stores[1]!.list());
  });
}

/** What is told at once has no order, but the same one for everybody. */
function inOrderOfNotes(reports: readonly Progress[]): Progress[] {
  const numberOf = ({ note }: Progress) => Number(note!.split(' ')[1]);
  return reports.toSorted((a, b) => numberOf(a) - numberOf(b));
}
