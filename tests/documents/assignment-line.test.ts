import { expect, it } from 'vitest';
import { readAssignment } from '../../src/documents/assignment-line.ts';

it.each([
  ['Đơn vị chủ trì: Sở Nội vụ.', 'lead', 'Sở Nội vụ'],
  ['Cơ quan chủ trì thực hiện: Sở Nội vụ', 'lead', 'Sở Nội vụ'],
  ['Chủ trì: Sở Nội vụ', 'lead', 'Sở Nội vụ'],
  ['CƠ QUAN PHỐI HỢP: Công an tỉnh; các sở.', 'coordinators', 'Công an tỉnh; các sở'],
  ['Thời gian thực hiện: Năm 2025 - 2030.', 'timeframe', 'Năm 2025 - 2030'],
  ['Thời hạn hoàn thành: trước 30/11: gấp', 'timeframe', 'trước 30/11: gấp'],
  ['Sản phẩm: Kế hoạch[^1].', 'deliverable', 'Kế hoạch'],
])('"%s" says the %s', (line, field, value) => {
  expect(readAssignment(line)).toEqual({ field, value });
});

it.each([
  ['Chủ trì, phối hợp với các đơn vị triển khai', 'no label'],
  ['Đơn vị chủ trì:', 'nothing assigned'],
  ['Sở Nội vụ chủ trì: đào tạo', 'an office and its duty, not a label'],
  ['Nội dung: đào tạo', 'another label'],
])('"%s" assigns nothing: %s', (line) => {
  expect(readAssignment(line)).toBeUndefined();
});
