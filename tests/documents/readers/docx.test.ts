import { describe, expect, it } from 'vitest';
import type { PrintedTable, PrintedText } from '../../../src/documents/printed/printed-document.ts';
import { readDocx } from '../../../src/documents/readers/docx/read-docx.ts';
import { docxOf, numbered, p } from './office-file.ts';

const blocksOf = async (body: string, parts: Record<string, string> = {}) =>
  readDocx(await docxOf(body, parts), 'a.docx').printed.blocks;
const textsOf = async (body: string, parts: Record<string, string> = {}) =>
  (await blocksOf(body, parts)).map((block) => (block as PrintedText).text);
const rowsOf = ({ rows }: PrintedTable) =>
  rows.map(({ cells }) =>
    [...cells].map(([at, { text, columns, rows: reach }]) => `${at}: ${text} ${columns}x${reach}`),
  );

const level = (at: number, format: string, pattern: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
const NUMBERING = {
  numbering: `<w:abstractNum w:abstractNumId="7">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%2.%3.')}${level(3, 'lowerLetter', '%4)')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '-')}${level(1, 'bullet', '+')}${level(2, 'bullet', '\uf0b7')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
};

describe('numbers that Word counts by itself', () => {
  it('are printed as Word prints them', async () => {
    const body = [
      numbered('MỤC TIÊU', 1),
      numbered('Chung', 1, 1),
      numbered('Về thể chế', 1, 2),
      numbered('Cấp tỉnh', 1, 3),
      numbered('Cấp xã', 1, 3),
      numbered('Về dữ liệu', 1, 2),
      numbered('Riêng', 1, 1),
      numbered('NHIỆM VỤ', 1),
      numbered('Đầu tiên', 1, 1),
      numbered('PHỤ LỤC KHÁC', 3),
    ];
    expect(await textsOf(body.join(''), NUMBERING)).toEqual([
      'I. MỤC TIÊU',
      '1. Chung',
      '1.1. Về thể chế',
      'a) Cấp tỉnh',
      'b) Cấp xã',
      '1.2. Về dữ liệu',
      '2. Riêng',
      'II. NHIỆM VỤ',
      '1. Đầu tiên',
      'I. PHỤ LỤC KHÁC',
    ]);
  });

  it('are bullets where Word draws bullets, also by a style', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="L"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const body = [p('Một', '<w:pStyle w:val="L"/>'), numbered('Hai', 2, 1), numbered('Ba', 2, 2)];
    const blocks = await blocksOf(body.join(''), { ...NUMBERING, styles });
    expect(blocks.map((block) => [(block as PrintedText).text, (block as PrintedText).item])).toEqual([
      ['- Một', 1],
      ['+ Hai', 2],
      ['• Ba', 3],
    ]);
  });

  it('stand in cells that hold nothing else', async () => {
    const row = (text: string) => `<w:tr><w:tc>${numbered('', 1, 1)}</w:tc><w:tc>${p(text)}</w:tc></w:tr>`;
    const [table] = await blocksOf(`<w:tbl>${row('Tập huấn')}${row('Tổng kết')}</w:tbl>`, NUMBERING);
    expect(rowsOf(table as PrintedTable)).toEqual([
      ['0: 1. 1x1', '1: Tập huấn 1x1'],
      ['0: 2. 1x1', '1: Tổng kết 1x1'],
    ]);
  });
});

describe('a file of Word', () => {
  it('keeps how its paragraphs look, by themselves and by their styles', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:caps/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="K"><w:basedOn w:val="H"/><w:rPr><w:i/></w:rPr></w:style>`;
    const body =
      p('Mục tiêu', '<w:pStyle w:val="K"/>') +
      p('Đoạn', '<w:pStyle w:val="H"/>', '<w:b w:val="0"/>') +
      p('ẩn', '', '<w:vanish/>');
    const [first, second, ...others] = await blocksOf(body, { styles });
    expect(first).toMatchObject({ text: 'MỤC TIÊU', align: 'center', isBold: true, isItalic: true, heading: 2 });
    expect(second).toMatchObject({ text: 'ĐOẠN', isBold: false, isItalic: false });
    expect(others).toEqual([]);
  });

  it('leaves out what was deleted, and keeps what was inserted or floats in a frame', async () => {
    const frame =
      '<w:r><w:pict><v:textbox xmlns:v="urn:v"><w:txbxContent><w:p><w:r><w:t>TỐI MẬT</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r>';
    const body = `<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins><w:r><w:t>mới</w:t></w:r></w:ins>${frame}</w:p>`;
    expect(await textsOf(body)).toEqual(['mới', 'TỐI MẬT']);
  });

  it('numbers notes in the order of their marks', async () => {
    const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const footnotes = `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="5">${p('Năm')}</w:footnote><w:footnote w:id="2">${p('Hai')}</w:footnote>`;
    const body = `<w:p><w:r><w:t>Một</w:t></w:r>${mark(5)}<w:r><w:t> hai</w:t></w:r>${mark(2)}</w:p>`;
    expect(await textsOf(body, { footnotes })).toEqual(['Một[^1] hai[^2]', '[^1]: Năm', '[^2]: Hai']);
  });

  it('knows merged cells and rows that are heads', async () => {
    const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const table = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${tc('TT')}${tc('Nhiệm vụ')}${tc('Chủ trì')}</w:tr>
      <w:tr>${tc('I')}${tc('Nhóm', '<w:gridSpan w:val="2"/>')}</w:tr>
      <w:tr>${tc('1')}${tc('A')}${tc('Sở X', '<w:vMerge w:val="restart"/>')}</w:tr>
      <w:tr>${tc('2')}${tc('B')}${tc('', '<w:vMerge/>')}</w:tr></w:tbl>`;
    const [read] = await blocksOf(table);
    expect(read).toMatchObject({ headRows: 1, columns: 3 });
    expect(rowsOf(read as PrintedTable)).toEqual([
      ['0: TT 1x1', '1: Nhiệm vụ 1x1', '2: Chủ trì 1x1'],
      ['0: I 1x1', '1: Nhóm 2x1'],
      ['0: 1 1x1', '1: A 1x1', '2: Sở X 1x2'],
      ['0: 2 1x1', '1: B 1x1'],
    ]);
  });

  it('hands over what stands in its headers apart', async () => {
    const { printed, aside } = readDocx(await docxOf(p('Chữ'), { header1: p('MẬT') }), 'a.docx');
    expect(printed.blocks).toHaveLength(1);
    expect(aside).toEqual(['MẬT']);
    expect(printed.pages).toBeUndefined();
  });
});
