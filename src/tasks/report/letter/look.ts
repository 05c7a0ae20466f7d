import {
  AlignmentType,
  BorderStyle,
  Header,
  type IParagraphOptions,
  type IRunOptions,
  type IStylesOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';

/** Millimetres in twentieths of a point. Word also reads "20mm" and "14pt"; other programs read numbers only. */
export function twips(mm: number): number {
  return Math.round((mm / 25.4) * 1440);
}

/** A point, the unit of font sizes, in millimetres. */
export const MM_PER_PT = 25.4 / 72;

/** Phụ lục I, Phần I, Mục I.3: top and bottom 20-25 mm, left 30-35, right 15-20; the page number stands in the top one. */
export const PAGE_MARGINS = { top: twips(20), bottom: twips(20), left: twips(30), right: twips(15), header: twips(10) };

/** The width of the text between the margins. */
export const TEXT_WIDTH_MM = 165;

/** Sizes in points, of Phụ lục I, Phần I, Mục V. */
export const SIZE_PT = {
  body: 14,
  table: 13,
  nation: 12,
  motto: 13,
  office: 12,
  number: 13,
  recipients: 12,
  recipient: 11,
};

const INDENT = { firstLine: twips(12.7) };
/** At least 6 pt between paragraphs, between single and one and a half lines. */
const SPACING = { before: 0, after: 120, line: 276, lineRule: LineRuleType.AUTO };

/** The font, the language and the form of section headings: capitals, upright and bold (Mục V.6). */
export const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: 'Times New Roman', size: 2 * SIZE_PT.body, language: { value: 'vi-VN' } } },
    heading1: {
      run: { font: 'Times New Roman', size: 2 * SIZE_PT.body, bold: true, allCaps: true, color: '000000' },
      paragraph: { indent: INDENT, spacing: { ...SPACING, before: 180 }, keepNext: true },
    },
  },
};

/** A piece of text of one size in points. */
export function run(text: string, sizePt: number, options: Omit<IRunOptions, 'text' | 'size'> = {}): TextRun {
  return new TextRun({ ...options, text, size: 2 * sizePt });
}

/** A paragraph of the letter's body: flush on both sides, its first line drawn in. */
export function body(text: string, options: IParagraphOptions = {}): Paragraph {
  const form = { alignment: AlignmentType.JUSTIFIED, indent: INDENT, spacing: { ...SPACING, ...options.spacing } };
  return new Paragraph({ ...options, ...form, children: [run(text, SIZE_PT.body)] });
}

/** A centred line without space around it. */
export function centred(text: string, sizePt: number, options: Omit<IRunOptions, 'text' | 'size'> = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, sizePt, options)] });
}

/** A drawn line of some length in the middle of a room of some width. */
export function rule(lengthMm: number, roomMm: number): Paragraph {
  const side = twips(Math.max(roomMm - lengthMm, 0) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 20, after: 60, line: 60, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [run('', 2)],
  });
}

/** The number of the page in the middle of the top margin, from the second page on. */
export function pageNumber(): { default: Header; first: Header } {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: 2 * SIZE_PT.number });
  return {
    default: new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] }),
    first: new Header({ children: [new Paragraph({})] }),
  };
}
