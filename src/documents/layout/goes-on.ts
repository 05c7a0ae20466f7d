import { widthShare } from './letter-widths.ts';
import type { Line } from './line.ts';

/** Between which margins lines are filled. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  /** True where paragraphs begin farther in than they go on. */
  readonly areIndented: boolean;
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

/** True where the first word of the next line would still have stood on this one, where `room` is free: its writer ended it. */
export function endsEarly(line: Line, next: Line, room: number): boolean {
  return firstWordWidth(next) + 0.25 * line.height < room - 0.25 * line.height;
}

function firstWordWidth({ words }: Line): number {
  const { text, width } = words[0]!;
  const letters = text.indexOf(' ');
  return letters < 0 ? width : width * widthShare(text, letters);
}

/** What is known around two lines: the one after them, and whether the first begins its paragraph. */
export interface Around {
  readonly after: Line | undefined;
  readonly isFirst: boolean;
}

/** True where two lines of a page, or of pages that follow each other, are of one paragraph between its margins. */
export function goesOn(line: Line, next: Line, margins: Margins, around: Around): boolean {
  if (isOtherType(line, next)) return false;
  if (areMiddle(line, next, margins)) return centredGoesOn(line, next, margins);
  if (endsEarly(line, next, margins.right - line.right) || isFarther(line, next)) return false;
  const step = 0.55 * line.height;
  const isIndented = next.x > margins.left + step;
  const mayBegin = isIndented || !margins.areIndented;
  if (mayBegin && isBeginning(next.text) && (isIndented || ENDED.test(line.text) || next.x < line.x - step))
    return false;
  return !isIndented || staysIndented(line, next, margins, around);
}

/** True where the next line stands in as its paragraph does: hanging after a bullet, or all lines of it alike. */
function staysIndented(line: Line, next: Line, { areIndented }: Margins, { after, isFirst }: Around): boolean {
  const step = 0.55 * line.height;
  if (next.x > line.x + step) return isFirst && isBeginning(line.text) && next.x < line.x + 4 * line.height;
  if (next.x < line.x - step) return true;
  if (!isFirst) return true;
  return !areIndented || (after !== undefined && after.x > next.x - step);
}

function isOtherType(line: Line, next: Line): boolean {
  const isOtherSize = Math.abs(line.height - next.height) > 0.17 * Math.max(line.height, next.height);
  const isSure = line.confidence === 1 && next.confidence === 1;
  return (
    isSure &&
    (isOtherSize ||
      (line.isBold !== next.isBold && (line.isBold ? next.text.length > 3 : true) && isWhollyOther(line, next)))
  );
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
export function isCentred(line: Line, { left, right, areIndented }: Margins): boolean {
  const [before, behind] = [line.x - left, right - line.right];
  // A point of a list that happens to leave as much free behind it.
  if (areIndented && before < 3 * line.height && isBeginning(line.text)) return false;
  return (
    before > 1.2 * line.height &&
    behind > 0 &&
    Math.abs(before - behind) < Math.max(line.height, 0.025 * (right - left))
  );
}

/** True for lines of one title: in the middle, some as wide as the paper. */
function areMiddle(line: Line, next: Line, margins: Margins): boolean {
  if (![line, next].every((one) => isCentred(one, margins) || isWhole(one, margins))) return false;
  if (isCentred(line, margins) && isCentred(next, margins)) return true;
  if (isBeginning(next.text) || ENDED.test(line.text)) return false;
  return line.isBold ? next.isBold : [line, next].some((one) => isCentred(one, margins) || isBalanced(one, margins));
}

function isWhole(line: Line, margins: Margins): boolean {
  const [before, behind] = [line.x - margins.left, margins.right - line.right];
  return (before < 0.8 * line.height && behind < 1.2 * line.height) || isBalanced(line, margins);
}

/** True where a line leaves a little free on both sides: body text is flush with the margins. */
function isBalanced({ x, right, height }: Line, margins: Margins): boolean {
  const [before, behind] = [x - margins.left, margins.right - right];
  return before > 0.3 * height && before < 2 * height && Math.abs(before - behind) < 0.5 * height;
}

/** Centred lines are broken where their writer wants; a word that would have found room says that he did. */
function centredGoesOn(line: Line, next: Line, { left, right }: Margins): boolean {
  if (line.isItalic !== next.isItalic || isFarther(line, next) || next.text.startsWith('(')) return false;
  const room = right - left - (line.right - line.x);
  return !endsEarly(line, next, room);
}
