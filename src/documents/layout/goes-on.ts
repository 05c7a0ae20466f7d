import type { Line } from './line.ts';

/** Between which margins lines are filled. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** What begins a paragraph of its own: bullets, numbers, points, articles, annexes, raised figures of notes. */
const BEGINNING =
  /^(?:[-–—+*•●▪◦]\s?\S|\(?\d{1,3}[.)]\s|\d{1,2}(?:\.\d{1,2})+\.?\s|[IVXL]{1,6}[.)]\s|[A-HĐ]\.\s|\(?[a-zđ]{1,2}\)\s|[a-zđ]\.\s|Điều \d|Chương [IVX\d]|Phần (?:[IVX\d]|thứ)|Mục [IVX\d]+|PHỤ LỤC|Phụ lục [IVX\d]+\s*$|Căn cứ |Theo đề nghị |[⁰¹²³⁴-⁹])/u;
/** A sentence, a clause or a point ends here. */
const ENDED = /[.;:!?…/]["”’)]?$/u;

/** True where a line begins as paragraphs do: with a bullet, a number, a raised figure. */
export function isBeginning(text: string): boolean {
  return BEGINNING.test(text);
}

/** True where the first word of the next line would still have stood on this one: its writer ended it early. */
export function endsEarly(line: Line, next: Line, right: number): boolean {
  const word = next.text.split(' ')[0]!;
  const width = word.length * 0.5 * next.height;
  return line.right + 0.25 * line.height + width < right - 0.35 * line.height;
}

/** True where two lines of a page, or of pages that follow each other, are of one paragraph between its margins. */
export function goesOn(line: Line, next: Line, margins: Margins, after: Line | undefined): boolean {
  if (isOtherType(line, next)) return false;
  if (isCentred(line, margins) && isCentred(next, margins)) return centredGoesOn(line, next, margins);
  if (endsEarly(line, next, margins.right)) return false;
  const step = 0.55 * line.height;
  const isIndented = next.x > margins.left + step;
  if (isBeginning(next.text) && (isIndented || ENDED.test(line.text) || next.x < line.x - step)) return false;
  if (isFarther(line, next)) return false;
  // All lines of it stand to the right, or all but the first do: then what comes after is no farther left.
  if (isIndented && next.x > line.x + step) return after !== undefined && Math.abs(after.x - next.x) < step && isBeginning(line.text);
  return !isIndented || Math.abs(next.x - line.x) > step || (after !== undefined && after.x > next.x - step);
}

function isOtherType(line: Line, next: Line): boolean {
  const isOtherSize = Math.abs(line.height - next.height) > 0.17 * Math.max(line.height, next.height);
  const isSure = line.confidence === 1 && next.confidence === 1;
  return isSure && (isOtherSize || (line.isBold !== next.isBold && (line.isBold ? next.text.length > 3 : true) && isWhollyOther(line, next)));
}

/** Bold words may end or begin within a line of one paragraph; a line without any beside one of nothing else is another. */
function isWhollyOther(line: Line, next: Line): boolean {
  const hasBold = ({ words }: Line) => words.some(({ isBold }) => isBold);
  return line.isBold ? !hasBold(next) : next.isBold && !hasBold(line);
}

function isFarther(line: Line, next: Line): boolean {
  if (line.page !== next.page) return false;
  return next.y - line.y > 2.1 * Math.max(line.height, next.height);
}

/** True where a line stands in the middle and reaches neither margin. */
export function isCentred(line: Line, { left, right }: Margins): boolean {
  const [before, behind] = [line.x - left, right - line.right];
  return before > 1.2 * line.height && behind > 0 && Math.abs(before - behind) < Math.max(1.2 * line.height, 0.06 * (right - left));
}

/** Centred lines are broken where their writer wants; a word that would have found room says that he did. */
function centredGoesOn(line: Line, next: Line, { left, right }: Margins): boolean {
  if (line.isItalic !== next.isItalic || isFarther(line, next)) return false;
  const room = right - left - (line.right - line.x);
  return next.text.split(' ')[0]!.length * 0.5 * next.height > room - line.height;
}
