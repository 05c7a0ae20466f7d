import type { Document } from '../../../../src/documents/document.ts';

/** A letter of the one font is so wide, in parts of its size. */
const WIDTH = 0.5;
const [SIZE, LINE, LEFT, TOP, BOTTOM] = [13, 19, 70, 780, 70];
const LETTERS = Math.floor((595 - 2 * LEFT) / (SIZE * WIDTH));
const COLUMNS = [0, 40, 250, 360];

/**
 * A plan of so many pages as PDF with a text layer, without any program that prints: running text of real papers, and
 * tables with drawn lines. Its font is not embedded, but says which letter each code is.
 */
export function planPdf(documents: readonly Document[], pages: number): Uint8Array {
  const texts = documents.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text])),
  );
  const lines = texts.flatMap(brokenLines);
  let next = 0;
  const take = () => lines[next++ % lines.length]!;
  return pdfOf(
    Array.from({ length: pages }, (_, page) => (page % 3 === 2 ? tablePage(page, take) : textPage(page, take))),
  );
}

function brokenLines(text: string): string[] {
  const lines = [''];
  for (const word of text.split(/\s+/u)) {
    if (lines.at(-1)!.length + word.length >= LETTERS) lines.push(word);
    else lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim();
  }
  return lines;
}

function shown(text: string, x: number, y: number): string {
  return `BT /F ${SIZE} Tf ${x} ${y} Td <${Buffer.from(text, 'utf16le').swap16().toString('hex')}> Tj ET`;
}

function textPage(page: number, take: () => string): string {
  const drawn = [shown(`${page + 1}`, 290, 810)];
  for (let y = TOP; y > BOTTOM; y -= LINE) drawn.push(shown(take(), LEFT, y));
  return drawn.join('\n');
}

/** Rows of a number, a task, an office and a time, each in its box. */
function tablePage(page: number, take: () => string): string {
  const drawn = [shown(`${page + 1}`, 290, 810)];
  const height = 2.5 * LINE;
  for (let y = TOP - height, row = 1; y > BOTTOM; y -= height, row++) {
    const cells = [`${row}`, take().slice(0, 30), 'Sở Nội vụ', 'Quý II/2026'];
    COLUMNS.forEach((column, i) => {
      const width = (COLUMNS[i + 1] ?? 455) - column;
      drawn.push(
        `${LEFT + column} ${y} ${width} ${height} re S`,
        shown(cells[i]!, LEFT + column + 4, y + height - LINE),
      );
    });
  }
  return drawn.join('\n');
}

function pdfOf(contents: readonly string[]): Uint8Array {
  // A range must not cross a first byte, and a block holds a hundred of them (Adobe Technical Note 5014).
  const rows = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));
  const ranges = [rows.slice(0, 100), rows.slice(100, 200), rows.slice(200)].map(
    (some) =>
      `${some.length} beginbfrange\n${some.map((row) => `<${row}00> <${row}FF> <${row}00>`).join('\n')}\nendbfrange`,
  );
  const map = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...ranges,
    'endcmap end end',
  ].join('\n');
  const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
  const first = 7;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${contents.map((_, i) => `${first + 2 * i} 0 R`).join(' ')}] /Count ${contents.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /PlanSerif /Encoding /Identity-H /ToUnicode 5 0 R /DescendantFonts [4 0 R] >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /PlanSerif /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 6 0 R /DW ${1000 * WIDTH} >>`,
    stream(map),
    // Without it the library takes the font for one of a byte a letter.
    '<< /Type /FontDescriptor /FontName /PlanSerif /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${first + 2 * i + 1} 0 R >>`,
      stream(content),
    ]),
  ];
  const places: number[] = [];
  let file = '%PDF-1.7\n';
  for (const [i, object] of objects.entries()) {
    places.push(file.length);
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${end}`, 'latin1');
}
