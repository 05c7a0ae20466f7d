import { fold } from '../../shared/text/fold.ts';

const COUNTRY = /c.{0,2}n.{0,2} ?h.{1,2}a ?x.{1,2} ?h.{1,2}i ?ch.{1,2} ?ngh.{1,2}a(?: ?vi.{1,2}t(?: ?nam)?)?/u;
const MOTTO = /[dpb].{1,2}c ?l\w{1,4}p ?[-–—.]{0,2} ?t\S{1,2} ?do ?[-–—.]{0,2} ?h\S{2,3}h(?: ?ph\S{1,3}c)?/u;
const DATED = /[,.]? ?\bng[ae]y.{0,14}?[t/ ]?hang.{0,7}?n[ae]m ?(?:2\d{3}|19\d\d)?/u;
const NUMBERED = /\bs\S{0,2} ?[:;] ?\S?/u;
const SUBJECT = /^v\/v\b|^ve viec\b/u;

/** "ngày     tháng 9": a day that is left blank parts no columns. */
const BLANK_DAY = /(ng[àa]y)\s+(th[áa]ng)/giu;
/** "UBND TỈNH X Số: 05/KH-UBND": the number stands in a line of its own. */
const BEFORE_NUMBER = /\s+(?=S[ốôoóòỏõộ6]\S?\s?:\s?[\d…./]|V\/v\s)/u;

/** What a line at the head of a paper is. */
export type HeadLine = 'country' | 'motto' | 'date' | 'number' | 'subject' | 'other';

/** Tells the lines of a head apart, also where a scanner lost their marks. */
export function headLineKind(text: string): HeadLine {
  const folded = fold(text);
  if (COUNTRY.test(folded)) return 'country';
  if (MOTTO.test(folded)) return 'motto';
  if (DATED.test(folded) && folded.length < 80) return 'date';
  if (/^s\S{0,2} ?[:;.]/u.test(folded) && /[/-]|\d/u.test(folded)) return 'number';
  if (SUBJECT.test(folded)) return 'subject';
  return 'other';
}

/** True for a text that prints the name of the state, which opens the head of a paper. */
export function hasCountry(text: string): boolean {
  return text.length < 300 && COUNTRY.test(fold(text));
}

/** The lines of a text in which two columns may have run into one: cut before what begins the right one. */
export function splitHeadLines(text: string): string[] {
  return text
    .replace(BLANK_DAY, '$1 $2')
    .split(/\n|\t| {3,}/u)
    .flatMap((line) => cutAt(line, COUNTRY))
    .flatMap((line) => cutAt(line, MOTTO))
    .flatMap(cutBeforeDate)
    .flatMap((line) => line.split(BEFORE_NUMBER))
    .map((line) => line.replace(/^[\s*_.-]+|[\s*_]+$/gu, '').trim())
    .filter((line) => line !== '' && /[\p{L}\d]/u.test(line));
}

function cutAt(line: string, pattern: RegExp): string[] {
  const match = pattern.exec(fold(line));
  if (!match) return [line];
  const end = match.index + match[0].length;
  return [line.slice(0, match.index), line.slice(match.index, end), line.slice(end)];
}

/** "Số: 558/QĐ-UBND Lý Sơn, ngày …": the number ends with its signs, and the place begins. */
function cutBeforeDate(line: string): string[] {
  if (!DATED.test(fold(line)) || !NUMBERED.test(fold(line))) return [line];
  const number = /^(.*?[:;.][^\p{L}]*\s?\/?\s?[\p{Lu}\d&/-]+(?:\([\p{L}\d]+\))?)\s+(\p{Lu}\p{Ll}.*)$/u.exec(line);
  return number ? [number[1]!, number[2]!] : [line];
}
