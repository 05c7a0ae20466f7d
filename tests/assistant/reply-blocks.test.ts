import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../src/assistant/reply-blocks.ts';

describe('a reply', () => {
  it('consists of paragraphs and lists as they follow each other', () => {
    const text = 'Có 2 việc:\n1. một\n2. hai: 1.5 tỷ\n\nNgoài ra:\n- ba\n- bốn\n+ năm\nHết.';
    expect(blocksOf({ text })).toEqual([
      { kind: 'paragraph', isApart: false, text: 'Có 2 việc:' },
      { kind: 'list', isApart: false, first: 1, items: ['một', 'hai: 1.5 tỷ'] },
      { kind: 'paragraph', isApart: true, text: 'Ngoài ra:' },
      { kind: 'list', isApart: false, items: ['ba', 'bốn', 'năm'] },
      { kind: 'paragraph', isApart: false, text: 'Hết.' },
    ]);
  });

  it('goes on with a number where a page does', () => {
    expect(blocksOf({ text: '11. mười một\n12. mười hai' })).toMatchObject([{ first: 11, items: { length: 2 } }]);
  });

  it('has another list where a number is not the next one', () => {
    expect(blocksOf({ text: '1. một\n1. lại một\n- gạch' })).toHaveLength(3);
  });

  it('takes no date and no figure for an item', () => {
    expect(blocksOf({ text: '31.12.2026 là hạn.\n1.500 triệu đồng' })).toMatchObject([
      { kind: 'paragraph' },
      { kind: 'paragraph' },
    ]);
  });

  it('has its table behind its words', () => {
    const table = { header: ['Năm', 'Số'], rows: [['2026', '3']] };
    expect(blocksOf({ text: 'Bảng:', table }).at(-1)).toEqual({ kind: 'table', isApart: true, ...table });
  });
});
