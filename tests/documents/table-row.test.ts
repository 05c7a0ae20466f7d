import { expect, it } from 'vitest';
import { describeRow, isOrdinalHeader } from '../../src/documents/table-row.ts';

it.each(['TT', 'STT', 'Stt.', 'Số TT', 'Số thứ tự', 'No.', '#', 'TT[^1]'])(
  '"%s" heads the numbers of the rows',
  (header) => {
    expect(isOrdinalHeader(header)).toBe(true);
  },
);

it.each(['', 'Nhiệm vụ', 'TTHC', 'Số tiền', 'Thứ tự ưu tiên'])('"%s" heads something else', (header) => {
  expect(isOrdinalHeader(header)).toBe(false);
});

it('a row is described without its number, its empty cells and the marks of notes in the header', () => {
  expect(describeRow(['TT', 'Nhiệm vụ[^1]', 'Chủ trì', '', 'Ghi chú'], ['1', 'Đào tạo[^2]', '', 'gấp', ''])).toBe(
    'Nhiệm vụ: Đào tạo[^2]\ngấp',
  );
});

it('a row with more cells than its header loses none of them', () => {
  expect(describeRow(['Nhiệm vụ'], ['Đào tạo', 'SNV'])).toBe('Nhiệm vụ: Đào tạo\nSNV');
});
