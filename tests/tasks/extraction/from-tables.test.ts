import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordsFromTables } from '../../../src/tasks/extraction/from-tables.ts';
import { paper } from '../../documents/paper.ts';
import { UNITS } from '../units.ts';

type Row = readonly string[];

/** The records of a paper with one table. */
function recordsOf(header: Row, rows: readonly Row[], above = '') {
  const line = (cells: Row) => `| ${cells.join(' | ')} |`;
  const table = [header, header.map(() => '---'), ...rows].map(line).join('\n');
  const document = paper(`${above}\n\n${table}\n\n[^suy-luan-1]: [suy luận] Mờ.\n`);
  return recordsFromTables(document, UNITS, '2026-01-08');
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
            document: 'ke-hoach',
            origin: 'row',
            title: 'Đào tạo',
            lead: { raw: 'Sở Nội vụ', names: ['Sở Nội vụ'], units: ['so-noi-vu'], unresolved: [] },
            coordinators: {
              raw: 'Công an tỉnh; Sở Tài chính',
              names: ['Công an tỉnh', 'Sở Tài chính'],
              units: ['cong-an-tinh', 'so-tai-chinh'],
              unresolved: [],
            },
            deliverable: 'Báo cáo',
            timeframe: {
              raw: 'Trước 30/11/2026',
              kind: 'date',
              to: '2026-11-30',
              lastDay: '2026-11-29',
              bound: 'exclusive',
            },
            funding: 'NST',
            budgetMillionVnd: 1250.5,
            budgetInferred: 'Mờ.',
            place: expect.objectContaining({ row: '3' }),
            confidence: 0.64,
            doubts: ['suy luận từ bản quét: Mờ.', 'suy luận từ bản quét: Mờ.'],
          },
        ]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a task', () => {
  it('has no field that is not printed', () => {
    const { tasks } = recordsOf(
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Kinh phí'],
      [
        ['1', 'Một', '', '5'],
        ['2', 'Hai', 'SNV', 'x'],
        ['3', 'Ba', 'SNV', '7'],
      ],
    );
    const always = ['confidence', 'document', 'doubts', 'origin', 'place', 'title'];
    const others = tasks.map((task) =>
      Object.keys(task)
        .filter((field) => !always.includes(field))
        .sort()
        .join(),
    );
    expect(others).toEqual(['budgetMillionVnd', 'lead', 'budgetMillionVnd,lead']);
    expect(tasks.every((task) => always.every((field) => field in task))).toBe(true);
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
    ['a row of a list that assigns nothing', ['Nội dung', 'Ghi chú'], ['Một', 'gấp']],
    ['a row of another table', ['TT', 'Họ tên', 'Chức vụ'], ['1', 'A', 'B']],
  ])('%s', (_, header, row) => {
    expect(recordsOf(header, [row])).toMatchObject({ tasks: [], targets: [] });
  });

  it('lost: what is skipped is told with its reason, and sums are compared', () => {
    const { skipped, totals } = recordsOf(
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Kinh phí (tỷ đồng)'],
      [
        ['1', 'Một', 'SNV', '1,5'],
        ['', 'Ghi chú cuối bảng', '', 'x'],
        ['', 'Tổng cộng', '', '2'],
      ],
    );
    expect(skipped.map(({ row, reason }) => [row.cells[1], reason])).toEqual([
      ['Ghi chú cuối bảng', 'thiếu số thứ tự trong bảng'],
      ['Tổng cộng', 'dòng tổng cộng'],
    ]);
    expect(totals).toEqual([{ printed: 2000, found: 1500 }]);
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
    ['Kinh phí', '*Đơn vị tính: nghìn đồng*', '1,5 tỷ đồng', 1500],
    ['Kinh phí', '', '250 triệu đồng', 250],
  ])('%s %s %s', (header, above, cell, million) => {
    const { tasks } = recordsOf(['TT', 'Nhiệm vụ', 'Chủ trì', header], [['1', 'Một', 'SNV', cell]], above);
    expect(tasks[0]!.budgetMillionVnd).toBe(million);
  });
});

describe('a row that says', () => {
  const read = (header: Row, row: Row) => recordsOf(header, [row]).tasks[0]!;

  it('when it begins and ends in two columns lasts from the one to the other', () => {
    const { timeframe } = read(
      ['TT', 'Nhiệm vụ', 'Thời gian: Bắt đầu', 'Thời gian: Kết thúc'],
      ['1', 'A', '3/2026', '30/6/2026'],
    );
    expect(timeframe).toMatchObject({ raw: '3/2026 - 30/6/2026', from: '2026-03-01', to: '2026-06-30' });
  });

  it('its years by marks lasts from the first to the last of them', () => {
    const { timeframe } = read(['TT', 'Nhiệm vụ', 'Chủ trì', '2026', '2027', '2028'], ['1', 'A', 'SNV', '', 'x', 'x']);
    expect(timeframe).toMatchObject({ raw: '2027, 2028', from: '2027-01-01', to: '2028-12-31' });
  });

  it('its money year by year costs the sum', () => {
    const header = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Kinh phí: Năm 2026', 'Kinh phí: Năm 2027'];
    expect(read(header, ['1', 'A', 'SNV', '1.000', '500']).budgetMillionVnd).toBe(1500);
  });

  it('who leads and who helps in one cell', () => {
    const { lead, coordinators } = read(
      ['TT', 'Nhiệm vụ', 'Đơn vị thực hiện'],
      ['1', 'A', 'SNV (chủ trì), Công an tỉnh (phối hợp)'],
    );
    expect([lead?.units, coordinators?.units]).toEqual([['so-noi-vu'], ['cong-an-tinh']]);
  });

  it('how far it is has its status from the column of status, else from the account', () => {
    const header = ['Nhiệm vụ', 'Kết quả thực hiện', 'Trạng thái'];
    expect(read(header, ['Một', 'Đã ban hành', 'Đang thực hiện'])).toMatchObject({
      origin: 'report',
      reported: 'in_progress',
    });
    expect(read(header, ['Một', 'Đã ban hành', ''])).toMatchObject({ outcome: 'Đã ban hành', reported: 'done' });
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

  it('without a value to reach is told as skipped', () => {
    const { targets, skipped } = recordsOf(['TT', 'Chỉ tiêu', 'Năm 2026', 'Chủ trì'], [['1', 'Tỷ lệ', '-', 'SNV']]);
    expect([targets, skipped.map(({ reason }) => reason)]).toEqual([
      [],
      ['chỉ tiêu không ghi giá trị cho kỳ nào sắp tới'],
    ]);
  });

  it('is one for each column of years that has a value, but for years that are over', () => {
    const years = ['TT', 'Chỉ tiêu', 'ĐVT', 'Năm 2025', 'Kế hoạch 2026', 'Năm 2027', 'Đến năm 2030', 'Chủ trì'];
    const { targets } = recordsOf(years, [['1', 'Tỷ lệ', '%', '50', '≥ 75', '-', '1.000', 'SNV']]);
    expect(targets.map(({ value, number, unit, from, by }) => [value, number, unit, from, by])).toEqual([
      ['≥ 75', 75, '%', '2026-01-01', '2026-12-31'],
      ['1.000', 1000, '%', undefined, '2030-12-31'],
    ]);
  });
});
