import { fold } from '../../shared/text/fold.ts';

/** "III.", "I.2", "2.", "2.1.", "a)", "A.": how papers number their parts. */
const LABEL = /^(?:(?<roman>[IVXL]+(?:\.\d+)*)|(?<number>\d+(?:\.\d+)*)|(?<letter>[a-zđA-ZĐ]))[.)](?=\s|$)/u;
const ANNEX = /^phu luc(?: so)?(?: (?<number>[ivx]+|\d+))?(?![a-z])/u;
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** The text without the label it begins with. */
export function withoutLabel(text: string): string {
  return text.replace(LABEL, '').trim();
}

/** The label that a heading begins with, in capitals: "III", "2.1", "A", "PL2" for the second annex; undefined for none. */
export function labelOf(heading: string): string | undefined {
  const annex = ANNEX.exec(fold(heading).trim());
  if (annex) return `PL${annex.groups!.number === undefined ? '' : toNumber(annex.groups!.number)}`;
  const { roman, number, letter } = LABEL.exec(heading.trim())?.groups ?? {};
  return (roman ?? number ?? letter?.replace(/đ/iu, 'dd'))?.toUpperCase();
}

/** What labels beside each other have in common: "2.1" and "3.4" are of one shape, "2", "II" and "b" of others. */
export function labelShape(label: string | undefined): string | undefined {
  return label
    ?.replace(/\d+/gu, '1')
    .replace(/^[IVXL]+(?=\.|$)/u, 'I')
    .replace(/^(?!I$)[A-Z]+$/u, 'A');
}

function toNumber(numeral: string): number {
  if (/^\d+$/u.test(numeral)) return Number(numeral);
  const values = [...numeral].map((sign) => ROMAN[sign]!);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
