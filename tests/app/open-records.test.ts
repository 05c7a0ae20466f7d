import { describe, expect, it } from 'vitest';
import { type Extraction, openRecords } from '../../src/app/open-records.ts';
import type { Document } from '../../src/documents/document.ts';
import { createUnitGroups } from '../../src/documents/unit-groups.ts';
import { UnitMatcher } from '../../src/documents/unit-matcher.ts';
import { createProgressStore } from '../../src/storage/progress-store.ts';
import { createRecordLedger } from '../../src/storage/record-ledger-store.ts';
import { createProgressDesk } from '../../src/tasks/progress/progress-desk.ts';
import type { Records } from '../../src/tasks/task.ts';
import { createTaskBook } from '../../src/tasks/task-book.ts';
import { paper } from '../documents/paper.ts';
import { useDatabaseFolder } from '../storage/database-folder.ts';
import { UNITS } from '../tasks/units.ts';

const folder = useDatabaseFolder();
const clock = { now: () => new Date('2026-03-01T00:00:00Z') };
const groups = createUnitGroups([]);

const MANG = 'Lắp mạng không dây tại nhà văn hóa thôn';
const LOP = 'Mở lớp tập huấn kỹ năng số cho người cao tuổi';
const KHO = 'Xây dựng kho dữ liệu dùng chung của tỉnh';

function plan(titles: readonly string[], changed: Record<string, unknown> = {}): Document {
  const rows = titles.map((title, i) => `| ${i + 1} | ${title} | Sở Nội vụ | 30/6/2026 |`);
  const table = ['| TT | Nhiệm vụ | Chủ trì | Thời hạn |', '| --- | --- | --- | --- |', ...rows].join('\n');
  return paper(`# Kế hoạch\n\n## II. NHIỆM VỤ\n\n${titles.length > 0 ? table : 'Không có.'}\n`, changed);
}

/** Opens documents as the program does when it starts, over one database that stays between two openings. */
function open(...documents: readonly Document[]): Promise<{ records: Records; extraction: Extraction }> {
  return openKnowing(UNITS, ...documents);
}

async function openKnowing(units: UnitMatcher, ...documents: readonly Document[]) {
  const ledger = createRecordLedger(await folder.open());
  return openRecords({ documents, units, ledger, clock });
}

const titlesById = ({ tasks }: Records) => Object.fromEntries(tasks.map(({ id, title }) => [id, title]));

it('what was reported of a task still belongs to it when its document was edited', async () => {
  const first = await open(plan([MANG, LOP]));
  const store = createProgressStore(await folder.open());
  const desk = createProgressDesk({ records: first.records, units: UNITS, groups, store, clock });
  await desk.report({ task: desk.findTask('7-II-2'), percent: 100, by: 'console:owner' });
  const { records } = await open(plan([KHO, MANG, `${LOP}, phụ nữ`]));
  const book = createTaskBook({ records, groups, progress: store, triggers: async () => [] });
  const standings = (await book.list({}, '2026-08-01')).map(({ task, state }) => [task.title, state.standing]);
  expect(standings).toEqual([
    [KHO, 'overdue'],
    [MANG, 'overdue'],
    [`${LOP}, phụ nữ`, 'done_on_time'],
  ]);
});

describe('changes', () => {
  it('are told with what was said before, newest reading first', async () => {
    await open(plan([MANG, LOP]));
    await open(plan([MANG]));
    const { extraction } = await open(plan([MANG, KHO]));
    const { changes } = await extraction.report('ke-hoach');
    expect(changes.map(({ change, record }) => `${change} ${record}`)).toEqual(['added 7-II-2.2', 'withdrawn 7-II-2']);
  });

  it('are told once: opening the same again adds none', async () => {
    await open(plan([MANG]));
    for (let i = 0; i < 3; i++) await open(plan([MANG, LOP]));
    const { extraction } = await open(plan([MANG, LOP]));
    expect((await extraction.report('ke-hoach')).changes).toHaveLength(1);
  });

  it('are told where the same document is understood otherwise, once', async () => {
    const nobody = new UnitMatcher([]);
    await open(plan([MANG]));
    for (let i = 0; i < 2; i++) await openKnowing(nobody, plan([MANG]));
    const { extraction } = await openKnowing(nobody, plan([MANG]));
    expect((await extraction.report('ke-hoach')).changes).toMatchObject([{ change: 'changed', record: '7-II-1' }]);
  });

  it('are none where a document is read for the first time, and all of it where it had no records before', async () => {
    const first = await open(plan([]));
    expect((await first.extraction.report('ke-hoach')).changes).toEqual([]);
    const { extraction } = await open(plan([MANG]));
    expect((await extraction.report('ke-hoach')).changes).toMatchObject([{ change: 'added', record: '7-II-1' }]);
  });
});

describe('two documents whose numbers begin with the same figures', () => {
  const letter = (titles: readonly string[]) => plan(titles, { id: 'quyet-dinh', number: '7/QĐ-UBND' });

  it('share no id, and keep theirs, whichever is edited', async () => {
    const first = await open(plan([MANG, LOP]), letter([KHO]));
    expect(titlesById(first.records)).toEqual({ '7-II-1': MANG, '7-II-2': LOP, '7-II-1.2': KHO });
    const now = await open(plan([LOP]), letter(['Rà soát thủ tục', KHO]));
    expect(titlesById(now.records)).toEqual({ '7-II-2': LOP, '7-II-1.2': KHO, '7-II-1.3': 'Rà soát thủ tục' });
  });

  it('are not given to the records of a document that took the place of another of the same number', async () => {
    await open(plan([MANG]));
    const { records } = await open(plan([MANG], { id: 'ke-hoach-moi' }));
    expect(Object.keys(titlesById(records))).toEqual(['7-II-1.2']);
  });

  it('keep theirs though a new one stands before the one that was there', async () => {
    await open(letter([KHO]));
    const now = await open(plan([MANG]), letter([KHO]));
    expect(titlesById(now.records)).toEqual({ '7-II-1.2': MANG, '7-II-1': KHO });
  });
});

describe('a confirmation', () => {
  const confirmedBy = async ({ extraction }: { extraction: Extraction }) =>
    (await extraction.report('ke-hoach')).confirmed?.confirmedBy;

  it('holds for just these records, also when they are read anew', async () => {
    const first = await open(plan([MANG, LOP]));
    expect(await confirmedBy(first)).toBeUndefined();
    await first.extraction.confirm('ke-hoach', 'console:owner');
    expect((await first.extraction.report('ke-hoach')).confirmed).toEqual({
      document: 'ke-hoach',
      digest: (await first.extraction.report('ke-hoach')).digest,
      confirmedBy: 'console:owner',
      at: '2026-03-01T00:00:00.000Z',
    });
    expect(await confirmedBy(await open(plan([MANG, LOP], { title: 'Tên khác' })))).toBe('console:owner');
  });

  it('is lost when a cell changes, and holds again when it is as it was', async () => {
    await (await open(plan([MANG, LOP]))).extraction.confirm('ke-hoach', 'console:owner');
    expect(await confirmedBy(await open(plan([MANG, `${LOP}.`])))).toBeUndefined();
    expect(await confirmedBy(await open(plan([MANG, LOP])))).toBe('console:owner');
  });

  it('of one document says nothing of another', async () => {
    const both = await open(plan([MANG]), plan([MANG], { id: 'quyet-dinh', number: '8/QĐ-UBND' }));
    await both.extraction.confirm('quyet-dinh', 'console:owner');
    expect(await confirmedBy(both)).toBeUndefined();
  });

  it.each([
    ['2026-02-01', '2026-02-01T00:00:00.000Z'],
    ['2026-02', '2026-02-01T00:00:00.000Z'],
    ['2026', '2026-01-01T00:00:00.000Z'],
  ])('that comes in the head of the file, of %s, holds for the records it names', async (on, at) => {
    const { digest } = await (await open(plan([MANG]))).extraction.report('ke-hoach');
    const shipped = { confirmed: { by: 'nhóm biên soạn', on, records: digest } };
    const now = await open(plan([MANG], shipped));
    const { confirmed } = await now.extraction.report('ke-hoach');
    expect(confirmed).toEqual({ document: 'ke-hoach', digest, confirmedBy: 'nhóm biên soạn', at });
    expect(await confirmedBy(await open(plan([LOP], shipped)))).toBeUndefined();
  });

  it('of a person comes before that of the file', async () => {
    const { digest } = await (await open(plan([MANG]))).extraction.report('ke-hoach');
    const now = await open(plan([MANG], { confirmed: { by: 'nhóm biên soạn', on: '2026-02-01', records: digest } }));
    await now.extraction.confirm('ke-hoach', 'telegram:7');
    expect(await confirmedBy(now)).toBe('telegram:7');
  });
});
