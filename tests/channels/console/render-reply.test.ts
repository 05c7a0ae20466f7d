import { expect, it } from 'vitest';
import { renderReply } from '../../../src/channels/console/render-reply.ts';
import { PLAIN_LOOK } from '../../../src/channels/console/style.ts';

const citation = {
  document: 'Kế hoạch số 05/KH-UBND ngày 08/01/2026 của UBND tỉnh Quảng Ngãi',
  title: 'Phát triển Chính quyền số',
  section: 'Phụ lục II › dòng 2',
  page: 14,
  quote: 'Xây dựng Khung kiến trúc.',
};
const reply = { kind: 'answered' as const, text: 'Có 43 nhiệm vụ.', citations: [citation] };

it('lists the sources under the answer, numbered, with place and quote', () => {
  expect(renderReply(reply)).toBe(
    [
      'Có 43 nhiệm vụ.',
      '',
      'Nguồn:',
      '  1. Kế hoạch số 05/KH-UBND ngày 08/01/2026 của UBND tỉnh Quảng Ngãi, Phụ lục II',
      '     › dòng 2, trang 14',
      '     “Xây dựng Khung kiến trúc.”',
    ].join('\n'),
  );
});

it('names a place once for all that is quoted from it', () => {
  const second = { ...citation, quote: 'Câu thứ hai.' };
  const other = { ...citation, section: '', page: null, quote: '' };
  const lines = renderReply({ ...reply, citations: [citation, second, other] }).split('\n');
  expect(lines.filter((line) => /^ {2}\d\. /u.test(line))).toHaveLength(2);
  expect(lines).toContain('     “Câu thứ hai.”');
  expect(lines.at(-1)).toBe('  2. Kế hoạch số 05/KH-UBND ngày 08/01/2026 của UBND tỉnh Quảng Ngãi');
});

it('cuts a long quote at a word', () => {
  const quote = 'lời '.repeat(100);
  expect(renderReply({ ...reply, citations: [{ ...citation, quote }] })).toMatch(/lời…”$/u);
});

it('offers choices by number', () => {
  expect(renderReply({ ...reply, citations: [], choices: ['Một?', 'Hai?'] })).toMatch(
    /:\n {2}1\. Một\?\n {2}2\. Hai\?$/u,
  );
});

it('never prints a line wider than the look, and hangs bullets', () => {
  const text = `- ${'từ '.repeat(60)}\n${'chữ '.repeat(60)}`;
  const lines = renderReply({ ...reply, text }, { ...PLAIN_LOOK, width: 40 }).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
  expect(lines[1]).toMatch(/^ {2}từ/u);
});
