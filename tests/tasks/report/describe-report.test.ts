import { expect, it } from 'vitest';
import { reportText } from '../../../src/tasks/report/describe-report.ts';
import { emptyReport, longReport, reportOf, rowWith, sampleReport } from './sample-report.ts';

const linesOf = (text: string) => text.split('\n');

it('says what is reported, of which day and which deadlines', () => {
  expect(linesOf(reportText(sampleReport(), { most: 5 })).slice(0, 3)).toEqual([
    'Báo cáo tiến độ thực hiện nhiệm vụ',
    'Phạm vi: Toàn bộ văn bản',
    'Tính đến ngày 25/11/2026; thời hạn từ ngày 01/01/2026 đến ngày 31/12/2030.',
  ]);
});

it.each([
  [{ from: '2026-07-01' }, 'thời hạn từ ngày 01/07/2026 trở đi.'],
  [{ to: '2026-12-31' }, 'thời hạn đến hết ngày 31/12/2026.'],
  [{}, 'Tính đến ngày 25/11/2026.'],
])('says an open period %o', (period, words) => {
  expect(linesOf(reportText(sampleReport({ period }), { most: 1 }))[2]).toMatch(new RegExp(`${words}$`, 'u'));
});

it('counts each standing that occurs, with its share', () => {
  const report = reportOf([rowWith({}), rowWith({}), rowWith({ standing: 'done' })]);
  const text = reportText(report, { most: 5 });
  expect(text).toContain('Tổng số: 3 nhiệm vụ\n- Quá hạn: 2 (66,7%)\n- Đã hoàn thành: 1 (33,3%)\n\n');
});

it('names late tasks first, the latest before the others, then those due soon, the nearest before the others', () => {
  const codes = [...reportText(sampleReport(), { most: 5 }).matchAll(/\((05-PL2-[^)]+)\)/gu)].map(([, code]) => code);
  expect(codes).toEqual(['05-PL2-I-2', '05-PL2-I-3', '05-PL2-II-4', '05-PL2-III-2', '05-PL2-VI-4']);
});

it('tells of a task who leads it, when it was due and how late it is', () => {
  expect(reportText(sampleReport(), { most: 5 })).toContain(
    '(05-PL2-I-2). Chủ trì: Sở Khoa học và Công nghệ. Hạn 30/06/2026, muộn 148 ngày.',
  );
  expect(reportText(sampleReport(), { most: 5 })).toContain('Hạn 30/11/2026, còn 5 ngày.');
  const { daysLate: _, dueOn: __, ...without } = rowWith({ lead: [], timeframe: 'Quý II' });
  expect(reportText(reportOf([without]), { most: 5 })).toContain('. Không ghi đơn vị chủ trì. Thời hạn: Quý II.');
});

it('counts what it leaves out', () => {
  const lines = linesOf(reportText(longReport(100), { most: 12 }));
  expect(lines).toContain('… và 12 nhiệm vụ khác');
  expect(lines.at(-1)).toMatch(/^… và \d+ đơn vị khác$/u);
  expect(reportText(longReport(100), { most: Number.POSITIVE_INFINITY })).not.toContain('khác');
});

it('puts the office with the most late tasks first', () => {
  const text = reportText(sampleReport(), { most: 2 });
  expect(text).toContain(
    '- Sở Khoa học và Công nghệ: 8 nhiệm vụ (2 quá hạn, 2 sắp đến hạn)\n- Công an tỉnh: 3 nhiệm vụ (2 quá hạn)\n',
  );
});

it('says so where there is nothing', () => {
  expect(linesOf(reportText(emptyReport(), { most: 5 })).at(-1)).toBe('Không có nhiệm vụ nào trong phạm vi này.');
  const text = reportText(reportOf([rowWith({ standing: 'done' })]), { most: 5 });
  expect(text).toContain('\n\nKhông có nhiệm vụ quá hạn.\n\nKhông có nhiệm vụ sắp đến hạn.\n\n');
});

it('keeps each task to one line, and long titles to a part of it', () => {
  const title = `Xây dựng\n\nnền tảng${' số dùng chung'.repeat(300)}`;
  const late = linesOf(reportText(reportOf([rowWith({ title })]), { most: 5 })).find((line) =>
    line.startsWith('- Xây'),
  );
  expect(late).toMatch(/^- Xây dựng nền tảng số .{100,160}… \(05-PL2-I-2\)\. /u);
});
