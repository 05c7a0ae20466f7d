import { describe, expect, it } from 'vitest';
import { labelOf, labelShape, withoutLabel } from '../../../src/tasks/extraction/labels.ts';
import { documentCode, placeCode, withIds } from '../../../src/tasks/extraction/record-ids.ts';
import { paper } from '../../documents/paper.ts';

it.each([
  ['III. NHIỆM VỤ', 'III', 'NHIỆM VỤ'],
  ['I.2 Dữ liệu', undefined, 'I.2 Dữ liệu'],
  ['I.2. Dữ liệu', 'I.2', 'Dữ liệu'],
  ['2.1. Dữ liệu', '2.1', 'Dữ liệu'],
  ['đ) Đào tạo', 'DD', 'Đào tạo'],
  ['A. Nhóm', 'A', 'Nhóm'],
  ['2025. Kết quả', '2025', 'Kết quả'],
  ['Phụ lục', 'PL', 'Phụ lục'],
  ['PHỤ LỤC II', 'PL2', 'PHỤ LỤC II'],
  ['Phụ lục số 3', 'PL3', 'Phụ lục số 3'],
  ['PHỤ LỤC IX. DANH MỤC', 'PL9', 'PHỤ LỤC IX. DANH MỤC'],
  ['Sở Nội vụ', undefined, 'Sở Nội vụ'],
])('"%s" has the label %s', (heading, label, rest) => {
  expect([labelOf(heading), withoutLabel(heading)]).toEqual([label, rest]);
});

it('labels of one shape stand beside each other', () => {
  const shapes = (...labels: string[]) => new Set(labels.map(labelShape)).size;
  expect([shapes('2.1', '13.4'), shapes('2', '13'), shapes('II', 'IV'), shapes('A', 'B', 'DD')]).toEqual([1, 1, 1, 1]);
  expect(shapes('2.1', '2', 'II', 'I.2', 'A')).toBe(5);
});

describe('the code of a place', () => {
  const code = (path: string[], row?: string) =>
    placeCode({ path, page: 1, line: 1, ...(row === undefined ? {} : { row }) });

  it.each([
    [['KẾ HOẠCH', 'PHỤ LỤC II', 'III. Hạ tầng'], '5', 'PL2-III-5'],
    [['K', 'PHỤ LỤC', 'A. Mới', 'I. Hạ tầng'], '7.', 'PL-A-I-7'],
    [['K', 'I. Một', 'I.1. Hai'], '3', 'I.1-3'],
    [['K', 'III. Một', '2. Hai', '2.1. Ba'], undefined, 'III-2.1'],
    [['K', '1. Hạ tầng'], '1.2', '1.2'],
    [['K', 'II. Một'], 'Nâng cấp hệ thống', 'II'],
    [['K'], undefined, '0'],
  ])('%j, row %s: %s', (path, row, expected) => {
    expect(code(path, row)).toBe(expected);
  });
});

it('a document has the code that it declares, the figures of its number, or initials and year', () => {
  expect(documentCode(paper('', { code: 'DTDM' }))).toBe('DTDM');
  expect(documentCode(paper('', { number: '05/KH-UBND' }))).toBe('05');
  expect(documentCode(paper('', { number: null }))).toBe('KHCDS26');
});

it('no two records have one id', () => {
  const record = (row: string) => ({ title: row, place: { path: ['K', 'I. Một'], page: 1, line: 1, row } });
  const ids = withIds(
    paper(''),
    [record('1'), record('1'), record('x'), record('1')] as never[],
    new Set(['7-I-1.2']),
  ).map(({ id }) => id);
  expect(ids).toEqual(['7-I-1', '7-I-1.3', '7-I-x', '7-I-1.4']);
});
