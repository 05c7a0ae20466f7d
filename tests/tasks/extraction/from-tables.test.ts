import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordsFromTables } from '../../src/tasks/from-tables.ts';
import { paper } from '../documents/paper.ts';
import { UNITS } from './units.ts';

type Row = readonly string[];

/** The records of a paper with one table. */
function recordsOf(header: Row, rows: readonly Row[], above = '') {
  const line = (cells: Row) => `| ${cells.join(' | ')} |`;
  const table = [header, header.map(() => '---'), ...rows].map(line).join('\n');
  return recordsFromTables(paper(`${above}\n\n${table}\n\n[^suy-luan-1]: [suy luận] Mờ.\n`), UNITS);
}

const COLUMNS = {
  STT: '3',
  'Nội dung công việc': 'Đào tạo[^suy-luan-1]',
  'Đơn vị đầu mối': 'Sở Nội vụ',
  'Đơn vị phối hợp': 'Công an tỉnh; Sở Tài chính',
  'Sản phẩm': 'Báo cáo',
  'Thời hạn hoàn thành': 'Trước 30/11/2026',
  'Nguồn kinh phí': 'NST',
  'Kinh phí (triệu đồng)': '1.250,5[^suy-luan-1]',
  'Ghi chú': 'gấp',
};

describe('a task', () => {
  it('is the same in whatever order its columns are printed, and under other headers than ours', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.entries(COLUMNS), { minLength: 9 }), (columns) => {
        const { tasks } = recordsOf(
          columns.map(([header]) => header),
          [columns.map(([, cell]) => cell)],
        );
        expect(tasks).toEqual([
          {
            id: expect.stringMatching(/^ke-hoach#\d+$/u),
            document: 'ke-hoach',
            title: 'Đào tạo',
            lead: { raw: 'Sở Nội vụ', units: ['so-noi-vu'] },
            coordinators: { raw: 'Công an tỉnh; Sở Tài chính', units: ['cong-an-tinh', 'so-tai-chinh'] },
            deliverable: 'Báo cáo',
            timeframe: 'Trước 30/11/2026',
            funding: 'NST',
            budgetMillionVnd: 1250.5,
            budgetInferred: 'Mờ.',
            place: expect.anything(),
          },
        ]);
      }),
      { numRuns: 30 },
    );
  });

  it('has no field that is not printed', () => {
    const { tasks } = recordsOf(
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Kinh phí'],
      [
        ['1', 'Một', '', '5'],
        ['2', 'Hai', 'SNV', 'x'],
        ['3', 'Ba', 'SNV', '7'],
      ],
    );
    expect(tasks.map((task) => Object.keys(task).sort().join())).toEqual([
      'budgetMillionVnd,document,id,place,title',
      'document,id,lead,place,title',
      'budgetMillionVnd,document,id,lead,place,title',
    ]);
  });

  it('is led by who carries it out, where the table names nobody else', () => {
    const { tasks } = recordsOf(['TT', 'Nhiệm vụ', 'Đơn vị thực hiện'], [['1', 'Một', 'Sở Nội vụ']]);
    expect(tasks[0]!.lead?.units).toEqual(['so-noi-vu']);
  });

  it('is found where rows are numbered and nothing else is said of them', () => {
    const { tasks } = recordsOf(['TT', 'Nhiệm vụ', 'Ghi chú'], [['1', 'Một', '']]);
    expect(tasks.map(({ title }) => title)).toEqual(['Một']);
  });

  it('is found in a table without numbers, too', () => {
    const { tasks } = recordsOf(
      ['Nhiệm vụ', 'Chủ trì', 'Thời gian'],
      [
        ['Một', 'SNV', '2026'],
        ['Hai', 'SNV', '2026'],
      ],
    );
    expect(tasks.map(({ title }) => title)).toEqual(['Một', 'Hai']);
  });
});

describe('no task is', () => {
  it.each<[string, Row, Row]>([
    ['a sum without a number', ['TT', 'Nhiệm vụ', 'Kinh phí'], ['', 'Tổng cộng', '52.538']],
    ['a sum with a number', ['TT', 'Nhiệm vụ', 'Kinh phí'], ['3', 'Tổng cộng', '52.538']],
    ['a sum where nothing is numbered', ['Nhiệm vụ', 'Chủ trì', 'Kinh phí'], ['Tổng cộng (I+II)', 'x', '5']],
    ['a short sum', ['Nhiệm vụ', 'Chủ trì', 'Kinh phí'], ['Cộng:', 'x', '5']],
    ['a row that goes on with the one above', ['TT', 'Nhiệm vụ', 'Chủ trì'], ['', 'tiếp theo', 'SNV']],
    ['a row of a list that assigns nothing', ['Nội dung', 'Ghi chú'], ['Một', 'gấp']],
    ['a row of another table', ['TT', 'Họ tên', 'Chức vụ'], ['1', 'A', 'B']],
  ])('%s', (_, header, row) => {
    expect(recordsOf(header, [row])).toEqual({ tasks: [], targets: [] });
  });

  it('left out for beginning like a sum', () => {
    const titles = ['Tổng hợp báo cáo', 'Tổng kết năm', 'Cộng tác với doanh nghiệp'];
    const { tasks } = recordsOf(
      ['Nhiệm vụ', 'Chủ trì'],
      titles.map((title) => [title, 'SNV']),
    );
    expect(tasks.map(({ title }) => title)).toEqual(titles);
  });
});

describe('a budget is counted in million đồng, whatever unit is printed:', () => {
  it.each([
    ['Kinh phí (đồng)', '', '3.640.000.000', 3640],
    ['Kinh phí (tỷ đồng)', '', '1,5', 1500],
    ['Kinh phí', '*Đơn vị tính: nghìn đồng*', '250', 0.25],
    ['Kinh phí', '*Đơn vị tính: triệu đồng*', '3.640', 3640],
    ['Kinh phí (đồng)', '*Đơn vị tính: triệu đồng*', '5.000.000', 5],
    ['Kinh phí', 'Theo quyết định kèm theo.', '18', 18],
  ])('%s %s %s', (header, above, cell, million) => {
    const { tasks } = recordsOf(['TT', 'Nhiệm vụ', 'Chủ trì', header], [['1', 'Một', 'SNV', cell]], above);
    expect(tasks[0]!.budgetMillionVnd).toBe(million);
  });
});

describe('a target', () => {
  const header = ['STT', 'Chỉ tiêu', 'Kết quả', 'Cơ quan theo dõi', 'Cơ quan thực hiện'];

  it('has its value, who watches over it and who acts', () => {
    const { tasks, targets } = recordsOf(header, [['1', 'Tỷ lệ', '95%', 'Sở Nội vụ', 'Công an tỉnh']]);
    expect(tasks).toEqual([]);
    expect(targets).toMatchObject([
      { title: 'Tỷ lệ', value: '95%', lead: { units: ['so-noi-vu'] }, actors: { units: ['cong-an-tinh'] } },
    ]);
  });

  it('stands under its period, which is a group of rows', () => {
    const { targets } = recordsOf(header, [
      ['I', 'Giai đoạn 2026-2027', '', '', ''],
      ['1', 'Tỷ lệ', '95%', 'SNV', ''],
      ['II', 'Giai đoạn 2028-2030', '', '', ''],
      ['1', 'Tỷ lệ', '99%', 'SNV', ''],
    ]);
    expect(targets.map(({ value, place }) => [value, place.path.at(-1)])).toEqual([
      ['95%', 'I. Giai đoạn 2026-2027'],
      ['99%', 'II. Giai đoạn 2028-2030'],
    ]);
  });
});
