import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/documents/knowledge.ts';
import { withoutNotes } from '../../src/documents/notes.ts';
import { toPassages } from '../../src/documents/passage.ts';
import { ROOT } from '../house/sources.ts';
import { paper } from './paper.ts';

const texts = (body: string) => toPassages(paper(body)).map(({ text }) => text);

describe('passages', () => {
  it('end where a heading stands, so that none mixes two sections', () => {
    const passages = toPassages(paper('## I\n\n- Một\n\n## II\n\n- Hai\n'));
    expect(passages.map(({ text, place }) => [text, place.path])).toEqual([
      ['- Một', ['I']],
      ['- Hai', ['II']],
    ]);
  });

  it('keep an announced list with the sentence that announces it, also where a note mark follows the colon', () => {
    expect(texts('Gồm:\n\n- Một;\n- Hai.\n\nKhác.\n')).toEqual(['Gồm:\n- Một;\n- Hai.', 'Khác.']);
    expect(texts('Gồm:[^1]\n\n- Một\n\n[^1]: Theo kế hoạch.\n')).toEqual(['Gồm: (chú thích 1: Theo kế hoạch)\n- Một']);
  });

  it('keep items below an item under it', () => {
    expect(texts('- Hạ tầng:\n  - Mạng\n  - Trạm\n- Khác\n')).toEqual(['- Hạ tầng:\n  - Mạng\n  - Trạm\n- Khác']);
  });

  it('hold paragraphs one by one', () => {
    expect(texts('Một.\n\nHai.\n')).toEqual(['Một.', 'Hai.']);
  });

  it('of long lists are cut between items, at a size that is read at a glance', () => {
    const items = Array.from({ length: 12 }, (_, i) => `${i} ${'chuyển đổi số '.repeat(10).trim()}`);
    const passages = texts(`Gồm:\n\n${items.map((item) => `- ${item}`).join('\n')}\n`);
    expect(passages.length).toBeGreaterThan(1);
    for (const passage of passages) expect(passage.length).toBeLessThan(800);
    const kept = passages.flatMap((passage) => passage.split('\n').map((line) => line.replace(/^- /u, '')));
    expect(kept).toEqual(['Gồm:', ...items]);
  });

  it('of a duty hold its title and the lines that say who and when', () => {
    const [clause, ...others] = toPassages(
      paper(
        '#### a) Đào tạo\n\n- Đơn vị chủ trì: Sở Nội vụ.\n- Thời gian thực hiện: Hằng năm.\n\n#### b) Khác\n\nMột.\n',
      ),
    );
    expect(clause).toMatchObject({ kind: 'clause', place: { path: ['a) Đào tạo'] } });
    for (const part of ['Đào tạo', 'Sở Nội vụ', 'Hằng năm']) expect(clause!.text).toContain(part);
    expect(others.map(({ text }) => text)).toEqual(['Một.']);
  });

  it('of a row can be read without the table: each cell says what it is, empty ones and numbers are left out', () => {
    const [row] = toPassages(
      paper('| STT [^1] | Nhiệm vụ[^1] | Chủ trì | |\n| --- | --- | --- | --- |\n| 5 | Đào tạo | | gấp |\n\n[^1]: x\n'),
    );
    expect(row).toMatchObject({ kind: 'row', text: 'Nhiệm vụ: Đào tạo\ngấp', place: { row: '5' } });
  });
});

describe('the passages of the plans', async () => {
  const { documents } = await loadKnowledge(`${ROOT}knowledge`);
  const passages = documents.flatMap((document) => toPassages(document));

  it('hold every paragraph, item and cell that is printed', () => {
    const said = passages.map(({ text }) => text.replace(/ \(chú thích .*?\)(?=\W|$)/gu, '')).join('\n');
    const squeezed = said.replace(/[\s-]+/gu, '');
    const printed = documents.flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        if (block.kind === 'heading') return [];
        return block.kind === 'text' ? [block.text] : block.rows.flatMap(({ cells }) => cells.slice(1));
      }),
    );
    const lines = printed.flatMap((text) => text.split(/\[\^[^\]]+\]|\n/u)).map((line) => line.replace(/[\s-]+/gu, ''));
    expect(lines.length).toBeGreaterThan(700);
    expect(lines.filter((line) => !squeezed.includes(line))).toEqual([]);
  });

  it('have names of their own and no mark that only the file understands', () => {
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
    expect(
      passages.filter(({ text, place }) =>
        [text, ...place.path, place.row ?? ''].some((one) => withoutNotes(one) !== one),
      ),
    ).toEqual([]);
  });

  it('all stand on a page', () => {
    expect(passages.filter(({ place }) => place.page === undefined)).toEqual([]);
  });
});
