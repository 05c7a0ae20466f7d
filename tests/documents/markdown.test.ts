import { describe, expect, it } from 'vitest';
import type { Block, TableBlock } from '../../src/documents/document.ts';
import { paper, paperSource } from './paper.ts';

const pagesOf = (blocks: readonly Block[]) =>
  blocks.map((block) => [block.place.page, 'text' in block ? block.text : '']);

function tableOf(body: string): TableBlock {
  return paper(body).blocks.find((block) => block.kind === 'table')!;
}

describe('pages', () => {
  it('are those of the last mark before; before the first mark no page is claimed', () => {
    const { blocks } = paper('Mở đầu\n\n<!-- trang 1 -->\n\nMột\n\n- Hai\n\n<!-- trang 2 -->\n\n- Ba\n');
    expect(pagesOf(blocks)).toEqual([
      [undefined, 'Mở đầu'],
      [1, 'Một'],
      [1, 'Hai'],
      [2, 'Ba'],
    ]);
  });

  it('turn within a sentence: it begins on the old page, what follows stands on the new one', () => {
    const { blocks } = paper('<!-- trang 1 -->\n\nMột câu dài <!-- trang 2 --> sang trang.\n\nHai\n');
    expect(pagesOf(blocks)).toEqual([
      [1, 'Một câu dài sang trang.'],
      [2, 'Hai'],
    ]);
  });

  it('turn before a text on the same line, and the text is not lost', () => {
    const { blocks } = paper('<!-- trang 3 --> Một **câu**.\n\n- <!-- trang 4 --> Một mục.\n');
    expect(pagesOf(blocks)).toEqual([
      [3, 'Một câu.'],
      [4, 'Một mục.'],
    ]);
  });

  it('turn within a table: a row is where its first words are', () => {
    const { rows } = tableOf(
      `<!-- trang 1 -->

| TT | Nhiệm vụ | Chủ trì |
| --- | --- | --- |
| 1 | Một | A |
| <!-- trang 2 --> 2 | Hai | A |
| 3 | Ba <!-- trang 3 --> tiếp | A |
| 4 | Bốn | A |
`,
    );
    expect(rows.map(({ cells, place }) => [place.page, cells[1]])).toEqual([
      [1, 'Một'],
      [2, 'Hai'],
      [2, 'Ba tiếp'],
      [3, 'Bốn'],
    ]);
  });
});

describe('places', () => {
  const body = '# KẾ HOẠCH\n\n## I. MỤC TIÊU\n\n### 1. Chung\n\nMột\n\n## II. NHIỆM VỤ\n\n- Hai\n  - Ba\n';
  const { blocks } = paper(body);

  it('name the headings above, outermost first, and drop those that are over', () => {
    const paths = blocks.filter(({ kind }) => kind === 'text').map(({ place }) => place.path);
    expect(paths).toEqual([
      ['KẾ HOẠCH', 'I. MỤC TIÊU', '1. Chung'],
      ['KẾ HOẠCH', 'II. NHIỆM VỤ'],
      ['KẾ HOẠCH', 'II. NHIỆM VỤ'],
    ]);
  });

  it('give the line of the file on which the words stand', () => {
    const lines = paperSource(body).split('\n');
    for (const block of blocks) expect(lines[block.place.line - 1]).toContain('text' in block ? block.text : '|');
  });

  it('tell items from the items below them', () => {
    expect(blocks.flatMap((block) => (block.kind === 'text' ? [[block.level, block.text]] : []))).toEqual([
      [0, 'Một'],
      [1, 'Hai'],
      [2, 'Ba'],
    ]);
  });

  it('print no note mark in a heading or the number of a row', () => {
    const { rows } = tableOf(
      '## Phụ lục[^1]\n\n| TT | Nhiệm vụ | Chủ trì |\n| --- | --- | --- |\n| I | Nhóm[^1] | |\n| 9[^1] | Một | A |\n\n[^1]: Ghi chú\n',
    );
    expect(rows[0]!.place).toMatchObject({ path: ['Phụ lục', 'I. Nhóm'], row: '9' });
  });
});

describe('numbered paragraphs', () => {
  it('keep the number that is printed, as people cite by it', () => {
    const { blocks } = paper('4. Bốn\n\n<!-- trang 2 -->\n\n5. Năm\n');
    expect(blocks.map((block) => 'text' in block && block.text)).toEqual(['4. Bốn', '5. Năm']);
  });
});

describe('groups of rows', () => {
  it('are no rows but part of the path of those below, A. above I., I. above 1.', () => {
    const { rows } = tableOf(
      `| STT | Nhiệm vụ | Kết quả |
| --- | --- | --- |
| **A.** | **Kế hoạch 16** | |
| **I** | **Tham mưu** | |
| 1 | Một | x |
| **I.1** | **Chi tiết** | |
| 2 | Hai | x |
| **II** | **Tuyên truyền** | |
| 3 | Ba | x |
| **B.** | **Kế hoạch 78** | |
| 4 | Bốn | x |
| Nhóm khác | | |
| 5 | Năm | x |
`,
    );
    expect(rows.map(({ place }) => place.path.join(' › '))).toEqual([
      'A. Kế hoạch 16 › I. Tham mưu',
      'A. Kế hoạch 16 › I. Tham mưu › I.1. Chi tiết',
      'A. Kế hoạch 16 › II. Tuyên truyền',
      'B. Kế hoạch 78',
      'B. Kế hoạch 78 › Nhóm khác',
    ]);
  });

  it('are not seen in a full row of two cells: abbreviations and their meanings are rows', () => {
    const { rows } = tableOf('| Viết tắt | Nghĩa |\n| --- | --- |\n| CNTT | Công nghệ thông tin |\n| A | Một |\n');
    expect(rows.map(({ cells }) => cells[0])).toEqual(['CNTT', 'A']);
  });

  it('are not seen in a task whose other cells are still empty', () => {
    const { rows } = tableOf('| TT | Nhiệm vụ | Chủ trì |\n| --- | --- | --- |\n| 1 | Một | |\n| CĐS | Hai | |\n');
    expect(rows.map(({ cells }) => cells[1])).toEqual(['Một', 'Hai']);
  });
});

it('footnotes are kept apart from the text, which bears their mark', () => {
  const { blocks, notes } = paper(
    'Kế hoạch[^1] và số[^Suy-Luan-1].\n\n[^1]: Kế hoạch số 5.\n\n[^Suy-Luan-1]: [suy luận] mờ\n',
  );
  expect(blocks.map((block) => 'text' in block && block.text)).toEqual(['Kế hoạch[^1] và số[^suy-luan-1].']);
  expect(Object.fromEntries(notes)).toEqual({ 1: 'Kế hoạch số 5.', 'suy-luan-1': '[suy luận] mờ' });
});

it('a cell keeps its lines, whichever way <br> is written, and every pipe that is meant', () => {
  const { rows } = tableOf('| TT | Nhiệm vụ | Kết quả |\n| --- | --- | --- |\n| 1 | a<br>b <br/> c | x \\| y |\n');
  expect(rows[0]!.cells).toEqual(['1', 'a\nb\nc', 'x | y']);
});

it('text is composed and its blanks are plain, whoever saved the file', () => {
  const { blocks } = paper(`Sở\u00a0Nội\u00a0vụ, tỉnh`.normalize('NFD'));
  expect(blocks.map((block) => 'text' in block && block.text)).toEqual(['Sở Nội vụ, tỉnh']);
});

it('the fingerprint changes with any letter of the file, and with nothing else', () => {
  expect(paper('Một').fingerprint).toBe(paper('Một').fingerprint);
  expect(paper('Một').fingerprint).not.toBe(paper('Mốt').fingerprint);
  expect(paper('Một').fingerprint).not.toBe(paper('Một', { access: 'internal' }).fingerprint);
});
