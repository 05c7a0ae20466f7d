import { isCapitals } from './casing.ts';

/** What numbers a part of a paper, from what contains to what is contained. */
export type Numbering =
  | 'annex'
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'capital'
  | 'roman'
  | 'arabic'
  | 'decimal'
  | 'letter';

/** A text that begins with the number of a part of a paper. */
export interface Numbered {
  readonly numbering: Numbering;
  /** How many figures "1.2.3." has; 1 for all others. */
  readonly depth: number;
  readonly label: string;
  readonly rest: string;
}

const NAMED: readonly (readonly [Numbering, RegExp])[] = [
  ['annex', /^(PHỤ LỤC(?:\s+(?:SỐ\s*)?(?:[IVX]+|\d+)[A-Z]?)?)(?=$|[\s.:\-–(])[.:\-–]?\s*(.*)$/iu],
  ['part', /^(PHẦN\s+(?:THỨ\s+)?(?:[IVX]+|\d+|NHẤT|MỘT|HAI|BA|TƯ|BỐN|NĂM|SÁU))(?=$|[\s.:])[.:]?\s*(.*)$/iu],
  ['chapter', /^(CHƯƠNG\s+(?:[IVX]+|\d+))(?=$|[\s.:])[.:]?\s*(.*)$/iu],
  ['section', /^(MỤC\s+(?:[IVX]+|\d+))(?=$|[\s.:])[.:]?\s*(.*)$/iu],
  ['article', /^(ĐIỀU\s+\d+[a-z]?)[.:]\s*(.*)$/iu],
];
const ROMAN = /^([IVX]{1,5})[.)]\s*(?=[\p{L}“"(])(.*)$/u;
/** Scanners take the second I for an l or an L. */
const BROKEN_ROMAN = /^([IVX][IVXlL1|]{1,4})[.)]\s*(?=[\p{Lu}])([^\p{Ll}]+)$/u;
const CAPITAL = /^([A-HKĐ])[.)]\s+(?=[\p{L}“"(])(.*)$/u;
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){1,3})[.)]?\s+(?=[\p{L}“"(])(.*)$/u;
const ARABIC = /^(\d{1,2})[.)]\s*(?=[\p{L}“"(])(.*)$/u;
const LETTER = /^([a-zđ]{1,2})[.)]\s*(?=[\p{L}\d“"(])(.*)$/u;

/** Reads the number that a text begins with; undefined where it begins with none. */
export function readNumbering(text: string): Numbered | undefined {
  for (const [numbering, pattern] of NAMED) {
    const match = pattern.exec(text);
    if (match && isTitle(match[1]!, match[2]!)) return numbered(numbering, match);
  }
  for (const [numbering, pattern] of [
    ['roman', ROMAN],
    ['capital', CAPITAL],
    ['decimal', DECIMAL],
    ['arabic', ARABIC],
    ['letter', LETTER],
  ] as const) {
    const match = pattern.exec(text);
    if (match) return numbered(numbering, match);
  }
  const broken = BROKEN_ROMAN.exec(text);
  return broken
    ? { numbering: 'roman', label: broken[1]!.replace(/[lL1|]/gu, 'I'), rest: broken[2]!, depth: 1 }
    : undefined;
}

function numbered(numbering: Numbering, [, label = '', rest = '']: RegExpExecArray): Numbered {
  return { numbering, label, rest, depth: numbering === 'decimal' ? label.split('.').length : 1 };
}

/** "Phụ lục II kèm theo Kế hoạch này" and "Mục II của …" only speak of one. */
function isTitle(label: string, rest: string): boolean {
  return rest === '' || /^\(/u.test(rest) || isCapitals(label) || /^\p{Lu}/u.test(rest);
}
