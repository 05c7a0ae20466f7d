import { describe, expect, it } from 'vitest';
import { isAssignment, readAssignedDuty, readAssignments } from '../../src/documents/assignment-line.ts';

it.each([
  ['Đơn vị chủ trì: Sở Nội vụ.', 'lead', 'Sở Nội vụ'],
  ['Cơ quan chủ trì thực hiện: Sở Nội vụ', 'lead', 'Sở Nội vụ'],
  ['Chủ trì: Sở Nội vụ', 'lead', 'Sở Nội vụ'],
  ['CƠ QUAN PHỐI HỢP: Công an tỉnh; các sở.', 'coordinators', 'Công an tỉnh; các sở'],
  ['Thời gian thực hiện: Năm 2025 - 2030.', 'timeframe', 'Năm 2025 - 2030'],
  ['Thời hạn hoàn thành: trước 30/11: gấp', 'timeframe', 'trước 30/11: gấp'],
  ['Sản phẩm: Kế hoạch[^1].', 'deliverable', 'Kế hoạch'],
  ['- Kết quả dự kiến: Báo cáo', 'deliverable', 'Báo cáo'],
  ['Đầu mối tham mưu: Sở Nội vụ', 'lead', 'Sở Nội vụ'],
  ['Kinh phí thực hiện: 500 triệu đồng', 'budget', '500 triệu đồng'],
  ['Phối hợp: Công an tỉnh;', 'coordinators', 'Công an tỉnh'],
])('"%s" says the %s', (line, field, value) => {
  expect(readAssignments(line)).toEqual([{ field, value }]);
});

it.each([
  ['Chủ trì, phối hợp với các đơn vị triển khai', 'no label'],
  ['Đơn vị chủ trì:', 'nothing assigned'],
  ['Sở Nội vụ chủ trì: đào tạo', 'an office and its duty, not a label'],
  ['Nội dung: đào tạo', 'another label'],
])('"%s" assigns nothing: %s', (line) => {
  expect(readAssignments(line)).toEqual([]);
});

it('reads several labels of one line, and only cuts where a label begins', () => {
  const line =
    '(Cơ quan chủ trì: Sở Nội vụ; Sở Tài chính. Cơ quan phối hợp: Công an tỉnh; thời hạn hoàn thành: Quý III/2026)';
  expect(readAssignments(line)).toEqual([
    { field: 'lead', value: 'Sở Nội vụ; Sở Tài chính' },
    { field: 'coordinators', value: 'Công an tỉnh' },
    { field: 'timeframe', value: 'Quý III/2026' },
  ]);
});

it('tells lines that assign from others', () => {
  expect(isAssignment('+ Chủ trì: Sở Nội vụ')).toBe(true);
  expect(isAssignment('Sở Nội vụ chủ trì.')).toBe(false);
});

describe('a duty with its assignments behind it', () => {
  it.each([
    'Xây dựng Quy chế. Chủ trì: Sở Nội vụ; thời gian: Quý I/2027.',
    'Xây dựng Quy chế (Chủ trì: Sở Nội vụ; thời gian: Quý I/2027)',
    'Xây dựng Quy chế; đơn vị chủ trì: Sở Nội vụ; thời gian: Quý I/2027',
  ])('%s', (line) => {
    expect(readAssignedDuty(line)).toEqual({
      duty: 'Xây dựng Quy chế',
      assignments: [
        { field: 'lead', value: 'Sở Nội vụ' },
        { field: 'timeframe', value: 'Quý I/2027' },
      ],
    });
  });

  it.each(['Xây dựng Quy chế.', 'Chủ trì: Sở Nội vụ', 'Xây dựng Quy chế. Thời gian: 2027', ''])(
    'none: "%s"',
    (line) => {
      expect(readAssignedDuty(line)).toBeUndefined();
    },
  );
});
