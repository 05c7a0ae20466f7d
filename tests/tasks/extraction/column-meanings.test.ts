import { describe, expect, it } from 'vitest';
import { type ColumnMeaning, columnMeanings } from '../../../src/tasks/extraction/column-meanings.ts';

describe('a column is known by the words of its header', () => {
  it.each<[string, ColumnMeaning | undefined]>([
    ['TT', 'ordinal'],
    ['STT', 'ordinal'],
    ['Stt.', 'ordinal'],
    ['Số TT', 'ordinal'],
    ['Số thứ tự', 'ordinal'],
    ['Nhiệm vụ, giải pháp', 'task'],
    ['Danh mục nội dung, nhiệm vụ', 'task'],
    ['Nội dung công việc', 'task'],
    ['Tên nhiệm vụ', 'task'],
    ['NHIỆM VỤ[^suy-luan-1]', 'task'],
    ['Chủ trì', 'lead'],
    ['Đơn vị đầu mối', 'lead'],
    ['Cơ quan chủ trì triển khai, theo dõi và đánh giá', 'lead'],
    ['Đơn vị chủ trì thực hiện', 'lead'],
    ['Cơ quan phối hợp', 'coordinators'],
    ['Đơn vị phối hợp thực hiện', 'coordinators'],
    ['Cơ quan thực hiện', 'actors'],
    ['Đơn vị thực hiện', 'actors'],
    ['Địa điểm thực hiện', undefined],
    ['Thời gian thực hiện', 'timeframe'],
    ['Thời hạn hoàn thành', 'timeframe'],
    ['Kế hoạch thực hiện nhiệm vụ, dự án: Giai đoạn', 'timeframe'],
    ['Tiến độ', 'timeframe'],
    ['Sản phẩm', 'deliverable'],
    ['Kết quả', 'deliverable'],
    ['Sản phẩm dự kiến', 'deliverable'],
    ['Phân công: Chủ trì', 'lead'],
    ['Tổ chức thực hiện: Cơ quan phối hợp', 'coordinators'],
    ['Thời gian: Bắt đầu', 'timeframe'],
    ['Kết thúc', 'timeframe'],
    ['Trạng thái', 'status'],
    ['Mức độ hoàn thành', 'status'],
    ['Năm 2026', 'value'],
    ['2026', 'value'],
    ['Kế hoạch 2026', 'value'],
    ['Chỉ tiêu năm 2026', 'value'],
    ['Mục tiêu: Đến năm 2030', 'value'],
    ['Giai đoạn 2026 - 2030', 'value'],
    ['Thực hiện năm 2025', undefined],
    ['Nguồn', 'funding'],
    ['Kết quả thực hiện', 'outcome'],
    ['Kết quả đã đạt được', 'outcome'],
    ['Phân công thực hiện', 'actors'],
    ['Nguồn kinh phí', 'funding'],
    ['Nguồn vốn', 'funding'],
    ['Ghi chú', undefined],
    ['Đơn vị tính', 'measure'],
    ['ĐVT', 'measure'],
    ['', undefined],
  ])('%s: %s', (header, meaning) => {
    expect(columnMeanings([header], [['CTX'], ['NST']])).toEqual([meaning]);
  });
});

describe('a column of groups', () => {
  it('stands beside that of the tasks', () => {
    expect(columnMeanings(['Nhóm nhiệm vụ', 'Tên nhiệm vụ'], [])).toEqual(['group', 'task']);
    expect(columnMeanings(['Lĩnh vực', 'Chỉ tiêu', 'ĐVT'], [])).toEqual(['group', 'target', 'measure']);
  });

  it('names the tasks where nothing else does', () => {
    expect(columnMeanings(['TT', 'Nhóm nhiệm vụ'], [])).toEqual(['ordinal', 'task']);
  });
});

it('a column of targets stands beside one of values; without one, what it holds is to be done', () => {
  expect(columnMeanings(['Chỉ tiêu', 'Kết quả'], [])).toEqual(['target', 'deliverable']);
  expect(columnMeanings(['Tên chỉ tiêu', 'Năm 2026'], [])).toEqual(['target', 'value']);
  expect(columnMeanings(['Chỉ tiêu, nhiệm vụ', 'Chủ trì'], [])).toEqual(['task', 'lead']);
});

it('"Cơ quan, đơn vị" acts beside tasks where nobody else does, "Đơn vị" beside targets is what they are counted in', () => {
  expect(columnMeanings(['Cơ quan, đơn vị', 'Nhiệm vụ'], [])).toEqual(['actors', 'task']);
  expect(columnMeanings(['Đơn vị', 'Nhiệm vụ', 'Chủ trì'], [])).toEqual([undefined, 'task', 'lead']);
  expect(columnMeanings(['Chỉ tiêu', 'Đơn vị', 'Năm 2026', 'Chủ trì'], [])).toEqual([
    'target',
    'measure',
    'value',
    'lead',
  ]);
});

it('a first column without a header numbers the rows where it holds numbers', () => {
  expect(
    columnMeanings(
      ['', 'Nhiệm vụ'],
      [
        ['1', 'Một'],
        ['2', 'Hai'],
      ],
    )[0],
  ).toBe('ordinal');
  expect(
    columnMeanings(
      ['', 'Nhiệm vụ'],
      [
        ['x', 'Một'],
        ['', 'Hai'],
      ],
    )[0],
  ).toBeUndefined();
});

describe('a column of money', () => {
  it('is a budget where most cells are figures, also inferred ones', () => {
    expect(columnMeanings(['Kinh phí'], [['3.640'], ['18[^suy-luan-5]'], ['-'], ['']])).toEqual(['budget']);
  });

  it('says where the money is from, where they are not', () => {
    expect(columnMeanings(['Kinh phí'], [['CTX, NST'], ['NSNN'], ['5']])).toEqual(['funding']);
  });

  it('is a budget also where its cells name their unit, and where it is that of a year', () => {
    expect(columnMeanings(['Kinh phí'], [['1,5 tỷ đồng'], ['250 triệu đồng']])).toEqual(['budget']);
    expect(columnMeanings(['Kinh phí: Năm 2026', 'Kinh phí: Năm 2027'], [['5', '7']])).toEqual(['budget', 'budget']);
  });

  it('for the whole sum makes those of its parts superfluous', () => {
    const header = ['Tổng kinh phí', 'Kinh phí: Ngân sách tỉnh', 'Kinh phí: Khác'];
    expect(columnMeanings(header, [['5', '3', '2']])).toEqual(['budget', undefined, undefined]);
  });

  it('is known though its header names the source: the figures tell', () => {
    expect(columnMeanings(['Nguồn ngân sách tỉnh'], [['120'], ['1.000']])).toEqual(['budget']);
  });
});
