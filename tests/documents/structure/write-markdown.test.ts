import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/documents/readers/markdown.ts';
import { writeMarkdown } from '../../../src/documents/structure/write-markdown.ts';
import { centred, documentOf, END, HEAD, line, outlineOf, structureOf, table } from './printed.ts';

const { meta } = structureOf([HEAD, centred('KẾ HOẠCH'), centred('Chuyển đổi số năm 2026')]);
const read = (body: Parameters<typeof writeMarkdown>[0]['body']) =>
  readMarkdown(writeMarkdown({ meta, body, notes: new Map() }), 'a.md');

describe('Markdown that is written', () => {
  it('reads as the same words, whatever they are', () => {
    const words = fc
      .array(
        fc.constantFrom(
          '-',
          '+',
          '*',
          '#',
          '1.',
          '2)',
          '>',
          '|',
          '`',
          '<b>',
          '[a](b)',
          '_x_',
          '&amp;',
          '\\',
          '~',
          'và',
          'Sở',
          '12',
          '=',
          '---',
          '<!--',
          'a_b',
          '**',
        ),
        { minLength: 1, maxLength: 6 },
      )
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), words, (texts, cell) => {
        const { blocks } = read([
          ...texts.map((text) => ({ kind: 'paragraph' as const, page: 1, text, style: 'plain' as const })),
          ...texts.map((text) => ({ kind: 'item' as const, page: 1, level: 1, text })),
          { kind: 'table', page: 1, header: ['Tên'], rows: [{ page: 1, cells: [{ text: cell, isBold: false }] }] },
        ]);
        const said = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
        expect(said).toEqual([...texts, ...texts]);
        expect(blocks.at(-1)).toMatchObject({ kind: 'table' });
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the numbers of paragraphs, also those that do not follow each other', () => {
    const texts = ['1. Một', '2. Hai', '2. Hai lần nữa', '7. Bảy', '8) Tám'];
    const { blocks } = read(texts.map((text) => ({ kind: 'paragraph', page: 1, text, style: 'plain' })));
    expect(blocks.map((block) => 'text' in block && block.text)).toEqual(texts);
  });
});

describe('the places of what is written', () => {
  it('are pages, for rows of tables too', () => {
    const row = (page: number) => ({ page, cells: [{ text: `dòng ${page}`, isBold: true }] });
    const { blocks } = read([
      { kind: 'paragraph', page: 1, text: 'Đoạn.', style: 'bold' },
      { kind: 'table', page: 2, header: ['Tên'], rows: [row(2), row(3)] },
      { kind: 'item', page: 3, level: 1, text: 'Mục' },
    ]);
    expect(blocks.map(({ place }) => place.page)).toEqual([1, 2, 3]);
    expect(blocks[1]).toMatchObject({ rows: [{ place: { page: 2 } }, { place: { page: 3 } }] });
  });
});

describe('what was written', () => {
  it('is found again in what it prints', () => {
    const blocks = [
      HEAD,
      centred('KẾ HOẠCH'),
      centred('Chuyển đổi số năm 2026'),
      line('I. MỤC TIÊU', { isBold: true }),
      line('- Một;'),
      line('+ Hai.'),
      line('1. Đoạn có số.'),
      table([
        ['TT', 'Nhiệm vụ'],
        ['1', 'Tập huấn'],
      ]),
      END,
    ];
    const once = documentOf(blocks);
    const again = documentOf([
      ...outlineOf(once)
        .filter((text) => !/^[|]/u.test(text))
        .map((text) => line(text.replace(/^#+ /u, '').replace(/^-- /u, '+ '), { isBold: /^#/u.test(text) })),
    ]);
    expect(outlineOf(again)).toEqual(outlineOf(once));
    expect(again.meta).toMatchObject({ number: once.meta.number, title: once.meta.title, signer: once.meta.signer });
  });
});
