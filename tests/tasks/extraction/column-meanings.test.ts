import { describe, expect, it } from 'vitest';
import { type ColumnMeaning, columnMeanings } from '../../src/tasks/table-columns.ts';

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
    ['Kết quả thực hiện', 'outcome'],
    ['Kết quả đã đạt được', 'outcome'],
    ['Chỉ tiêu', 'target'],
    ['Nguồn kinh phí', 'funding'],
    ['Nguồn vốn', 'funding'],
    ['Ghi chú', undefined],
    ['Đơn vị tính', undefined],
    ['', undefined],
  ])('%s: %s', (header, meaning) => {
    expect(columnMeanings([header], [['CTX'], ['NST']])).toEqual([meaning]);
  });
});

describe('a column of money', () => {
  it('is a budget where most cells are figures, also inferred ones', () => {
    expect(columnMeanings(['Kinh phí'], [['3.640'], ['18[^suy-luan-5]'], ['-'], ['']])).toEqual(['budget']);
  });

  it('says where the money is from, where they are not', () => {
    expect(columnMeanings(['Kinh phí'], [['CTX, NST'], ['NSNN'], ['5']])).toEqual(['funding']);
  });

  it('is known though its header names the source: the figures tell', () => {
    expect(columnMeanings(['Nguồn ngân sách tỉnh'], [['120'], ['1.000']])).toEqual(['budget']);
  });
});
