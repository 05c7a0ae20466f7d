import type { PrintedBlock, PrintedDocument, PrintedText } from '../../printed/printed-document.ts';
import { readKindLine } from '../../structure/kinds.ts';
import { columnsOf, tableOfLines } from './columns.ts';

/** Lines longer than this were not broken to fit a page: each is a paragraph. */
const LONGEST_BROKEN = 160;
/** A line that fills less of the width than this ends its paragraph. */
const FULL = 0.75;
const BEGINS =
  /^(?:[-–—+•*●▪]\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|[a-zđ][.)]\s|[IVXA-D]{1,5}\.\s|\(\d+\)|\((?:Kèm|Ban hành)|\[\^|(?:Điều|Chương|Phần|Mục|Phụ lục|PHỤ LỤC|CHƯƠNG|PHẦN|MỤC)\s+[\dIVX]|(?:Nơi nhận|Căn cứ|Kính gửi|Theo đề nghị)(?!\p{L}))/u;
/** A table without an empty line is not longer than this. */
const MOST_BESIDE = 120;
/** A line of two columns with so much white between is no sentence. */
const BESIDE = /\S {3,}\S/u;

/** Reads plain text: pages end at form feeds, broken lines are joined, and columns kept apart by blanks are tables. */
export function readTxt(text: string): PrintedDocument {
  const sheets = text.replace(/\r\n?/gu, '\n').split('\f');
  const lines = sheets.map((sheet) => sheet.split('\n').map((line) => line.replaceAll('\t', '    ').trimEnd()));
  const hasPages = sheets.length > 1;
  const blocks = lines.flatMap((sheet, i) => blocksOf(sheet, hasPages ? i + 1 : undefined, widthOf(sheet)));
  return { blocks, pages: hasPages ? sheets.length : undefined, origin: 'text' };
}

/** How long full lines of running text are; 0 where lines are not broken to fit. */
function widthOf(lines: readonly string[]): number {
  const running = lines.filter((line) => line.trim() !== '' && !BESIDE.test(line.trim()));
  const lengths = running.map(({ length }) => length).sort((a, b) => a - b);
  if ((lengths.at(-1) ?? 0) > LONGEST_BROKEN) return 0;
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

function blocksOf(lines: readonly string[], page: number | undefined, width: number): PrintedBlock[] {
  const blocks: PrintedBlock[] = [];
  for (let i = 0; i < lines.length; ) {
    if (lines[i]!.trim() === '') {
      i++;
      continue;
    }
    const beside = besideFrom(lines, i, width);
    const columns = columnsOf(beside);
    if (columns) {
      blocks.push(tableOfLines(beside, columns, page));
      i += beside.length;
      continue;
    }
    const end = paragraphEnd(lines, i, width);
    blocks.push(paragraphOf(lines.slice(i, end), page, width));
    i = end;
  }
  return blocks;
}

/** The most lines from here that stand in columns: each has white within, or goes on in one of them. */
function besideFrom(lines: readonly string[], from: number, width: number): string[] {
  if (!BESIDE.test(lines[from]!.trim())) return [];
  let best = from;
  const isEnd = /^Nơi nhận/iu.test(lines[from]!.trim());
  for (let end = from; end < lines.length && end - from < MOST_BESIDE; end++) {
    const line = lines[end]!;
    const isBeside = BESIDE.test(line.trim()) || (isEnd && /^[-–+•]\s/u.test(line.trim()));
    if (
      line.trim() === '' ||
      readKindLine(line.trim()) ||
      !(isBeside || (/^ {3,}\S/u.test(line) && !isCentred(line, width)))
    )
      break;
    if (columnsOf(lines.slice(from, end + 1))) best = end + 1;
    else if (end > from) break;
  }
  return lines.slice(from, best);
}

function paragraphEnd(lines: readonly string[], from: number, width: number): number {
  let end = from + 1;
  while (width > 0 && end < lines.length && goesOn(lines[end - 1]!, lines[end]!, width)) end++;
  return end;
}

function goesOn(line: string, next: string, width: number): boolean {
  const said = next.trim();
  if (said === '' || BEGINS.test(said) || BESIDE.test(said)) return false;
  if (isCapitals(line) !== isCapitals(said)) return false;
  if (isCentred(line, width)) return isCentred(next, width) && !/[.;:]$/u.test(line);
  return line.length >= width * FULL || /^\p{Ll}/u.test(said);
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

function isCentred(line: string, width: number): boolean {
  const left = line.length - line.trimStart().length;
  const right = width - line.length;
  return left > Math.max(5, width * 0.1) && right > 0 && Math.abs(left - right) <= Math.max(4, width * 0.08);
}

function paragraphOf(lines: readonly string[], page: number | undefined, width: number): PrintedText {
  const [first = ''] = lines;
  const left = first.length - first.trimStart().length;
  return {
    kind: 'text',
    page,
    // "15/TTr-" at the end of a line is no word of its own.
    text: lines
      .map((line) => line.trim())
      .join(' ')
      .replace(/(?<=[\p{L}\d]-) (?=\p{Lu})/gu, ''),
    align: width > 0 && isCentred(first, width) ? 'center' : 'left',
    isBold: false,
    isItalic: false,
    // A letter of plain text is about so wide in points.
    indent: left * 6,
    confidence: 1,
  };
}
