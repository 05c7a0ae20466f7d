import type { PrintedBlock, PrintedDocument, PrintedText } from '../../printed/printed-document.ts';
import { columnsOf, tableOfLines } from './columns.ts';

/** Lines longer than this were not broken to fit a page: each is a paragraph. */
const LONGEST_BROKEN = 160;
/** A line that fills less of the width than this ends its paragraph. */
const FULL = 0.75;
const BEGINS =
  /^(?:[-–—+•*●▪]\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|[a-zđ][.)]\s|[IVXA-D]{1,5}\.\s|\(\d+\)|\[\^|(?:Điều|Chương|Phần|Mục|Phụ lục|PHỤ LỤC|CHƯƠNG|PHẦN|MỤC)\s+[\dIVX]|(?:Nơi nhận|Căn cứ|Kính gửi|Theo đề nghị)(?!\p{L}))/u;
/** A line of two columns with so much white between is no sentence. */
const BESIDE = /\S {3,}\S/u;

/** Reads plain text: pages end at form feeds, broken lines are joined, and columns kept apart by blanks are tables. */
export function readTxt(text: string): PrintedDocument {
  const sheets = text.replace(/\r\n?/gu, '\n').split('\f');
  const lines = sheets.map((sheet) => sheet.split('\n').map((line) => line.replaceAll('\t', '    ').trimEnd()));
  const width = widthOf(lines.flat());
  const hasPages = sheets.length > 1;
  const blocks = lines.flatMap((sheet, i) => blocksOf(sheet, hasPages ? i + 1 : undefined, width));
  return { blocks, pages: hasPages ? sheets.length : undefined, origin: 'text' };
}

/** How long full lines are; 0 where lines are not broken to fit. */
function widthOf(lines: readonly string[]): number {
  const lengths = lines
    .map(({ length }) => length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
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
    const beside = besideFrom(lines, i);
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

/** The lines from here that may stand in columns: each has white within, or goes on in one of them. */
function besideFrom(lines: readonly string[], from: number): string[] {
  if (!BESIDE.test(lines[from]!.trim())) return [];
  let end = from;
  while (
    end < lines.length &&
    lines[end]!.trim() !== '' &&
    (BESIDE.test(lines[end]!.trim()) || /^ {3,}\S/u.test(lines[end]!))
  )
    end++;
  return lines.slice(from, end);
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
  if (isCentred(line, width) && isCentred(next, width)) return !/[.;:]$/u.test(line);
  return line.length >= width * FULL || /^\p{Ll}/u.test(said);
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

function isCentred(line: string, width: number): boolean {
  const left = line.length - line.trimStart().length;
  const right = width - line.length;
  return left > 5 && right > 0 && Math.abs(left - right) <= Math.max(4, width * 0.08);
}

function paragraphOf(lines: readonly string[], page: number | undefined, width: number): PrintedText {
  const [first = ''] = lines;
  const left = first.length - first.trimStart().length;
  return {
    kind: 'text',
    page,
    text: lines.map((line) => line.trim()).join(' '),
    align: width > 0 && isCentred(first, width) ? 'center' : 'left',
    isBold: false,
    isItalic: false,
    // A letter of plain text is about so wide in points.
    indent: left * 6,
    confidence: 1,
  };
}
