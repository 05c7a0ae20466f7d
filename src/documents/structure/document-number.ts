import { fold } from '../../shared/text/fold.ts';

/** Figures and signs of a number: "05/KH-UBND", "57-NQ/TW", "60/2024/QH15", "3929/CAT-QLHC(P1)". */
export const NUMBER = /\d{1,5}[\p{L}]?(?:\/\d{4})?[/-][\p{Lu}][\p{L}\d&]*(?:[-/.][\p{L}\d&]+)*(?:\([\p{L}\d]+\))?/u;

/** Signs whose marks scanners lose. */
const SIGNS: Readonly<Record<string, string>> = { QD: 'QĐ', OD: 'QĐ', QP: 'QĐ', QB: 'QĐ', NO: 'NQ' };

/** The number in a line such as "Số: 05/KH-UBND", however a scanner broke it. Undefined where it is left blank or is none. */
export function readNumber(line: string): string | undefined {
  const said = line.replace(/^\s*S\S{0,2}\s*[:;.]/iu, '');
  const match = /(\d[\d ]{0,6}[A-Za-z]?)\s*((?:\/\s*\d{4}\s*)?)[/-]\s*(.+)$/u.exec(said);
  if (!match) return undefined;
  const figures = match[1]!.replace(/ /gu, '');
  const separator = said.slice(match.index + match[1]!.length + match[2]!.length).trim()[0]!;
  const signs = match[3]!
    .replace(/\s*([-/&.])\s*/gu, '$1')
    .trim()
    .split(/[\s,;]/u)[0]!;
  const mended = signs.replace(/^[^-/]+/u, (sign) => SIGNS[sign] ?? sign);
  const number = `${figures}${match[2]!.replace(/\s/gu, '')}${separator}${mended}`.replace(/[.,;:]+$/u, '');
  return NUMBER.exec(number)?.[0] === number ? number : undefined;
}

/** "05/KH-UBND" of 2026 as the id of a document: "05-kh-ubnd-2026". */
export function idOfNumber(number: string): string {
  return slug(number);
}

/** Small letters without marks, figures, and hyphens between them. */
export function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}
