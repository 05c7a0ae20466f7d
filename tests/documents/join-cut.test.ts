import { describe, expect, it } from 'vitest';
import { paper } from './paper.ts';

/** The texts of a paper whose pages are given one by one, as they are read. */
function textsOf(...pages: string[]): string[] {
  const body = pages.map((page, i) => `<!-- trang ${i + 1} -->\n\n${page}`).join('\n\n');
  return paper(`${body}\n`).blocks.flatMap((block) => (block.kind === 'table' ? ['(bảng)'] : [block.text]));
}

describe('a sentence that a page cuts in two is one again', () => {
  it.each([
    ['Thực hiện nhiệm vụ', 'của kế hoạch này.'],
    ['Thực hiện trong năm 2026', 'và các năm sau.'],
    ['Giao Sở Nội vụ,', 'Công an tỉnh phối hợp.'],
  ])('"%s" and "%s"', (first, second) => {
    expect(textsOf(first, second)).toEqual([`${first} ${second}`]);
  });

  it('over three pages', () => {
    expect(textsOf('Thực hiện', 'các nhiệm', 'vụ.')).toEqual(['Thực hiện các nhiệm vụ.']);
  });

  it('where it began as an item of a list, and stays one on its page', () => {
    const [first] = paper('<!-- trang 1 -->\n\n- Thực hiện\n\n<!-- trang 2 -->\n\nnhiệm vụ.\n').blocks;
    expect(first).toMatchObject({ kind: 'text', level: 1, text: 'Thực hiện nhiệm vụ.', place: { page: 1 } });
  });
});

describe('two paragraphs stay two', () => {
  it.each([
    ['that end and begin as sentences do', 'Thực hiện nhiệm vụ.', 'Các sở phối hợp.'],
    ['of which the first has ended', 'Thực hiện nhiệm vụ.', 'phối hợp với các sở.'],
    ['of which the second begins anew', 'Thực hiện nhiệm vụ', 'Các sở phối hợp.'],
    ['of which the second is a point', '2. Sở Nội vụ', 'a) Chủ trì việc này.'],
    ['of which the second is a point after a comma', 'Các đơn vị sau,', 'đ) Công an tỉnh.'],
    ['that announce one another', 'Gồm các nhiệm vụ sau:', 'lắp mạng.'],
  ])('%s', (_, first, second) => {
    expect(textsOf(first, second)).toEqual([first, second]);
  });

  it('on one page, whatever they look like', () => {
    expect(textsOf('Thực hiện\n\nnhiệm vụ')).toEqual(['Thực hiện', 'nhiệm vụ']);
  });

  it('on the page on which a cut sentence ends', () => {
    expect(textsOf('Thực hiện', 'các nhiệm vụ\n\ncủa kế hoạch')).toEqual(['Thực hiện các nhiệm vụ', 'của kế hoạch']);
  });

  it('where an item, a heading or a table stands between', () => {
    expect(textsOf('Thực hiện', '- nhiệm vụ')).toEqual(['Thực hiện', 'nhiệm vụ']);
    expect(textsOf('Thực hiện', '## nhiệm vụ')).toEqual(['Thực hiện', 'nhiệm vụ']);
    expect(textsOf('## Thực hiện', 'nhiệm vụ')).toEqual(['Thực hiện', 'nhiệm vụ']);
    expect(textsOf('Thực hiện\n\n| A |\n| --- |\n| b |', 'nhiệm vụ')).toEqual(['Thực hiện', '(bảng)', 'nhiệm vụ']);
  });
});
