import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PrintedBlock } from '../../../src/documents/printed/printed-document.ts';
import { readDocx } from '../../../src/documents/readers/docx/read-docx.ts';
import { readStructure } from '../../../src/documents/structure/read-structure.ts';
import { ROOT } from '../../house/sources.ts';
import { readPaper } from '../../support/paper/read-paper.ts';
import { toDocx } from '../../support/paper/to-docx.ts';
import { centred, END, HEAD, line, structureOf, table } from '../structure/printed.ts';

const heading = (text: string) => line(text, { isBold: true });
const paper = (blocks: readonly PrintedBlock[]) =>
  structureOf([HEAD, centred('KẾ HOẠCH'), centred('Trồng rừng năm 2026'), ...blocks], 'ocr');
const headingsOf = (blocks: readonly PrintedBlock[]) =>
  paper(blocks).body.flatMap((part) =>
    part.kind === 'heading' && part.level > 1 ? [`${part.level} ${part.text}`] : [],
  );
const rowsOf = (blocks: readonly PrintedBlock[]) =>
  paper(blocks).body.flatMap((part) =>
    part.kind === 'table' ? part.rows.map(({ cells }) => cells.map(({ text }) => text).join(' | ')) : [],
  );
const told = (blocks: readonly PrintedBlock[]) =>
  paper(blocks).doubts.filter((doubt) => /theo thứ tự|lẫn chữ/u.test(doubt));

describe('headings of a scanned paper', () => {
  const blocks = [
    heading('I. MỤC ĐÍCH'),
    line('Phủ xanh đất trống.'),
    heading('H. NHIỆM VỤ'),
    line('1. Ươm giống'),
    heading('II. KINH PHÍ'),
    line('Ngân sách huyện.'),
  ];

  it('have the numbers that their order says, each at its own level', () => {
    expect(headingsOf(blocks).filter((text) => !/Ươm/u.test(text))).toEqual([
      '2 I. MỤC ĐÍCH',
      '2 II. NHIỆM VỤ',
      '2 III. KINH PHÍ',
    ]);
  });

  it('are told to the administrator as they were read', () => {
    expect(told(blocks)).toHaveLength(1);
    expect(told(blocks)[0]).toContain('II (đọc được “H”) của “NHIỆM VỤ”; III (đọc được “II”) của “KINH PHÍ”');
  });

  it('keep H where letters number them, and what no neighbour contradicts', () => {
    const letters = 'ABCDEGH'.split('').map((letter) => heading(`${letter}. VÙNG ${letter}`));
    expect(headingsOf(letters).at(-1)).toContain('H. VÙNG H');
    expect(headingsOf([heading('I. MỤC ĐÍCH'), heading('III. KINH PHÍ')])).toEqual([
      '2 I. MỤC ĐÍCH',
      '2 III. KINH PHÍ',
    ]);
  });

  it('stand apart from their names', () => {
    expect(headingsOf([heading('I.MỤC ĐÍCH'), heading('II. KINH PHÍ')])).toEqual(['2 I. MỤC ĐÍCH', '2 II. KINH PHÍ']);
  });

  it('of a paper with text are left alone', () => {
    expect(structureOf(blocks).body.some((part) => part.kind === 'heading' && part.text.startsWith('H.'))).toBe(true);
  });
});

describe('annexes of a scanned paper', () => {
  const first = [END, centred('PHỤ LỤC I', { page: 2 }), line('Danh mục cây giống.')];

  it('have their number where it was read apart from their name', () => {
    const blocks = [...first, centred('PHỤ LỤC', { page: 3 }), centred('H', { page: 3 }), line('Danh mục vườn ươm.')];
    expect(headingsOf(blocks)).toEqual(['2 PHỤ LỤC I', '2 PHỤ LỤC II']);
    expect(told(blocks)).toHaveLength(1);
  });

  it('have the number that the paper gives them where it was not read, and else none', () => {
    const second = [centred('PHỤ LỤC', { page: 3 }), line('Danh mục vườn ươm.')];
    expect(headingsOf([line('Vườn ươm theo Phụ lục II.'), ...first, ...second])).toEqual([
      '2 PHỤ LỤC I',
      '2 PHỤ LỤC II',
    ]);
    expect(headingsOf([...first, ...second])).toEqual(['2 PHỤ LỤC I', '2 PHỤ LỤC']);
  });
});

describe('rows of a scanned table', () => {
  const head = ['TT', 'Nhiệm vụ', 'Chủ trì'];
  const group = (number: string, name: string) => [number, name, ''];
  const row = (number: string) => [number, 'Trồng mới', 'Hạt Kiểm lâm'];

  it('have the numbers that their order says', () => {
    const rows = [head, group('I', 'Ươm'), row('1'), row('he'), row('3'), group('H', 'Trồng'), row('1'), row('ø')];
    const numbers = [...rowsOf([table([...rows, group('M', 'Giữ'), row('1'), group('IV', 'Bán'), row('1')])])];
    expect(numbers.map((text) => text.split(' | ')[0])).toEqual('I 1 2 3 II 1 2 III 1 IV 1'.split(' '));
  });

  it('below a group have its number', () => {
    const subs = ['I', 'I.1', 'I.2', 'H', 'III', 'IL2'].flatMap((number) => [group(number, 'Vùng'), row('1')]);
    expect(
      rowsOf([table([head, ...subs])])
        .map((text) => text.split(' | ')[0])
        .filter((text) => text !== '1'),
    ).toEqual('I I.1 I.2 II II.1 II.2'.split(' '));
  });

  it('keep figures and letters, and gaps', () => {
    const rows = [head, group('A', 'Ươm'), row('1'), row('2a'), row(''), row('7'), row('924'), row('a)')];
    expect(rowsOf([table(rows)]).map((text) => text.split(' | ')[0])).toEqual(['A', '1', '2a', '', '7', '924', 'a)']);
    expect(told([table(rows)])).toEqual([]);
  });
});

it('years with a letter among their figures are told', () => {
  const blocks = [
    table([
      ['TT', 'Nhiệm vụ', 'Thời gian'],
      ['1', 'Trồng mới', 'Năm 202G'],
    ]),
  ];
  expect(rowsOf(blocks)).toEqual(['1 | Trồng mới | Năm 2026']);
  expect(told(blocks)).toEqual(['Có năm đọc lẫn chữ cái; xin đối chiếu với bản gốc: 2026 (đọc được “202G”).']);
});

const FOLDERS = ['knowledge', ...['first', 'second', 'third'].map((set) => `tests/recordings/plans/${set}`)];
const plans = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => /^[a-z0-9-]+\.md$/u.test(name))
    .map((name) => join(folder, name)),
);

it.each(plans)('%s passes unchanged, were it a scan', async (path) => {
  const { printed } = readDocx(await toDocx(readPaper(readFileSync(join(ROOT, path), 'utf8'), path)), path);
  const scanned = readStructure({ ...printed, origin: 'ocr' }, path);
  expect(scanned.body).toEqual(readStructure({ ...printed, origin: 'text' }, path).body);
  expect(scanned.doubts.filter((doubt) => /theo thứ tự|lẫn chữ/u.test(doubt))).toEqual([]);
});
