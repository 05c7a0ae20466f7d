import { describe, expect, it } from 'vitest';
import { digestOf, reportExtraction, saidBy } from '../../../src/tasks/extraction/extraction-report.ts';
import { readDocument } from '../../../src/tasks/extraction/read-records.ts';
import { paper } from '../../documents/paper.ts';
import { UNITS } from '../units.ts';

const read = (body: string) => readDocument(paper(body), UNITS);
const reportOn = (body: string) => reportExtraction(read(body));

function tableOf(rows: readonly string[], header = 'TT | Nhiệm vụ | Chủ trì | Kinh phí (triệu đồng)'): string {
  return [`| ${header} |`, `|${' --- |'.repeat(header.split('|').length)}`, ...rows.map((row) => `| ${row} |`)].join(
    '\n',
  );
}

const ROWS = ['1 | Lắp mạng | Sở Nội vụ | 1.500', '2 | Mở lớp | Công an tỉnh | 500,5'];

describe('the sum that a paper prints', () => {
  it.each([
    ['2.000,5', 2000.5],
    ['2.100', 2100],
  ])('of %s stands beside the one that its rows give', (total, printed) => {
    const { checks } = reportOn(`${tableOf([...ROWS, ` | Tổng cộng | | ${total}`])}\n`);
    expect(checks).toEqual([{ what: 'Tổng kinh phí', printed, found: 2000.5 }]);
  });

  it('agrees where only the adding of decimals is inexact', () => {
    const rows = ['1 | Lắp mạng | SNV | 0,1', '2 | Mở lớp | SNV | 0,2', ' | Tổng cộng | | 0,3'];
    expect(reportOn(`${tableOf(rows)}\n`).checks).toEqual([{ what: 'Tổng kinh phí', printed: 0.3, found: 0.3 }]);
  });

  it('is not looked for where none is printed', () => {
    expect(reportOn(`${tableOf(ROWS)}\n`).checks).toEqual([]);
  });
});

describe('the numbers of tasks by status', () => {
  const table = tableOf(
    ['1 | Lắp mạng | Đã hoàn thành', '2 | Mở lớp | Đang triển khai', '3 | Rà soát | Chưa thực hiện'],
    'TT | Nhiệm vụ | Tình trạng',
  );

  it('that a report prints stand beside those of its table, each kind that it prints', () => {
    const lines = ['đã hoàn thành: 1', 'đang triển khai: 02', 'thực hiện thường xuyên: 3', 'chưa thực hiện: 1'];
    const { checks } = reportOn(`${lines.map((line) => `- Tổng số nhiệm vụ ${line}`).join('\n')}\n\n${table}\n`);
    expect(checks).toEqual([
      { what: 'Số nhiệm vụ đã hoàn thành', printed: 1, found: 1 },
      { what: 'Số nhiệm vụ thực hiện thường xuyên', printed: 3, found: 0 },
      { what: 'Số nhiệm vụ đang triển khai', printed: 2, found: 1 },
      { what: 'Số nhiệm vụ chưa thực hiện', printed: 1, found: 1 },
    ]);
  });

  it('are not compared where no task tells its status', () => {
    expect(reportOn(`- Tổng số nhiệm vụ đã hoàn thành: 14\n\n${tableOf(ROWS)}\n`).checks).toEqual([]);
  });
});

it('counts what was found of each kind', () => {
  const { document, found } = reportOn(
    `# Kế hoạch\n\n## I. MỤC TIÊU\n\n- Tối thiểu 80% hồ sơ được xử lý trực tuyến trong năm 2026\n\n## II. NHIỆM VỤ\n\n${tableOf(ROWS)}\n`,
  );
  expect(document).toBe('ke-hoach');
  expect(found).toEqual({ tasks: 2, responsibilities: 0, targets: 1, duties: 0 });
});

it('says which rows were skipped, on which line, and why', () => {
  const { skipped } = reportOn(`${tableOf([...ROWS, ' | Tổng cộng | | 2.000,5'])}\n`);
  expect(skipped).toEqual([{ line: expect.any(Number), text: 'Tổng cộng | 2.000,5', reason: 'dòng tổng cộng' }]);
  const lines = paper(`${tableOf(ROWS)}\n`).blocks[0]!.place.line;
  expect(skipped[0]!.line).toBe(lines + 4);
});

it('says which records are doubted, how much they are trusted, and why', () => {
  const { doubts } = reportOn(
    `${tableOf(['1 | Lắp mạng | Sở Lạ | 1', '2 | Mở lớp | SNV | 1', '3 | Rà soát | SNV | '], 'TT | Nhiệm vụ | Chủ trì | Thời gian')}\n`,
  );
  expect(doubts.map(({ record }) => record)).toEqual(['7-1', '7-2']);
  expect(doubts[0]).toEqual({
    record: '7-1',
    confidence: 0.49,
    reasons: ['chưa có trong danh sách đơn vị: “Sở Lạ”', expect.stringContaining('không đọc được thời hạn “1”')],
  });
});

describe('the digest', () => {
  const table = `${tableOf(ROWS)}\n`;
  const digest = (body: string) => reportOn(body).digest;

  it('is the same wherever the records stand in the file', () => {
    expect(digest(`Mở đầu.\n\n<!-- trang 2 -->\n\n${table}`)).toBe(digest(table));
    expect(digest(table)).toMatch(/^[\da-f]{64}$/u);
  });

  it.each([
    ['a title', 'Lắp mạng', 'Lắp mạng mới'],
    ['an office', 'Công an tỉnh', 'Sở Tài chính'],
    ['a sum', '500,5', '500,6'],
  ])('is another where %s changes', (_, from, to) => {
    expect(digest(table.replace(from, to))).not.toBe(digest(table));
  });

  it('is another where a row is missing, or the rows have changed places', () => {
    const [first, second] = read(table).tasks;
    const all = digestOf([first!, second!]);
    expect([digestOf([first!]), digestOf([second!, first!])]).not.toContain(all);
  });

  it('leaves out the id, the place and how sure the reading is, and nothing else', () => {
    const [task] = read(table).tasks;
    const { id: _, place: __, confidence: ___, doubts: ____, ...said } = task!;
    expect(saidBy(task!)).toEqual(said);
  });
});
