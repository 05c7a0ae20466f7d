import {
  AlignmentType,
  BorderStyle,
  Document,
  FootnoteReferenceRun,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type Cell, columnShares, type Paper, type PaperBlock, type Span, wordsOf } from './paper.ts';

const MM = 56.7;
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const BORDERLESS = {
  ...{ top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER },
  ...{ insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
};

/** A file of Word that prints as the paper; notes stand at the foot of their pages. */
export async function toDocx({ blocks, notes }: Paper): Promise<Uint8Array> {
  const sections: { isLandscape: boolean; blocks: PaperBlock[] }[] = [{ isLandscape: false, blocks: [] }];
  for (const block of blocks) {
    if (block.kind === 'page') sections.push({ isLandscape: block.isLandscape, blocks: [] });
    else sections.at(-1)!.blocks.push(block);
  }
  const footnotes = Object.fromEntries(
    [...notes]
      .filter(([id]) => /^\d+$/u.test(id))
      .map(([id, spans]) => [id, { children: [new Paragraph({ children: runs(spans, 10) })] }]),
  );
  const document = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    footnotes,
    sections: sections.map(({ isLandscape, blocks }, i) => sectionOf(blocks, isLandscape, i === 0)),
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function sectionOf(blocks: readonly PaperBlock[], isLandscape: boolean, isFirst: boolean): ISectionOptions {
  const width = isLandscape ? 262 : 165;
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  });
  return {
    properties: {
      titlePage: isFirst,
      page: {
        size: {
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          width: 11906,
          height: 16838,
        },
        margin: { top: 20 * MM, bottom: 20 * MM, left: (isLandscape ? 20 : 30) * MM, right: 15 * MM },
      },
    },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph('')] }) },
    children: blocks.flatMap((block) => docxOf(block, width * MM)),
  };
}

function docxOf(block: PaperBlock, width: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'head':
      return [headTable(block, width)];
    case 'centred':
      return [line(runs(block.spans), AlignmentType.CENTER, 80)];
    case 'heading':
      return [body(runs(block.spans.map((span) => ({ ...span, isBold: true }))))];
    case 'text':
      return [body(runs(block.spans))];
    case 'signature':
      return [endTable(block, width)];
    case 'table':
      return [gridTable(block, width)];
    case 'page':
      return [];
  }
}

function body(children: (TextRun | FootnoteReferenceRun)[]): Paragraph {
  const spacing = { before: 80, after: 80, line: 288 };
  return new Paragraph({ alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 10 * MM }, spacing, children });
}

function line(
  children: (TextRun | FootnoteReferenceRun)[],
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  space = 0,
): Paragraph {
  return new Paragraph({ alignment, children, spacing: { before: space, after: space } });
}

function headTable({ agency, number, motto, placeAndDate }: PaperBlock & { kind: 'head' }, width: number): Table {
  const run = (text: string, bold: boolean, italics = false) => new TextRun({ text, bold, italics, size: 26 });
  const centred = (text: string, bold: boolean, italics = false) =>
    line([run(text, bold, italics)], AlignmentType.CENTER);
  const left = agency.map((text, i) => centred(text, i === agency.length - 1));
  const cell = (children: Paragraph[], share: number) =>
    new TableCell({ children, width: { size: width * share, type: WidthType.DXA } });
  return new Table({
    borders: BORDERLESS,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width * 0.42, width * 0.58],
    rows: [
      new TableRow({
        children: [
          cell(left, 0.42),
          cell(
            motto.map((text) => centred(text, true)),
            0.58,
          ),
        ],
      }),
      new TableRow({
        children: [cell([centred(number ?? '', false)], 0.42), cell([centred(placeAndDate ?? '', false, true)], 0.58)],
      }),
    ],
  });
}

function endTable({ receivers, signer }: PaperBlock & { kind: 'signature' }, width: number): Table {
  const small = (text: string, bold = false) =>
    line([new TextRun({ text, bold, italics: bold, size: 22 })], AlignmentType.LEFT);
  const left = [small('Nơi nhận:', true), ...receivers.map((text) => small(text))];
  const right = signer.flatMap((text, i) => {
    const named = line([new TextRun({ text, bold: true })], AlignmentType.CENTER);
    return i > 0 && /^\p{Lu}\p{Ll}/u.test(text)
      ? [new Paragraph(''), new Paragraph(''), new Paragraph(''), named]
      : [named];
  });
  const cell = (children: Paragraph[]) => new TableCell({ children, width: { size: width / 2, type: WidthType.DXA } });
  return new Table({
    borders: BORDERLESS,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width / 2, width / 2],
    rows: [new TableRow({ children: [cell(left), cell(right.length > 0 ? right : [new Paragraph('')])] })],
  });
}

function gridTable({ header, rows }: PaperBlock & { kind: 'table' }, width: number): Table {
  const widths = columnShares([header, ...rows]).map((share) => (share * width) / 100);
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: [gridRow(header, widths, true), ...rows.map((row) => gridRow(row, widths, false))],
  });
}

function gridRow(row: readonly Cell[], widths: readonly number[], isHeader: boolean): TableRow {
  const isGroup = !isHeader && row[0]!.length > 0 && row.slice(2).every((cell) => cell.length === 0);
  return new TableRow({
    tableHeader: isHeader,
    children: row.slice(0, isGroup ? 2 : row.length).map((cell, i) => {
      const isShort = isHeader || wordsOf(cell).length < 8;
      const spanned = isGroup && i === 1;
      return new TableCell({
        children: [line(runs(cell, 12), isShort ? AlignmentType.CENTER : AlignmentType.LEFT)],
        ...(spanned ? { columnSpan: row.length - 1 } : {}),
        width: { size: spanned ? widths.slice(1).reduce((sum, one) => sum + one, 0) : widths[i]!, type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.CENTER,
        margins: { left: 80, right: 80 },
      });
    }),
  });
}

function runs(spans: readonly Span[], points = 14): (TextRun | FootnoteReferenceRun)[] {
  return spans.map(({ text, isBold, isItalic, note }) =>
    note
      ? new FootnoteReferenceRun(Number(note))
      : new TextRun({ text, bold: isBold, italics: isItalic, size: points * 2 }),
  );
}
