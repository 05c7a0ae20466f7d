import { describe, expect, it } from 'vitest';
import type { PrintedTable } from '../../../src/documents/printed/printed-document.ts';
import { bodyTable } from '../../../src/documents/structure/body-tables.ts';
import { documentOf, table } from './printed.ts';

const linesOf = (printed: PrintedTable) => {
  const { header, rows } = bodyTable(printed);
  return [header, ...rows.map(({ cells }) => cells.map(({ text }) => text))].map((cells) => cells.join(' | '));
};

describe('a table', () => {
  it('repeats a cell that reaches over rows in each of them', () => {
    const rows = [
      ['TT', 'Nhiệm vụ', 'Chủ trì'],
      ['1', 'Ban hành Quy chế', { text: 'Sở Nội vụ', rows: 3 }],
      ['2', 'Tập huấn', undefined],
      ['3', 'Tổng kết', undefined],
      ['4', 'Khen thưởng', 'Văn phòng'],
    ];
    expect(linesOf(table(rows))).toEqual([
      'TT | Nhiệm vụ | Chủ trì',
      '1 | Ban hành Quy chế | Sở Nội vụ',
      '2 | Tập huấn | Sở Nội vụ',
      '3 | Tổng kết | Sở Nội vụ',
      '4 | Khen thưởng | Văn phòng',
    ]);
  });

  it('has one row of names, whatever its head has', () => {
    const rows = [
      [
        { text: 'TT', rows: 2 },
        { text: 'Nhiệm vụ', rows: 2 },
        { text: 'Kinh phí\n(triệu đồng)', columns: 2 },
        undefined,
      ],
      [undefined, undefined, 'Năm 2026', 'Năm 2027'],
      ['(1)', '(2)', '(3)', '(4)'],
      ['1', 'Mua máy chủ', '500', ''],
    ];
    const wanted = [
      'TT | Nhiệm vụ | Kinh phí (triệu đồng): Năm 2026 | Kinh phí (triệu đồng): Năm 2027',
      '1 | Mua máy chủ | 500 | ',
    ];
    for (const headRows of [0, 1, 2]) expect(linesOf(table(rows, headRows))).toEqual(wanted);
  });

  it('keeps the name of a group beside its label, and that of a total out of the column of numbers', () => {
    const rows = [
      ['STT', 'Nội dung', 'Thời gian'],
      ['I', { text: 'Thể chế số', columns: 2, isBold: true }, undefined],
      ['1', 'Ban hành Quy chế', 'Quý I/2026'],
      [{ text: 'Tổng cộng', columns: 2 }, undefined, '1 năm'],
    ];
    expect(linesOf(table(rows))).toEqual([
      'STT | Nội dung | Thời gian',
      'I | Thể chế số | ',
      '1 | Ban hành Quy chế | Quý I/2026',
      ' | Tổng cộng | 1 năm',
    ]);
    const [block] = documentOf([table(rows)]).blocks.filter(({ kind }) => kind === 'table');
    expect(block).toMatchObject({ rows: [{ place: { path: ['I. Thể chế số'], row: '1' } }, {}] });
  });
});

describe('a table, as Markdown,', () => {
  it('without a head has columns without names, not a row for one', () => {
    expect(
      linesOf(
        table(
          [
            ['Đường truyền', '12'],
            ['Máy chủ', '3'],
          ],
          0,
        ),
      ),
    ).toEqual([' | ', 'Đường truyền | 12', 'Máy chủ | 3']);
  });

  it('keeps its lines within cells, and whatever Markdown takes for something else', () => {
    const said = ['a | b', '- Một\n- Hai *sao* <br> [x](y)', '1_2_3 \\ `mã` &amp; <b>'];
    const document = documentOf([table([['Một', 'Hai', 'Ba'], said])]);
    expect(document.blocks.at(-1)).toMatchObject({ rows: [{ cells: said }] });
  });
});
