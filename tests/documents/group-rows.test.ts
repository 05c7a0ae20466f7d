import { describe, expect, it } from 'vitest';
import { groupRows } from '../../src/documents/group-rows.ts';

/** The rows of a table with the groups they stand in. */
function rowsOf(header: string, ...lines: string[]) {
  const cut = (line: string) => line.split('|').map((cell) => cell.trim());
  const read = groupRows(
    cut(header),
    lines.map((line, i) => ({ cells: cut(line), place: { path: ['K'], page: 1, line: i + 1 } })),
  );
  return read.map(({ cells, place }) => [cells.filter(Boolean).join(' '), ...place.path.slice(1)]);
}

const HEADER = 'TT | Nhiệm vụ | Chủ trì | Thời hạn';

describe('a line that only names a group is taken out, and its rows stand in it', () => {
  it.each([
    ['in the first two columns', 'I | Hạ tầng | | ', 'I. Hạ tầng'],
    ['with a full stop', 'I. | Hạ tầng | | ', 'I. Hạ tầng'],
    ['in one column', '| Hạ tầng | | ', 'Hạ tầng'],
    ['in the very first', 'Hạ tầng | | | ', 'Hạ tầng'],
    ['with its label in it', 'II. Dữ liệu | | | ', 'II. Dữ liệu'],
    ['with a sum beside it', 'A | Mới | | 47,9', 'A. Mới'],
    ['with a mark of a note', 'I | Hạ tầng[^1] | | ', 'I. Hạ tầng'],
  ])('%s', (_, group, title) => {
    expect(rowsOf(HEADER, group, '1 | Một | SNV | 2026')).toEqual([['1 Một SNV 2026', title]]);
  });

  it('in whichever columns the label and the name are printed', () => {
    expect(rowsOf('Thời hạn | Nhiệm vụ | STT | Chủ trì', '| Hạ tầng | I | ', '2026 | Một | 1 | SNV')).toEqual([
      ['2026 Một 1 SNV', 'I. Hạ tầng'],
    ]);
  });
});

it('A stands above I, which stands above I.1; a group ends where one of its level begins', () => {
  const rows = rowsOf(
    HEADER,
    'A | Mới | | ',
    'I | Hạ tầng | | ',
    'I.1 | Mạng | | ',
    '1 | Một | SNV | 2026',
    'II | Dữ liệu | | ',
    '2 | Hai | SNV | 2026',
    'B | Chuyển tiếp | | ',
    '3 | Ba | SNV | 2026',
  );
  expect(rows.map(([, ...groups]) => groups)).toEqual([
    ['A. Mới', 'I. Hạ tầng', 'I.1. Mạng'],
    ['A. Mới', 'II. Dữ liệu'],
    ['B. Chuyển tiếp'],
  ]);
});

describe('no group is', () => {
  it.each([
    ['a full row', 'I | Một | SNV | 2026'],
    ['a numbered row', '1 | Một | | '],
    ['a row that goes on with the sentence above', '| tiếp theo của việc | | '],
    ['a row that goes on in two columns', '| tiếp theo | và Sở Nội vụ | '],
    ['a row of figures', '| | 100 | 200'],
    ['a sum', '| Tổng cộng | | 57,35'],
  ])('%s', (_, line) => {
    expect(rowsOf(HEADER, line)).toHaveLength(1);
  });
});

it('a row knows its number, in whichever column it is printed', () => {
  const lines = [{ cells: ['2026', 'Một', '7[^1]'], place: { path: [], page: 1, line: 1 } }];
  expect(groupRows(['Thời hạn', 'Nhiệm vụ', 'STT'], lines)[0]!.place.row).toBe('7');
});
