import { describe, expect, it } from 'vitest';
import type { TableBlock } from '../../../src/documents/document.ts';
import { columnMeanings } from '../../../src/tasks/extraction/column-meanings.ts';
import { isMerged, wholeRows } from '../../../src/tasks/extraction/table-rows.ts';
import { paper } from '../../documents/paper.ts';

/** The rows of a table as they are read, each as the cells from the second column on. */
function rowsOf(header: string, ...lines: string[]) {
  const separator = header.replace(/[^|]+/gu, ' --- ');
  const table = paper([header, separator, ...lines].join('\n')).blocks.find(
    ({ kind }) => kind === 'table',
  ) as TableBlock;
  return wholeRows(
    table,
    columnMeanings(
      table.header,
      table.rows.map(({ cells }) => cells),
    ),
  );
}

const HEADER = '| TT | Nhiệm vụ | Chủ trì | Thời hạn |';
const cellsOf = (...lines: string[]) => rowsOf(HEADER, ...lines).map(({ cells }) => cells.join('|'));

describe('a row that a page has cut', () => {
  it('goes on with the words of the next line', () => {
    expect(cellsOf('| 1 | Xây dựng hệ thống | Sở Khoa học và | Quý I/2026 |', '| | thông tin | Công nghệ | |')).toEqual(
      ['1|Xây dựng hệ thống thông tin|Sở Khoa học và Công nghệ|Quý I/2026'],
    );
  });

  it('goes on in a line without a title', () => {
    expect(cellsOf('| 1 | Một | SNV | Quý I/2026 |', '| | | và Công an tỉnh | |')).toEqual([
      '1|Một|SNV và Công an tỉnh|Quý I/2026',
    ]);
  });

  it('does not swallow a row whose number is missing', () => {
    expect(cellsOf('| 1 | Một | SNV | 2026 |', '| | Hai | SNV | 2027 |')).toEqual(['1|Một|SNV|2026', '|Hai|SNV|2027']);
  });
});

it('the header that a page repeats is no row', () => {
  expect(
    cellsOf('| 1 | Một | SNV | 2026 |', HEADER, '| tt | NHIỆM VỤ | chủ trì | thời hạn |', '| 2 | Hai | SNV | 2026 |'),
  ).toEqual(['1|Một|SNV|2026', '2|Hai|SNV|2026']);
});

it.each(['| (1) | (2) | (3) | (4) |', '| 1 | 2 | 3 | 4 |'])(
  'the row that numbers the columns is none: %s',
  (numbers) => {
    expect(cellsOf(numbers, '| 1 | Một | SNV | 2026 |')).toEqual(['1|Một|SNV|2026']);
  },
);

it('a group that is named in its first row only is part of the place of all its rows', () => {
  const rows = rowsOf(
    '| TT | Nhóm nhiệm vụ | Nhiệm vụ | Chủ trì |',
    '| 1 | A | Một | SNV |',
    '| 2 | | Hai | SNV |',
    '| 3 | B | Ba | SNV |',
  );
  expect(rows.map(({ place }) => place.path.at(-1))).toEqual(['A', 'A', 'B']);
});

it('a numbered row with rows below its number names their group', () => {
  const rows = rowsOf(
    HEADER,
    '| 1 | Hạ tầng | | |',
    '| 1.1 | Một | SNV | |',
    '| a) | Ý a | SNV | |',
    '| 2 | Hai | SNV | |',
  );
  expect(rows.map(({ cells, place }) => [cells[1], ...place.path])).toEqual([
    ['Một', '1. Hạ tầng'],
    ['Ý a', '1. Hạ tầng'],
    ['Hai'],
  ]);
});

describe('a cell that spans several rows', () => {
  it('says who leads in all of them, and is marked', () => {
    const rows = rowsOf(HEADER, '| 1 | Một | SNV | 2026 |', '| 2 | Hai | | 2027 |');
    expect(rows.map((row) => [row.cells[2], isMerged(row)])).toEqual([
      ['SNV', false],
      ['SNV', true],
    ]);
  });

  it('ends with its group', () => {
    const rows = rowsOf(
      HEADER,
      '| I | Nhóm một | | |',
      '| 1 | Một | SNV | 2026 |',
      '| II | Nhóm hai | | |',
      '| 2 | Hai | | 2027 |',
    );
    expect(rows.map(({ cells }) => cells[2])).toEqual(['SNV', '']);
  });
});

it.each(['nt', '- nt -', 'Như trên', '"', '”'])('"%s" says again what the cell above says', (ditto) => {
  expect(cellsOf('| 1 | Một | SNV | 2026 |', `| 2 | Hai | ${ditto} | ${ditto} |`)[1]).toBe('2|Hai|SNV|2026');
});
