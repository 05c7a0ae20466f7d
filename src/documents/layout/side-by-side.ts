import { fold } from '../../shared/text/fold.ts';
import type { PrintedRow } from '../printed/printed-document.ts';
import type { PrintedWord } from '../printed/printed-page.ts';
import { columnCellOf } from './cell-text.ts';
import { isCentred, type Margins } from './goes-on.ts';
import type { Line } from './line.ts';
import { MOTTO, withMottoApart } from './motto.ts';
import type { PageTable } from './page-table.ts';

/** White between columns, from top to bottom of a zone. */
interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** What a list's mark is: the white behind it parts no columns. */
const MARK = /^(?:[-–+•*]|\(?[\p{L}\d]{1,4}[.)]|\d+(?:\.\d+)*\.?)$/u;

/**
 * Lines with those gathered into tables that stand side by side with nothing but white between: the head of a paper, its
 * receivers and its signer, and tables without rules. Two columns are one row of two cells, more are parted into rows.
 */
export function gatherColumns(lines: readonly Line[], margins: Margins): (Line | PageTable)[] {
  const gathered: (Line | PageTable)[] = [];
  const parted = lines.map(withMottoApart);
  for (let i = 0; i < lines.length; ) {
    const zone = zoneFrom(parted, i, margins);
    if (zone) {
      for (let back = zone.before; back > 0; back--) gathered.pop();
      gathered.push(tableOfZone(parted.slice(i - zone.before, zone.end), zone.gutters));
      i = zone.end;
    } else gathered.push(lines[i++]!);
  }
  return gathered;
}

function zoneFrom(lines: readonly Line[], start: number, margins: Margins) {
  let gutters = gapsOf(lines[start]!);
  if (gutters.length === 0) return undefined;
  let end = start + 1;
  for (; end < lines.length; end++) {
    const narrowed = gutters.flatMap((gutter) => narrow(gutter, lines[end]!));
    const isCut = narrowed.length === 0 || (gapsOf(lines[end]!).length === 0 && narrowed.length < gutters.length);
    if (isCut || !belongs(lines[end - 1]!, lines[end]!, lines.slice(start, end), narrowed, margins)) break;
    gutters = narrowed;
  }
  return { gutters, end, before: leadingLines(lines, start, gutters) };
}

/** A line above whose one column is already there: "Nơi nhận:" a little higher than the signer's office, or the other way. */
function leadingLines(lines: readonly Line[], start: number, gutters: readonly Gutter[]): number {
  const [before, first] = [lines[start - 1], lines[start]!];
  if (!before || gutters.length !== 1 || first.y - before.bottom > 0.9 * first.height) return 0;
  const isRight = before.x >= gutters[0]!.to - 1;
  const isReceivers = /^nơi nhận/iu.test(before.text) && before.right < gutters[0]!.from;
  return isRight || isReceivers ? 1 : 0;
}

function belongs(
  before: Line,
  line: Line,
  zone: readonly Line[],
  gutters: readonly Gutter[],
  margins: Margins,
): boolean {
  const gap = line.y - before.bottom;
  if (gapsOf(line).length > 0) return gap < 4 * line.height;
  if (isCentred(line, margins)) return false;
  if (line.x >= gutters[0]!.to - 1) return gap < 7 * line.height;
  const column = zone.flatMap(({ words }) => words).filter((word) => word.x + word.width <= gutters[0]!.from + 1);
  const isAlike = column.some((word) => Math.abs(word.height - line.height) < 0.12 * line.height);
  return isAlike && gap < 0.8 * line.height;
}

function gapsOf({ words, height }: Line): Gutter[] {
  const gaps: Gutter[] = [];
  let right = words[0]!.x + words[0]!.width;
  for (const word of words.slice(1)) {
    if (word.x - right > 1.8 * height || (MOTTO.test(fold(word.text)) && right < word.x))
      gaps.push({ from: right, to: word.x });
    right = Math.max(right, word.x + word.width);
  }
  const isListItem = gaps.length === 1 && MARK.test(words[0]!.text) && words[1]!.x === gaps[0]!.to;
  return isListItem ? [] : gaps;
}

function narrow(gutter: Gutter, { words, height }: Line): Gutter[] {
  let { from, to } = gutter;
  for (const { x, width } of words) {
    const right = x + width;
    if (right <= from || x >= to) continue;
    if (x < from && right < to) from = right;
    else if (x > from && right > to) to = x;
    else return [];
  }
  return to - from > Math.min(0.6 * height, 0.9 * (gutter.to - gutter.from)) ? [{ from, to }] : [];
}

function tableOfZone(lines: readonly Line[], gutters: readonly Gutter[]): PageTable {
  const page = lines[0]!.page;
  const inner = gutters.map(({ from, to }) => (from + to) / 2);
  const xs = [Math.min(...lines.map(({ x }) => x)), ...inner, Math.max(...lines.map(({ right }) => right))];
  const rows = inner.length === 1 ? [lines] : rowsOf(lines, inner[0]!);
  return {
    kind: 'table',
    page,
    y: lines[0]!.y,
    bottom: Math.max(...lines.map(({ bottom }) => bottom)),
    xs,
    rows: rows.map((row) =>
      rowOf(
        page,
        row.flatMap(({ words }) => words),
        inner,
      ),
    ),
    isRuled: false,
  };
}

/** A row begins where something stands in the first column and beside it. */
function rowsOf(lines: readonly Line[], firstGutter: number): Line[][] {
  const rows: Line[][] = [];
  for (const line of lines) {
    const begins = line.x < firstGutter && (line.right > firstGutter || rows.at(-1)?.some(({ x }) => x < firstGutter));
    if (begins || rows.length === 0) rows.push([line]);
    else rows.at(-1)!.push(line);
  }
  return rows;
}

function rowOf(page: number, words: readonly PrintedWord[], inner: readonly number[]): PrintedRow {
  const columns: PrintedWord[][] = [[], ...inner.map(() => [])];
  for (const word of words) columns[inner.filter((at) => word.x + word.width / 2 > at).length]!.push(word);
  const cells = columns.map((inside, column) => [column, columnCellOf(page, inside)] as const);
  return { page, cells: new Map(cells) };
}
