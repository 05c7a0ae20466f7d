import { describe, expect, it } from 'vitest';
import { layOut, readLayout } from '../../../src/documents/layout/read-layout.ts';
import type { PrintedPage } from '../../../src/documents/printed/printed-page.ts';
import { centred, fullLine, page, word } from './page.ts';

const texts = (pages: PrintedPage[]) =>
  readLayout(pages).map((block) => (block.kind === 'text' ? block.text : 'table'));

/** Enough lines to see the margins: a paragraph of three lines, twice. */
const body = (y: number) => [
  fullLine('Sở Khoa học và Công nghệ chủ trì, phối hợp với các sở, ban, ngành', 113, y),
  fullLine('tổ chức triển khai thực hiện các nhiệm vụ được giao tại Kế hoạch này của', 85, y + 18),
  word('Ủy ban nhân dân tỉnh.', 85, y + 36),
];
const BODY =
  'Sở Khoa học và Công nghệ chủ trì, phối hợp với các sở, ban, ngành tổ chức triển khai thực hiện các nhiệm vụ được giao tại Kế hoạch này của Ủy ban nhân dân tỉnh.';

describe('paragraphs', () => {
  it('end where a line leaves room for the next word, and begin farther in', () => {
    expect(texts([page(1, [...body(100), ...body(154), ...body(208)])])).toEqual([BODY, BODY, BODY]);
  });

  it('begin at a bullet or a number although the line before is full', () => {
    const words = [
      ...body(100),
      fullLine('- Xây dựng kế hoạch, tổ chức thực hiện,', 113, 154),
      word('- Báo cáo.', 113, 172),
    ];
    expect(texts([page(1, words)])).toEqual([BODY, '- Xây dựng kế hoạch, tổ chức thực hiện,', '- Báo cáo.']);
  });

  it('go on at a point in brackets that a line only happens to begin with', () => {
    const lines = [
      fullLine('Triển khai: (1) Đề án đánh giá mức độ hoàn thành;', 113, 154),
      fullLine('(2) Chương trình phát triển kinh tế số, xã hội số theo đúng', 85, 172),
      word('chủ trương.', 85, 190),
    ];
    const last = lines.map(({ text }) => text).join(' ');
    const items = [word('- Một.', 113, 208), word('- Hai.', 113, 226), word('- Ba.', 113, 244)];
    expect(texts([page(1, [...body(100), ...lines, ...items])])).toEqual([BODY, last, '- Một.', '- Hai.', '- Ba.']);
  });

  it('hang behind their bullets', () => {
    const item = (y: number) => [
      fullLine('- 100% dịch vụ công trực tuyến toàn trình trên tổng số thủ tục', 85, y),
      fullLine('hành chính có đủ điều kiện được cung cấp trên Cổng Dịch vụ công', 99, y + 18),
      word('quốc gia.', 99, y + 36),
    ];
    expect(texts([page(1, [...item(100), ...item(154), ...item(208)])])).toHaveLength(3);
  });
});

describe('pages', () => {
  it('are left out of paragraphs, with their numbers and running heads', () => {
    const [first, second, third] = body(700);
    const head = (n: number) => [centred(`${n}`, 30), word('Kế hoạch chuyển đổi số', 85, 45)];
    const pages = [
      page(1, [...body(100), first!]),
      page(2, [...head(2), { ...second!, y: 80 }, { ...third!, y: 98 }, ...body(120)]),
      page(3, [...head(3), ...body(80)]),
      page(4, [...head(4), ...body(80)]),
    ];
    expect(texts(pages)).toEqual(new Array(5).fill(BODY));
    expect(layOut(pages).beside).toContain('Kế hoạch chuyển đổi số');
  });

  it('tell what is printed beside them, where a mark of secrecy may stand', () => {
    const pages = [1, 2, 3].map((n) => page(n, [word('TỐI MẬT', 85, 30), ...body(100)]));
    expect(layOut(pages).beside).toContain('TỐI MẬT');
  });
});

describe('lines', () => {
  it('stand in the middle: a title of two lines is one, what is broken by its writer is not', () => {
    const words = [
      centred('KẾ HOẠCH', 60, { isBold: true }),
      fullLine('Phát triển Chính quyền số giai đoạn 2026 - 2030 trên địa bàn', 85, 78, { isBold: true }),
      centred('tỉnh Quảng Ngãi', 96, { isBold: true }),
      ...body(120),
      ...body(174),
    ];
    const blocks = readLayout([page(1, words)]);
    expect(blocks[0]).toMatchObject({ text: 'KẾ HOẠCH', align: 'center', isBold: true });
    expect(blocks[1]).toMatchObject({
      text: 'Phát triển Chính quyền số giai đoạn 2026 - 2030 trên địa bàn tỉnh Quảng Ngãi',
      align: 'center',
    });
    expect(blocks[2]).toMatchObject({ align: 'justify', indent: 28 });
  });

  it('are whole again where a line cuts a number of a paper', () => {
    const words = [
      ...body(100),
      fullLine('Thực hiện Kế hoạch số 41/KH-', 113, 154),
      word('UBND ngày 10/9/2025.', 85, 172),
    ];
    expect(texts([page(1, words)])[1]).toBe('Thực hiện Kế hoạch số 41/KH-UBND ngày 10/9/2025.');
  });
});

describe('notes', () => {
  it('follow the paragraph that their page ends in, with raised figures in both', () => {
    const mark = (text: string, x: number, y: number, height = 8) => word(text, x, y, { height, width: 4 });
    const note = (text: string, y: number) => word(text, 90, y, { height: 10 });
    const [first, second, third] = body(640);
    const pages = [
      page(
        1,
        [...body(100), ...body(154), ...body(208), { ...first!, width: 430 }, mark('12', 544, 637)]
          .concat(mark('12', 85, 749, 6))
          .concat(note('Quyết định số 29/QĐ-UBND ngày 15/01/2025', 750)),
        [{ x1: 85, y1: 745, x2: 230, y2: 745 }],
      ),
      page(2, [{ ...second!, y: 80 }, { ...third!, y: 98 }, ...body(120)]),
    ];
    const read = texts(pages);
    expect(read[3]).toMatch(/ban, ngành¹² tổ chức/u);
    expect(read[4]).toBe('¹² Quyết định số 29/QĐ-UBND ngày 15/01/2025');
  });
});
