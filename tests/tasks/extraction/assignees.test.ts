import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAssignees } from '../../../src/tasks/extraction/assignees.ts';
import { UNITS } from '../units.ts';
import { OFFICES } from './offices.ts';

it('units stand in the order printed, each once, beside the words as printed', () => {
  const raw = 'Công an tỉnh; SNV, công an tỉnh và các đơn vị khác';
  expect(readAssignees(raw, UNITS)).toEqual({
    raw,
    names: ['Công an tỉnh', 'SNV', 'công an tỉnh', 'các đơn vị khác'],
    units: ['cong-an-tinh', 'so-noi-vu'],
    unresolved: ['các đơn vị khác'],
  });
});

it('an office that nobody knows is still said as printed', () => {
  const raw = 'Hội Nông dân';
  expect(readAssignees(raw, UNITS)).toEqual({ raw, names: [raw], units: [], unresolved: [raw] });
});

it('a cell that names offices without end is read, too', () => {
  const { names, units } = readAssignees('Sở Nội vụ '.repeat(15_000), UNITS);
  expect({ names: names.length, units }).toEqual({ names: 1, units: ['so-noi-vu'] });
  expect(readAssignees('Sở Nội vụ, '.repeat(15_000), UNITS).names).toHaveLength(15_000);
});

describe('offices that act together are told apart', () => {
  it.each([
    ['Sở Nội vụ; Công an tỉnh', ['Sở Nội vụ', 'Công an tỉnh']],
    ['Sở Nội vụ, Công an tỉnh.', ['Sở Nội vụ', 'Công an tỉnh']],
    ['Sở Nội vụ và Công an tỉnh', ['Sở Nội vụ', 'Công an tỉnh']],
    ['Sở Nội vụ, và Công an tỉnh;', ['Sở Nội vụ', 'Công an tỉnh']],
    ['Sở Nội vụ;<br>Công an tỉnh', ['Sở Nội vụ', 'Công an tỉnh']],
    ['Sở Nội vụ\nCông an tỉnh', ['Sở Nội vụ', 'Công an tỉnh']],
    ['- Sở Nội vụ\n- Công an tỉnh', ['Sở Nội vụ', 'Công an tỉnh']],
    ['1. Sở Nội vụ\n2. Công an tỉnh', ['Sở Nội vụ', 'Công an tỉnh']],
    ['Sở Nội vụ\nCông an tỉnh\n(đồng chủ trì)', ['Sở Nội vụ', 'Công an tỉnh']],
    ['Sở Nội vụ – Công an tỉnh', ['Sở Nội vụ', 'Công an tỉnh']],
    ['Sở Nội vụ/Công an tỉnh', ['Sở Nội vụ', 'Công an tỉnh']],
    ['SNV + Sở KH&CN', ['SNV', 'Sở KH&CN']],
    ['Sở Y tế, Sở Nội vụ', ['Sở Y tế', 'Sở Nội vụ']],
  ])('%j', (cell, names) => {
    expect(readAssignees(cell, OFFICES).names).toEqual(names);
  });

  it('whatever stands between them, and in whatever order they come', () => {
    const names = [
      'Sở Nội vụ',
      'Sở Khoa học và Công nghệ',
      'Sở Văn hóa, Thể thao và Du lịch',
      'Công an tỉnh',
      'Các sở, ban, ngành',
    ];
    const between = fc.constantFrom('; ', ', ', ' và ', ', và ', '\n', ';\n- ', '<br>', ' – ', '/', ';');
    fc.assert(
      fc.property(
        fc.shuffledSubarray(names, { minLength: 1 }),
        fc.array(between, { minLength: 5, maxLength: 5 }),
        (some, marks) => {
          const cell = some.map((name, i) => (i === 0 ? name : `${marks[i - 1]}${name}`)).join('');
          expect(readAssignees(cell, OFFICES)).toMatchObject({ names: some, unresolved: [] });
        },
      ),
    );
  });

  it('but not where a name holds a comma, a dash or "và"', () => {
    const whole = [
      'Sở Khoa học và Công nghệ',
      'Sở Văn hóa, Thể thao và Du lịch',
      'Báo và Phát thanh, Truyền hình',
      'Các sở, ban, ngành',
      'các tổ chức chính trị - xã hội',
      'Ban Quản lý Khu kinh tế và các khu công nghiệp',
    ];
    for (const name of whole) expect(readAssignees(name, OFFICES).names).toEqual([name]);
    expect(readAssignees(whole.join(', '), OFFICES).names).toEqual(whole);
  });

  it('also where a list is known as one', () => {
    expect(readAssignees('Doanh nghiệp số, doanh nghiệp viễn thông', OFFICES)).toMatchObject({
      names: ['Doanh nghiệp số', 'doanh nghiệp viễn thông'],
      units: ['dn-so', 'dn-vien-thong'],
      unresolved: [],
    });
  });
});

describe('what goes with an office is no other office', () => {
  it.each([
    'Các sở, ban, ngành có liên quan',
    'các đơn vị có liên quan trên địa bàn tỉnh',
    'Đề nghị Công an tỉnh',
    'Giám đốc Sở Nội vụ',
    'Sở Nội vụ (Trung tâm Lưu trữ)',
    'SỞ NỘI VỤ',
    'so noi vu',
  ])('%s', (name) => {
    expect(readAssignees(name, OFFICES)).toMatchObject({ names: [name], unresolved: [] });
  });
});

it('offices that are not known are named one by one beside those that are', () => {
  expect(readAssignees('Sở Y tế, Sở Nội vụ và Sở Tư pháp', OFFICES)).toMatchObject({
    units: ['so-noi-vu'],
    unresolved: ['Sở Y tế', 'Sở Tư pháp'],
  });
});

it('an empty cell and a dash name nobody', () => {
  for (const cell of ['', '-', ' ; ', '–'])
    expect(readAssignees(cell, OFFICES)).toMatchObject({ names: [], unresolved: [] });
});
