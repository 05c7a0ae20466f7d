import { describe, expect, it } from 'vitest';
import { readLayout } from '../../../src/documents/layout/read-layout.ts';
import type { PrintedBlock } from '../../../src/documents/printed/printed-document.ts';
import { centred, fullLine, page, word } from './page.ts';

const cells = (block: PrintedBlock | undefined) =>
  block?.kind === 'table' ? block.rows.map((row) => [...row.cells.values()].map(({ text }) => text)) : undefined;

const around = (text: string, middle: number, y: number) => {
  const line = word(text, 0, y, { height: 13 });
  return { ...line, x: middle - line.width / 2 };
};

const body = (y: number) => [
  fullLine('Căn cứ Kế hoạch số 41/KH-UBND ngày 10/9/2025 của UBND tỉnh về chuyển', 113, y),
  fullLine('đổi số tỉnh Quảng Ngãi năm 2025; Sở Khoa học và Công nghệ xây dựng kế', 85, y + 18),
  word('hoạch như sau:', 85, y + 36),
];

describe('columns without rules', () => {
  it('are a head in two cells, however close its motto stands', () => {
    const words = [
      word('UBND TỈNH QUẢNG NGÃI CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 85, 60, { height: 13, width: 468 }),
      around('SỞ KHOA HỌC', 170, 76),
      around('Độc lập - Tự do - Hạnh phúc', 420, 76),
      around('Số: 1411/KH-SKHCN', 170, 94),
      around('Quảng Ngãi, ngày 08 tháng 9 năm 2025', 420, 94),
      centred('KẾ HOẠCH', 120, { isBold: true }),
      ...body(140),
      ...body(200),
    ];
    const [head, kind] = readLayout([page(1, words)]);
    expect(cells(head)).toEqual([
      [
        'UBND TỈNH QUẢNG NGÃI\nSỞ KHOA HỌC\nSố: 1411/KH-SKHCN',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nQuảng Ngãi, ngày 08 tháng 9 năm 2025',
      ],
    ]);
    expect(kind).toMatchObject({ text: 'KẾ HOẠCH' });
  });

  it('are receivers and signer, over a page too', () => {
    const small = (text: string, y: number) => word(text, 85, y, { height: 11 });
    const signer = (text: string, y: number) => ({ ...around(text, 430, y), height: 14, isBold: true });
    const words = [...body(100), ...body(160), small('Nơi nhận:', 221), signer('KT. CHỦ TỊCH', 220)];
    const more = [small('- Như trên;', 234), signer('PHÓ CHỦ TỊCH', 238), small('- Công an tỉnh;', 247)];
    const rest = [small('- Lưu: VT.', 60), signer('Nguyễn Văn An', 62)];
    const blocks = readLayout([page(1, [...words, ...more]), page(2, rest)]);
    expect(cells(blocks.at(-1))).toEqual([
      ['Nơi nhận:\n- Như trên;\n- Công an tỉnh;\n- Lưu: VT.', 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn An'],
    ]);
  });

  it('are rows where there are three and more', () => {
    const line = (texts: readonly string[], y: number) =>
      texts.flatMap((text, i) => (text ? [word(text, [85, 130, 350, 480][i]!, y, { height: 12 })] : []));
    const words = [
      ...body(100),
      ...line(['TT', 'Nhiệm vụ', 'Chủ trì', 'Kinh phí'], 170),
      ...line(['1', 'Thuê dịch vụ Cổng dữ liệu', 'Công an tỉnh', '1.190'], 188),
      ...line(['', 'mở tỉnh', '', ''], 202),
      ...line(['2', 'Thuê trục kết nối', 'Sở Nội vụ', '2.673'], 220),
      ...body(250),
    ];
    const table = readLayout([page(1, words)]).find(({ kind }) => kind === 'table');
    expect(cells(table)).toEqual([
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Kinh phí'],
      ['1', 'Thuê dịch vụ Cổng dữ liệu mở tỉnh', 'Công an tỉnh', '1.190'],
      ['2', 'Thuê trục kết nối', 'Sở Nội vụ', '2.673'],
    ]);
  });
});
