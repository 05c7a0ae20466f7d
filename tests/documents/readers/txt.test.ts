import { describe, expect, it } from 'vitest';
import type { PrintedText } from '../../../src/documents/printed/printed-document.ts';
import { readTxt } from '../../../src/documents/readers/txt/read-txt.ts';
import { readStructure } from '../../../src/documents/structure/read-structure.ts';

const textsOf = (text: string) =>
  readTxt(text).blocks.map((block) =>
    block.kind === 'text' ? block.text : block.rows.map(({ cells }) => [...cells.values()].map((cell) => cell.text)),
  );

const PLAN = `   UBND TỈNH SƠN HÀ              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      SỞ NỘI VỤ                       Độc lập - Tự do - Hạnh phúc
   Số: 12/KH-SNV                    Sơn Hà, ngày 05 tháng 02 năm 2026

                               KẾ HOẠCH
                  Cải cách hành chính năm 2026

   Thực hiện Kế hoạch số 41/KH-UBND ngày 10/9/2025 của UBND tỉnh, Sở Nội vụ
ban hành Kế hoạch như sau:
I. MỤC TIÊU
- Tất cả thủ tục hành chính của Sở được tiếp nhận, giải quyết trên môi trường
điện tử.
- Tập huấn cho công chức.\fTT   Nhiệm vụ              Chủ trì
1    Ban hành Quy chế      Văn phòng
2    Tập huấn kỹ năng số   Phòng Cải cách
     cho công chức
`;

describe('plain text', () => {
  it('is joined where its lines were broken, and parted where they were not', () => {
    const texts = textsOf(PLAN);
    expect(texts).toContain(
      'Thực hiện Kế hoạch số 41/KH-UBND ngày 10/9/2025 của UBND tỉnh, Sở Nội vụ ban hành Kế hoạch như sau:',
    );
    expect(texts).toContain('- Tất cả thủ tục hành chính của Sở được tiếp nhận, giải quyết trên môi trường điện tử.');
    expect(texts).toContain('I. MỤC TIÊU');
  });

  it('has a page for each form feed, and tables where blanks part columns', () => {
    const { blocks, pages } = readTxt(PLAN);
    expect(pages).toBe(2);
    expect(blocks.at(-1)).toMatchObject({ kind: 'table', page: 2, columns: 3 });
    expect(textsOf(PLAN).at(-1)).toEqual([
      ['TT', 'Nhiệm vụ', 'Chủ trì'],
      ['1', 'Ban hành Quy chế', 'Văn phòng'],
      ['2', 'Tập huấn kỹ năng số cho công chức', 'Phòng Cải cách'],
    ]);
  });

  it('is a paper like any other', () => {
    const { meta } = readStructure(readTxt(PLAN), 'a.txt');
    expect(meta).toMatchObject({
      number: '12/KH-SNV',
      kind: 'Kế hoạch',
      title: 'Cải cách hành chính năm 2026',
      issuer: 'Sở Nội vụ',
      issuedOn: '2026-02-05',
      implements: ['41/KH-UBND'],
    });
  });

  it('is a paragraph a line where lines were not broken to fit', () => {
    const long = 'Một đoạn rất dài '.repeat(15).trim();
    expect(textsOf(`${long}\n${long}\nNgắn`)).toEqual([long, long, 'Ngắn']);
    expect((readTxt(long).blocks[0] as PrintedText).page).toBeUndefined();
  });
});
