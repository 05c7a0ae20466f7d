import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/tasks/extraction/read-records.ts';
import { type Reconciled, reconcile } from '../../../src/tasks/extraction/reconcile.ts';
import type { LedgerEntry } from '../../../src/tasks/extraction/record-ledger.ts';
import { paper } from '../../documents/paper.ts';
import { UNITS } from '../units.ts';

const AT = '2026-03-01T00:00:00.000Z';
const LATER = '2026-04-01T00:00:00.000Z';

const KHO = 'Xây dựng kho dữ liệu dùng chung của tỉnh';
const MANG = 'Lắp mạng không dây tại nhà văn hóa thôn';
const LOP = 'Mở lớp tập huấn kỹ năng số cho người cao tuổi';
const HOP = 'Tổ chức hội nghị sơ kết hằng quý';

/** A row: its title, and who leads where it is not Sở Nội vụ. */
type Row = string | readonly [title: string, lead: string];

function read(
  rows: readonly Row[],
  before?: readonly LedgerEntry[],
  at = AT,
  taken: readonly string[] = [],
): Reconciled {
  const lines = rows.map((row, i) => {
    const [title, lead] = typeof row === 'string' ? [row, 'Sở Nội vụ'] : row;
    return `| ${i + 1} | ${title} | ${lead} |`;
  });
  const table = ['| TT | Nhiệm vụ | Chủ trì |', '| --- | --- | --- |', ...lines].join('\n');
  const document = paper(`# Kế hoạch\n\n## II. NHIỆM VỤ\n\n${rows.length > 0 ? table : 'Không có.'}\n`);
  return reconcile({ reading: readDocument(document, UNITS), before, taken: new Set(taken), at });
}

/** One reading after the other, the first at AT, the second at LATER, each a month later. */
function readInTurn(...versions: readonly (readonly Row[])[]): Reconciled {
  return versions.reduce<Reconciled | undefined>(
    (last, rows, i) => read(rows, last?.entries, `2026-0${i + 3}-01T00:00:00.000Z`),
    undefined,
  )!;
}

const idsOf = ({ reading }: Reconciled) => reading.tasks.map(({ id }) => id);
const changesOf = ({ changes }: Reconciled) => changes.map(({ change, record }) => `${change} ${record}`);

describe('a document', () => {
  it('read for the first time has no changes, and every record is remembered', () => {
    const { reading, entries, changes } = read([KHO, MANG]);
    expect(changes).toEqual([]);
    expect(reading.tasks.map(({ id, title }) => [id, title])).toEqual([
      ['7-II-1', KHO],
      ['7-II-2', MANG],
    ]);
    expect(entries).toMatchObject([
      { id: '7-II-1', document: 'ke-hoach', kind: 'task', title: KHO, said: `${KHO} | Sở Nội vụ` },
      { id: '7-II-2', title: MANG },
    ]);
    expect(entries.every((entry) => !('withdrawnAt' in entry))).toBe(true);
  });

  it('that is unchanged has no changes', () => {
    const first = read([KHO, MANG]);
    expect(read([KHO, MANG], first.entries)).toEqual({ ...first, changes: [] });
  });

  it('that had no records at first tells those that it has now', () => {
    expect(changesOf(readInTurn([], [KHO]))).toEqual(['added 7-II-1']);
  });
});

describe('a row', () => {
  it('put between others gets a new id, and those below keep theirs under their new numbers', () => {
    const now = readInTurn([KHO, MANG], [KHO, LOP, MANG]);
    expect(idsOf(now)).toEqual(['7-II-1', '7-II-2.2', '7-II-2']);
    expect(now.reading.tasks[2]!.place.row).toBe('3');
    expect(now.changes).toEqual([
      { document: 'ke-hoach', record: '7-II-2.2', change: 'added', after: `${LOP} | Sở Nội vụ`, at: LATER },
    ]);
  });

  it.each([`${MANG}, tổ dân phố`, MANG.toUpperCase(), 'Lắp mạng không dây tại trường học'])(
    'that is reworded keeps its id, and tells what it said before and says now: %s',
    (title) => {
      const now = readInTurn([KHO, MANG], [KHO, title]);
      expect(idsOf(now)).toEqual(['7-II-1', '7-II-2']);
      const [before, after] = [`${MANG} | Sở Nội vụ`, `${title} | Sở Nội vụ`];
      expect(now.changes).toEqual([
        { document: 'ke-hoach', record: '7-II-2', change: 'changed', before, after, at: LATER },
      ]);
    },
  );

  it('that another office leads now keeps its id and is changed', () => {
    const now = readInTurn([KHO, MANG], [KHO, [MANG, 'Công an tỉnh']]);
    expect(idsOf(now)).toEqual(['7-II-1', '7-II-2']);
    expect(now.changes).toMatchObject([{ change: 'changed', after: `${MANG} | Công an tỉnh` }]);
  });

  it('reworded and moved by another put above it keeps its id', () => {
    const now = readInTurn([KHO, MANG], [LOP, KHO, `${MANG}, tổ dân phố`]);
    expect(idsOf(now)).toEqual(['7-II-1.2', '7-II-1', '7-II-2']);
  });

  it('that is left out is withdrawn, and its id is not given to the row that takes its number', () => {
    const now = readInTurn([KHO, MANG, LOP], [KHO, LOP, HOP]);
    expect(idsOf(now)).toEqual(['7-II-1', '7-II-3', '7-II-3.2']);
    expect(changesOf(now)).toEqual(['added 7-II-3.2', 'withdrawn 7-II-2']);
    expect(now.changes[1]).toMatchObject({ before: `${MANG} | Sở Nội vụ`, at: LATER });
    expect(now.entries.find(({ id }) => id === '7-II-2')).toMatchObject({ withdrawnAt: LATER });
  });

  it.each([HOP, 'Lắp mạng không dây ở trường học'])('that replaces one of other words is a new one: %s', (title) => {
    expect(changesOf(readInTurn([KHO, MANG], [KHO, title]))).toEqual(['added 7-II-2.2', 'withdrawn 7-II-2']);
  });

  it('withdrawn long ago is not told of again, and keeps its id to itself', () => {
    const now = readInTurn([KHO, MANG], [KHO], [KHO, HOP]);
    expect(changesOf(now)).toEqual(['added 7-II-2.2']);
    expect(now.entries.find(({ id }) => id === '7-II-2')).toMatchObject({ title: MANG, withdrawnAt: LATER });
  });

  it('that is put back has its id again', () => {
    const now = readInTurn([KHO, MANG, LOP], [KHO, LOP], [KHO, LOP, MANG]);
    expect(idsOf(now)).toEqual(['7-II-1', '7-II-3', '7-II-2']);
    expect(changesOf(now)).toEqual(['added 7-II-2']);
    expect(now.entries.find(({ id }) => id === '7-II-2')).not.toHaveProperty('withdrawnAt');
    expect(now.entries).toHaveLength(3);
  });

  it('that is put back under another office has its id again', () => {
    expect(idsOf(readInTurn([KHO, MANG], [KHO], [KHO, [MANG, 'Công an tỉnh']]))).toEqual(['7-II-1', '7-II-2']);
  });
});

describe('rows', () => {
  it('that change places keep their ids, and nothing has changed', () => {
    const now = readInTurn([KHO, MANG, LOP], [LOP, KHO, MANG]);
    expect(idsOf(now)).toEqual(['7-II-3', '7-II-1', '7-II-2']);
    expect(now.changes).toEqual([]);
  });

  it('of one title are told apart by what else they say', () => {
    const twins = [
      [LOP, 'Sở Nội vụ'],
      [LOP, 'Công an tỉnh'],
    ] as const;
    const now = readInTurn(twins, [KHO, ...twins]);
    expect(idsOf(now)).toEqual(['7-II-1.2', '7-II-1', '7-II-2']);
    expect(changesOf(now)).toEqual(['added 7-II-1.2']);
  });

  it('that say the same in everything keep their order, however often they are read', () => {
    const table = [KHO, LOP, LOP];
    expect(idsOf(readInTurn([LOP, LOP], table, table, table))).toEqual(['7-II-1.2', '7-II-1', '7-II-2']);
  });

  it('that say the same in everything keep their places where one of them is left out', () => {
    const now = readInTurn([LOP, KHO, LOP], [HOP, KHO, LOP]);
    expect(idsOf(now)).toEqual(['7-II-1.2', '7-II-2', '7-II-3']);
    expect(changesOf(now)).toEqual(['added 7-II-1.2', 'withdrawn 7-II-1']);
  });

  it('that say the same in everything keep their places where one is added', () => {
    expect(idsOf(readInTurn([KHO, LOP], [LOP, LOP]))).toEqual(['7-II-1.2', '7-II-2']);
  });

  it('that are both reworded and change places are paired with what they are most like', () => {
    const now = readInTurn(
      ['Xây dựng cổng dữ liệu mở của tỉnh', 'Xây dựng cổng dịch vụ công của tỉnh'],
      ['Xây dựng cổng dịch vụ công của toàn tỉnh', 'Xây dựng cổng dữ liệu mở của toàn tỉnh'],
    );
    expect(idsOf(now)).toEqual(['7-II-2', '7-II-1']);
  });
});

it('an id that another document’s record has or had is not given again, and what has it keeps it', () => {
  const first = read([KHO, MANG], undefined, AT, ['7-II-2']);
  expect(idsOf(first)).toEqual(['7-II-1', '7-II-2.2']);
  expect(idsOf(read([LOP, KHO, MANG], first.entries, LATER, ['7-II-2']))).toEqual(['7-II-1.2', '7-II-1', '7-II-2.2']);
});

describe('a target', () => {
  const goal = '80% hồ sơ được xử lý trực tuyến trong năm 2026';
  const reconciled = (body: string, before?: readonly LedgerEntry[]) =>
    reconcile({
      reading: readDocument(paper(`# Kế hoạch\n\n## I. MỤC TIÊU\n\n${body}\n`), UNITS),
      before,
      taken: new Set(),
      at: AT,
    });
  const first = reconciled(`- ${goal}`);

  it('is reconciled as tasks are', () => {
    const now = reconciled(`- ${goal.replace('80', '90')}`, first.entries);
    expect(now.reading.targets[0]!.id).toBe(first.reading.targets[0]!.id);
    const change = { change: 'changed', before: expect.stringContaining('80%'), after: expect.stringContaining('90%') };
    expect(now.changes).toMatchObject([change]);
  });

  it('never becomes a task, though the words are the same', () => {
    const now = reconciled(`#### 1. ${goal}\n\n- Chủ trì: SNV`, first.entries);
    expect(now.entries.map(({ kind, withdrawnAt }) => [kind, withdrawnAt])).toEqual([
      ['task', undefined],
      ['target', AT],
    ]);
  });
});

const TITLES = [
  KHO,
  MANG,
  LOP,
  HOP,
  'Rà soát thủ tục hành chính',
  'Bảo đảm an toàn thông tin mạng',
  'Trang bị máy tính',
];

/** A table of some of the rows in any order, each as it was or with some words more. */
const tables = fc
  .tuple(fc.shuffledSubarray(TITLES), fc.subarray(TITLES))
  .map(([titles, reworded]) =>
    titles.map((title) => ({ title, printed: reworded.includes(title) ? `${title} (đợt hai)` : title })),
  );

it('whatever is put in, taken out, moved or reworded: rows keep their ids, and no id is ever given to another row', () => {
  fc.assert(
    fc.property(fc.array(tables, { minLength: 2, maxLength: 6 }), (versions) => {
      const ownerOf = new Map<string, string>();
      let last = new Map<string, string>();
      let before: readonly LedgerEntry[] | undefined;
      for (const rows of versions) {
        const { reading, entries } = read(
          rows.map(({ printed }) => printed),
          before,
        );
        const now = new Map(reading.tasks.map(({ id }, i) => [rows[i]!.title, id]));
        for (const [title, id] of now) {
          expect(id).toBe(last.get(title) ?? id);
          expect(ownerOf.get(id) ?? title).toBe(title);
          ownerOf.set(id, title);
        }
        expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
        [last, before] = [now, entries];
      }
    }),
  );
});

it('a row that is taken out and put back as it was has the id that it had, however often', () => {
  fc.assert(
    fc.property(fc.array(fc.shuffledSubarray(TITLES), { minLength: 2, maxLength: 6 }), (versions) => {
      const idOf = new Map<string, string>();
      let before: readonly LedgerEntry[] | undefined;
      for (const titles of versions) {
        const { reading, entries, changes } = read(titles, before);
        for (const { id, title } of reading.tasks) {
          expect(id).toBe(idOf.get(title) ?? id);
          idOf.set(title, id);
        }
        expect(changes.filter(({ change }) => change === 'changed')).toEqual([]);
        before = entries;
      }
    }),
  );
});
