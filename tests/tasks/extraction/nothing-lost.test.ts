import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDocument } from '../../../src/tasks/extraction/read-records.ts';
import { paper } from '../../documents/paper.ts';
import { UNITS } from '../units.ts';

const HEADERS = [
  'TT',
  'Nhiệm vụ',
  'Chủ trì',
  'Phối hợp',
  'Thời hạn',
  'Kinh phí',
  'Sản phẩm',
  'Ghi chú',
  'Nhóm nhiệm vụ',
];
const CELLS = [
  '',
  '1',
  '1.1',
  'I',
  'a)',
  'Sở Nội vụ',
  'SNV, Công an tỉnh',
  'Quý I/2026',
  'hằng năm',
  '5',
  'nt',
  '-',
  'Tổng cộng',
  'tiếp theo',
];

/** A table of tasks in which every title is another one, some of them groups, sums and continued rows. */
const table = fc
  .record({
    headers: fc.shuffledSubarray(HEADERS, { minLength: 4 }).filter((headers) => headers.includes('Nhiệm vụ')),
    rows: fc.array(fc.array(fc.constantFrom(...CELLS), { minLength: 9, maxLength: 9 }), { minLength: 1, maxLength: 8 }),
  })
  .map(({ headers, rows }) => {
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    const titled = rows.map((row, i) =>
      headers.map((header, j) => (header === 'Nhiệm vụ' ? `Việc thứ ${i + 10}` : row[j]!)),
    );
    return [headers, headers.map(() => '---'), ...titled].map(line).join('\n');
  });

it('every row of a table is a record, a group, or told as skipped, and every record has an id of its own', () => {
  fc.assert(
    fc.property(table, (body) => {
      const { tasks, targets, skipped } = readDocument(paper(`# K\n\n## PHỤ LỤC I\n\n${body}\n`), UNITS);
      if (tasks.length + skipped.length === 0 && !/TT|Chủ trì|Thời hạn|Sản phẩm/u.test(body.split('\n')[0]!)) return;
      const told = JSON.stringify([tasks, targets, skipped]);
      const titles = body.match(/Việc thứ \d+/gu)!;
      expect(titles.filter((title) => !told.includes(title) && !isGroup(body, title))).toEqual([]);
      expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
    }),
    { numRuns: 200 },
  );
});

/** A line that says nothing but a name and a label names a group; groups without rows are left out. */
function isGroup(body: string, title: string): boolean {
  const line = body.split('\n').find((one) => one.includes(title))!;
  const cells = line.split('|').map((cell) => cell.trim());
  return cells.filter((cell) => cell !== '' && cell !== title && !/^\d+$/u.test(cell)).length <= 1;
}
