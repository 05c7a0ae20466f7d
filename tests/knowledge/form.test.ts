import { describe, expect, it } from 'vitest';
import { knowledgeDocument, knowledgeDocuments } from './documents.ts';
import { isKnownWord } from './known-words.ts';
import { isSyllable } from './syllable.ts';
import { groupsOf, tablesOf } from './tables.ts';

const documents = knowledgeDocuments();

/** Lines of the document itself: notes about inferences quote what the scanner read. */
function printedLines(body: readonly string[]): string[] {
  return body.filter((line) => !line.startsWith('[^suy-luan'));
}

function countTo(last: number): string[] {
  return Array.from({ length: last }, (_, index) => String(index + 1));
}

describe.each(documents)('$file', ({ restoration }) => {
  const { body } = restoration;
  const text = body.join('\n');

  it('marks its pages from the first on without a gap', () => {
    const pages = Array.from(text.matchAll(/<!-- trang (\d+) -->/g), ([, page]) => page!);
    expect(pages).toEqual(countTo(pages.length));
    expect(body.find((line) => line !== '')).toBe('<!-- trang 1 -->');
  });

  it('numbers its sections and items one by one', () => {
    const numbers = body.flatMap((line) => /^(?:#+ )?(\d+)\. /.exec(line)?.[1] ?? []).map(Number);
    expect(numbers.filter((number, index) => number !== 1 && number !== numbers[index - 1]! + 1)).toEqual([]);
  });

  it('gives every row of a table as many cells as its head', () => {
    for (const { line, head, rows } of tablesOf(restoration))
      for (const row of rows) expect(row, `table of line ${line}, row ${row[0]}`).toHaveLength(head.length);
  });

  it('explains every footnote sign once, and every inference with what was read and why', () => {
    const signs = new Set(Array.from(text.matchAll(/\[\^([^\]]+)\](?!:)/g), ([, name]) => name));
    const notes = Array.from(text.matchAll(/^\[\^([^\]]+)\]: (.*)$/gm), ([, name, note]) => ({
      name: name!,
      note: note!,
    }));
    expect(notes.map(({ name }) => name).sort()).toEqual([...signs].sort());
    for (const { name, note } of notes)
      if (name.startsWith('suy-luan')) expect(note).toMatch(/^\[suy luận\] (?=.*bản quét).{40,}\.$/i);
  });

  it('is written in composed letters, one blank between words, none at the end of a line', () => {
    expect(text.normalize('NFC')).toBe(text);
    expect(text).not.toMatch(/\S {2,}\S|[ \t]$|\t|\u00a0/m);
    expect(text).not.toMatch(/\n{3,}/);
    expect(text).toMatch(/[^\n]\n$/);
  });

  it('sets the tone marks of hòa, thủy, khỏe as official texts do', () => {
    expect(text.match(/\S*(?:o[áàảãạéèẻẽẹ]|(?<!q)u[ýỳỷỹỵ])(?!\p{L})/giu) ?? []).toEqual([]);
  });

  it('holds only words: Vietnamese syllables, and the few others that are known', () => {
    const prose = printedLines(body)
      .join('\n')
      .replace(/<!--.*?-->|<br>|\[\^[^\]]*\]|https?:\S+|\S+@\S+|\S+\.gov\.vn|\d{4}-\d\d-\d\dT\S+/g, ' ');
    const words = new Set(prose.match(/[\p{L}\p{M}\d]+/gu) ?? []);
    expect([...words].filter((word) => !/^\d+$/.test(word) && !isSyllable(word) && !isKnownWord(word))).toEqual([]);
  });
});

describe('what is known of the documents', () => {
  const annexes = (file: string) => tablesOf(knowledgeDocument(file).restoration);
  const numbered = (rows: readonly (readonly string[])[]) => rows.filter((row) => /^\d+$/.test(row[0]!));

  it('the plan of 2025 has 28 rows whose sums make 52.538 million đồng', () => {
    const [annex] = annexes('1411-kh-skhcn-2025.md');
    const rows = numbered(annex!.rows);
    expect(rows.map(([number]) => number)).toEqual(countTo(28));
    const total = rows.reduce((sum, row) => sum + Number(row.at(-1)!.replace('.', '')), 0);
    expect(total).toBe(52_538);
    expect(annex!.rows.at(-1)).toEqual(['', 'Tổng cộng', '', '', '', '52.538']);
  });

  it('annex I of the plan for 2026-2030 has 3 + 7 targets for the first period and 5 + 6 for the second', () => {
    const [annex] = annexes('05-kh-ubnd-2026.md');
    const groups = groupsOf(annex!, /^[IVX]+(?:\.\d)?$/);
    expect(groups.map(({ name }) => name)).toEqual(['I', 'I.1', 'I.2', 'II', 'II.1', 'II.2']);
    const expected = [0, 3, 7, 0, 5, 6];
    expect(groups.map(({ rows }) => rows.map(([number]) => number))).toEqual(expected.map(countTo));
  });

  it('annex II of the plan for 2026-2030 has 43 tasks in eight groups', () => {
    const [, annex] = annexes('05-kh-ubnd-2026.md');
    const groups = groupsOf(annex!, /^[IVX]+$/);
    expect(groups.map(({ name }) => name)).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']);
    const expected = [10, 4, 9, 5, 4, 7, 2, 2];
    expect(groups.map(({ rows }) => rows.map(([number]) => number))).toEqual(expected.map(countTo));
    expect(groups.flatMap(({ rows }) => rows)).toHaveLength(43);
    for (const { rows } of groups) for (const row of rows) expect(row.every((cell) => cell !== '')).toBe(true);
  });

  it('the annex of report 41 has 25 tasks, each with its result', () => {
    const [annex] = annexes('41-bc-skhcn-2025.md');
    const rows = numbered(annex!.rows);
    expect(rows.map(([number]) => number)).toEqual(countTo(25));
    for (const row of rows) expect(row.every((cell) => cell !== '')).toBe(true);
  });

  it('the cloud plan has 13 clauses, each with who leads, who takes part and when', () => {
    const { body } = knowledgeDocument('ke-hoach-dien-toan-dam-may-2025.md').restoration;
    const parts = body.flatMap(
      (line) => /^- (Đơn vị chủ trì|Đơn vị phối hợp|Thời gian thực hiện): \S/.exec(line)?.[1] ?? [],
    );
    const clause = ['Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian thực hiện'];
    expect(parts).toEqual(Array.from({ length: 13 }, () => clause).flat());
  });
});
