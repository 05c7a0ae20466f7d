import { expect, it } from 'vitest';
import { dongPerUnit } from '../../src/tasks/money-unit.ts';

it.each([
  ['Đơn vị tính: triệu đồng', 1_000_000],
  ['Kinh phí (triệu đồng)', 1_000_000],
  ['Kinh phí năm 2026, tỷ đồng', 1_000_000_000],
  ['Kinh phí (tỷ)', 1_000_000_000],
  ['ĐVT: nghìn đồng', 1_000],
  ['Dự toán (1.000 đồng)', 1_000],
  ['Kinh phí (đồng)', 1],
  ['Đơn vị tính: VNĐ', 1],
])('%s: %d đồng', (text, dong) => {
  expect(dongPerUnit(text)).toBe(dong);
});

it.each(['Kinh phí', 'Kinh phí hợp đồng', 'Hỗ trợ cộng đồng', 'Tỷ lệ (%)', 'Kinh phí (tỷ lệ %)', ''])(
  '"%s" names no unit of money',
  (text) => {
    expect(dongPerUnit(text)).toBeUndefined();
  },
);
