import { describe, expect, it } from 'vitest';
import { dongPerUnit, readMoney } from '../../../src/tasks/extraction/money-unit.ts';

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

describe('the money in a cell', () => {
  it.each([
    ['3.640', 3_640_000_000],
    ['12,5', 12_500_000],
    ['1,5 tỷ đồng', 1_500_000_000],
    ['khoảng 250 triệu', 250_000_000],
    ['500 tr.', 500_000_000],
    ['250 nghìn đồng', 250_000],
    ['3.640.000.000 đồng', 3_640_000_000],
  ])('%s, in a table that counts in million đồng: %d đồng', (cell, dong) => {
    expect(readMoney(cell, 1_000_000)).toBe(dong);
  });

  it.each(['', '-', 'Lồng ghép', 'Theo dự toán', '1.5 tỷ', '5%'])('"%s" is none', (cell) => {
    expect(readMoney(cell, 1_000_000)).toBeUndefined();
  });
});
