import { expect, it } from 'vitest';
import { widthOf, wrapText } from '../../../src/tasks/report/text-width.ts';

it('takes marked letters for as wide as bare ones, save those with a horn', () => {
  expect(widthOf('Khoa học và Công nghệ', 'times')).toBe(widthOf('Khoa hoc va Cong nghe', 'times'));
  expect(widthOf('ư', 'times')).toBeGreaterThan(widthOf('u', 'times'));
  expect(widthOf('ừ', 'times')).toBe(widthOf('ư', 'times'));
});

it('takes letters that it does not know for wide ones', () => {
  expect(widthOf('国', 'beVietnam')).toBe(1);
});

it('breaks lines between words', () => {
  const text = 'Xây dựng nền tảng số dùng chung của tỉnh';
  const lines = wrapText(text, 6, 'times');
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join(' ')).toBe(text);
  for (const line of lines) expect(widthOf(line, 'times')).toBeLessThanOrEqual(6);
});

it('breaks words that are wider than a line', () => {
  const lines = wrapText(`a ${'x'.repeat(50)}`, 5, 'times');
  expect(lines.join('').replaceAll(' ', '')).toBe(`a${'x'.repeat(50)}`);
  for (const line of lines) expect(widthOf(line, 'times')).toBeLessThanOrEqual(5);
});

it('makes one line of no text', () => {
  expect(wrapText('', 5, 'times')).toEqual(['']);
});
