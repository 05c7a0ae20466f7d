import { describe, expect, it } from 'vitest';
import { findDatedValues, findTargetValue, readTargetValue } from '../../../src/tasks/extraction/target-value.ts';

describe('the value in a cell', () => {
  it.each([
    ['Tối thiểu 80%', undefined, 80, '%'],
    ['≥ 1.200', 'Doanh nghiệp', 1200, 'Doanh nghiệp'],
    ['12,5', '%', 12.5, '%'],
    ['Nhóm 30', 'Thứ hạng', 30, 'Thứ hạng'],
    ['Đạt', undefined, undefined, undefined],
  ])('%s (%s)', (cell, measure, number, unit) => {
    expect(readTargetValue(cell, measure)).toEqual({
      value: cell,
      ...(number === undefined ? {} : { number }),
      ...(unit === undefined ? {} : { unit }),
    });
  });
});

describe('the value that a sentence sets', () => {
  it.each([
    ['100% thủ tục được số hóa', '100%', 100, '%'],
    ['Số hóa tối thiểu 80% hồ sơ', 'tối thiểu 80%', 80, '%'],
    ['Tỷ lệ hài lòng đạt trên 90%.', 'trên 90%', 90, '%'],
    ['đạt từ 85% trở lên', 'từ 85% trở lên', 85, '%'],
    ['Ít nhất 50 bộ dữ liệu mở được công bố', 'Ít nhất 50 bộ dữ liệu mở', 50, 'bộ dữ liệu mở'],
    ['Có 5.000 doanh nghiệp số.', '5.000 doanh nghiệp số', 5000, 'doanh nghiệp số'],
    ['Có ít nhất 400 hợp tác xã', 'ít nhất 400 hợp tác xã', 400, 'hợp tác xã'],
    ['Phấn đấu đạt cấp độ 3', 'cấp độ 3', 3, 'cấp độ'],
  ])('%s', (sentence, value, number, unit) => {
    expect(findTargetValue(sentence)).toEqual({ value, number, unit });
  });

  it.each(['Hình thành Kho dữ liệu dùng chung.', 'Thực hiện Quyết định số 749/QĐ-TTg', 'Chính quyền 02 cấp'])(
    'none: %s',
    (sentence) => {
      expect(findTargetValue(sentence)).toBeUndefined();
    },
  );

  it('for each of several years is told with its year', () => {
    expect(findDatedValues('Năm 2026 đạt 70%; đến năm 2030 đạt tối thiểu 95%')).toEqual([
      { when: 'nam 2026', value: { value: '70%', number: 70, unit: '%' } },
      { when: 'den nam 2030', value: { value: 'tối thiểu 95%', number: 95, unit: '%' } },
    ]);
    expect(findDatedValues('Năm 2026 đạt 70%')).toEqual([]);
  });
});
