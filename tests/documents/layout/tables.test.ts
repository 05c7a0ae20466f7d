import { describe, expect, it } from 'vitest';
import { readLayout } from '../../../src/documents/layout/read-layout.ts';
import type { PrintedTable } from '../../../src/documents/printed/printed-document.ts';
import type { PrintedPage, PrintedRule, PrintedWord } from '../../../src/documents/printed/printed-page.ts';
import { grid, page, word } from './page.ts';

function tableIn(pages: PrintedPage[]): PrintedTable {
  const tables = readLayout(pages).filter((block) => block.kind === 'table');
  expect(tables).toHaveLength(1);
  return tables[0]!;
}

/** Cells as "text", or "text →2" and "text ↓2" where they reach farther. */
function told({ rows }: PrintedTable): string[][] {
  return rows.map(({ cells }) =>
    [...cells].map(([, { text, columns, rows: deep }]) =>
      [text, columns > 1 ? ` →${columns}` : '', deep > 1 ? ` ↓${deep}` : ''].join(''),
    ),
  );
}

const XS = [85, 120, 320, 440, 553];
const small = { height: 12 };
const HEAD = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'];

function row(texts: readonly string[], y: number, style: Partial<PrintedWord> = small): PrintedWord[] {
  return texts.flatMap((text, i) => (text ? [word(text, XS[i]! + 5, y, { ...small, ...style })] : []));
}

const bold = (y: number) => row(HEAD, y, { isBold: true });

describe('tables with rules', () => {
  it('have a cell between every four of them', () => {
    const words = [...bold(104), ...row(['1', 'Xây dựng nền tảng số', 'Công an tỉnh', 'Năm 2026'], 124)];
    const table = tableIn([page(1, words, grid(XS, [100, 120, 140]))]);
    expect(told(table)).toEqual([HEAD, ['1', 'Xây dựng nền tảng số', 'Công an tỉnh', 'Năm 2026']]);
    expect(table.headRows).toBe(1);
  });

  it('are the same whether their borders are dashed, dotted or doubled', () => {
    const words = [...bold(104), ...row(['1', 'Một', 'Hai', 'Ba'], 124)];
    const rules = grid(XS, [100, 120, 140]);
    const pieces = (length: number, gap: number) =>
      rules.flatMap(({ x1, y1, x2, y2 }): PrintedRule[] => {
        const whole = Math.max(x2 - x1, y2 - y1);
        const [right, down] = [(x2 - x1) / whole, (y2 - y1) / whole];
        return Array.from({ length: Math.ceil(whole / (length + gap)) }, (_, i) => {
          const [from, to] = [i * (length + gap), Math.min(whole, i * (length + gap) + length)];
          return { x1: x1 + right * from, y1: y1 + down * from, x2: x1 + right * to, y2: y1 + down * to };
        });
      });
    const doubled = rules.flatMap((rule) => [
      rule,
      { x1: rule.x1 + 2, y1: rule.y1 + 2, x2: rule.x2 + 2, y2: rule.y2 + 2 },
    ]);
    for (const borders of [pieces(4, 3), pieces(0.75, 0.75), doubled])
      expect(told(tableIn([page(1, words, borders)]))).toEqual([HEAD, ['1', 'Một', 'Hai', 'Ba']]);
  });

  it('have merged cells where rules are missing', () => {
    const rules: PrintedRule[] = [
      ...[100, 120, 160].map((y) => ({ x1: 85, y1: y, x2: 553, y2: y })),
      { x1: 85, y1: 140, x2: 440, y2: 140 },
      ...[85, 440, 553].map((x) => ({ x1: x, y1: 100, x2: x, y2: 160 })),
      ...[120, 320].map((x) => ({ x1: x, y1: 120, x2: x, y2: 160 })),
    ];
    const words = [
      word('I. Hoàn thiện thể chế', 90, 104, small),
      ...row(['1', 'Một', 'Hai', ''], 124),
      ...row(['2', 'Ba', 'Bốn', ''], 144),
      word('Năm 2026', 445, 134, small),
    ];
    expect(told(tableIn([page(1, words, rules)]))).toEqual([
      ['I. Hoàn thiện thể chế →3', ''],
      ['1', 'Một', 'Hai', 'Năm 2026 ↓2'],
      ['2', 'Ba', 'Bốn'],
    ]);
  });
});

describe('the cells of tables with rules', () => {
  it('have no outer borders where nobody drew them', () => {
    const words = [...bold(104), ...row(['1', 'Một', 'Hai', 'Ba'], 124)];
    const rules = grid(XS, [100, 120, 140]).filter(({ x1, x2 }) => x1 !== x2 || (x1 !== 85 && x1 !== 553));
    expect(told(tableIn([page(1, words, rules)]))).toEqual([HEAD, ['1', 'Một', 'Hai', 'Ba']]);
  });

  it('part a piece of text that runs over a border', () => {
    const words = [
      ...bold(104),
      word('1', 90, 124, small),
      word('Xây dựng nền tảng số tỉnh Công an tỉnh', 170, 124, { ...small, width: 230 }),
    ];
    const [, first] = told(tableIn([page(1, words, grid(XS, [100, 120, 140]))]));
    expect(first).toEqual(['1', 'Xây dựng nền tảng số tỉnh', 'Công an tỉnh', '']);
  });

  it('keep lines apart that their writer broke, and join those that the cell was too narrow for', () => {
    const unit = (text: string, y: number) => word(text, 325, y, small);
    const words = [
      ...bold(104),
      unit('Sở Nội vụ', 124),
      unit('Công an tỉnh', 138),
      unit('Sở Khoa học và Công', 152),
      unit('nghệ', 166),
    ];
    const [, first] = told(tableIn([page(1, words, grid(XS, [100, 120, 184]))]));
    expect(first![2]).toBe('Sở Nội vụ\nCông an tỉnh\nSở Khoa học và Công nghệ');
  });

  it('are no tables where they frame one column', () => {
    const blocks = readLayout([page(1, [word('CÔNG VĂN ĐẾN', 90, 104)], grid([85, 200], [100, 130]))]);
    expect(blocks).toMatchObject([{ kind: 'text', text: 'CÔNG VĂN ĐẾN' }]);
  });
});

describe('tables over pages', () => {
  const first = page(
    1,
    [...bold(704), ...row(['1', 'Một', 'Công an tỉnh', 'Năm 2026'], 724)],
    grid(XS, [700, 720, 740]),
  );

  it('are one, without the heads that are printed again', () => {
    const second = page(2, [...bold(64), ...row(['2', 'Hai', 'Sở Nội vụ', 'Năm 2027'], 84)], grid(XS, [60, 80, 100]));
    const table = tableIn([first, second]);
    expect(told(table).map(([number]) => number)).toEqual(['TT', '1', '2']);
    expect(table.rows.map((each) => each.page)).toEqual([1, 1, 2]);
  });

  it('are one without such heads, and with pages that lie a little aside', () => {
    const words = row(['2', 'Hai', 'Sở Nội vụ', 'Năm 2027'], 64).map((each) => ({ ...each, x: each.x + 8 }));
    const second = page(
      2,
      words,
      grid(
        XS.map((x) => x + 8),
        [60, 80],
      ),
    );
    expect(told(tableIn([first, second]))).toHaveLength(3);
  });

  it('are two where text stands between them', () => {
    const words = [word('Phụ lục II', 85, 50), ...row(['2', 'Hai', 'Sở Nội vụ', 'Năm 2027'], 84)];
    const blocks = readLayout([first, page(2, words, grid(XS, [80, 100]))]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['table', 'text', 'table']);
  });

  it('have a row whole again that the page cut', () => {
    const second = page(
      2,
      [...bold(64), ...row(['', 'theo chức năng', '', ''], 84), ...row(['2', 'Hai', 'Ba', 'Bốn'], 104)],
      grid(XS, [60, 80, 100, 120]),
    );
    expect(told(tableIn([first, second]))[1]).toEqual(['1', 'Một theo chức năng', 'Công an tỉnh', 'Năm 2026']);
  });

  it('keep a total apart, which has no number either', () => {
    const second = page(2, [...bold(64), ...row(['', 'Tổng cộng', '', '52.538'], 84)], grid(XS, [60, 80, 100]));
    expect(told(tableIn([first, second])).at(-1)).toEqual(['', 'Tổng cộng', '', '52.538']);
  });
});
