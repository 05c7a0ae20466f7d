import { loadKnowledge } from '../../../src/documents/knowledge.ts';
import { readMarkdown } from '../../../src/documents/readers/markdown.ts';
import { createUnitGroups } from '../../../src/documents/unit-groups.ts';
import { UnitMatcher } from '../../../src/documents/unit-matcher.ts';
import { readDocument } from '../../../src/tasks/extraction/read-records.ts';
import { createTaskBook } from '../../../src/tasks/task-book.ts';
import { progressInMemory } from '../../support/progress-in-memory.ts';

const ON = '2026-11-25';

/** How the time for reading a plan and for listing what is overdue grows with the rows of its annex. */
export async function growthTable(folder: string, sizes: readonly number[]): Promise<string> {
  const knowledge = await loadKnowledge(folder);
  const units = new UnitMatcher(knowledge.units);
  const groups = createUnitGroups(knowledge.units);
  const lines: string[] = [];
  for (const rows of sizes) {
    const document = planOf(rows);
    const read = timed(() => readDocument(document, units));
    const records = read.value;
    const book = createTaskBook({ records, groups, progress: progressInMemory(), triggers: async () => [] });
    const started = performance.now();
    const overdue = await book.list({ standings: ['overdue'] }, ON);
    const listing = performance.now() - started;
    lines.push(
      `| ${rows.toLocaleString('en')} | ${records.tasks.length.toLocaleString('en')} | ${read.ms.toFixed(0)} | ${listing.toFixed(1)} | ${overdue.length.toLocaleString('en')} |`,
    );
  }
  return [
    '| rows | tasks | reading, ms | listing what is overdue, ms | overdue |',
    '| ---: | ---: | ---: | ---: | ---: |',
    ...lines,
  ].join('\n');
}

function timed<T>(run: () => T): { value: T; ms: number } {
  const started = performance.now();
  return { value: run(), ms: performance.now() - started };
}

const WHEN = ['Năm 2026-2030', 'Quý II/2026', 'Trước 30/6/2026', 'Hằng năm', 'Thường xuyên', 'Tháng 12/2026'];
const WHO = ['Sở Nội vụ', 'Công an tỉnh; Sở Tài chính', 'Các sở, ban, ngành', 'Sở Khoa học và Công nghệ và Sở Nội vụ'];

/** A plan with an annex of so many rows, in the layout of real ones. */
function planOf(rows: number) {
  const lines = Array.from(
    { length: rows },
    (_, i) =>
      `| ${i + 1} | Nhiệm vụ số ${i + 1} về chuyển đổi số | ${WHO[i % WHO.length]} | UBND các xã, phường, đặc khu | Báo cáo | ${WHEN[i % WHEN.length]} |`,
  );
  const front = {
    ...{
      id: 'ke-hoach-lon',
      number: '99/KH-UBND',
      kind: 'Kế hoạch',
      title: 'Kế hoạch lớn',
      issuer: 'UBND tỉnh',
      place: null,
    },
    ...{ issuedOn: '2026-01-08', signer: null, effective: { from: null, to: null }, legalBasis: [], implements: [] },
    ...{ replaces: [], access: 'public', source: { kind: 'generated', quality: 'good' } },
  };
  const head = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const table = [
    '| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Kết quả | Thời gian thực hiện |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
  ];
  return readMarkdown(
    `---\n${head.join('\n')}\n---\n# KẾ HOẠCH\n\n## Phụ lục I\n\n${table.join('\n')}\n`,
    'ke-hoach-lon.md',
  );
}
