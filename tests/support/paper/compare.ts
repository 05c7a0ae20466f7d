import type { PrintedBlock, PrintedTable } from '../../../src/documents/printed/printed-document.ts';
import type { Cell, Paper, Span } from './paper.ts';

/** How much of what was printed was read back as it stands, and what was not. */
export interface Comparison {
  readonly paragraphs: number;
  readonly exactParagraphs: number;
  readonly cells: number;
  readonly exactCells: number;
  readonly lost: readonly string[];
}

/** Compares paragraph by paragraph and cell by cell; what stands in a head or an end in two columns is not compared. */
export function comparePaper(paper: Paper, read: readonly PrintedBlock[]): Comparison {
  const wanted = paper.blocks.flatMap((block) => ('spans' in block ? [plain(textOf(block.spans))] : []));
  const found = new Map<string, number>();
  for (const block of read)
    if (block.kind === 'text') found.set(plain(block.text), (found.get(plain(block.text)) ?? 0) + 1);
  const lost: string[] = [];
  for (const text of wanted) {
    const left = found.get(text) ?? 0;
    if (left === 0) lost.push(text);
    found.set(text, left - 1);
  }
  const paragraphs = { paragraphs: wanted.length, exactParagraphs: wanted.length - lost.length };
  const tables = read.filter((block): block is PrintedTable => block.kind === 'table' && block.headRows > 0);
  let [cells, exactCells] = [0, 0];
  for (const [i, table] of paper.blocks.filter((block) => block.kind === 'table').entries()) {
    const rows = [table.header, ...table.rows].map((row) => row.map(textOfCell));
    cells += rows.flat().filter(Boolean).length;
    exactCells += tables[i] ? sameCells(rows, rowsOf(tables[i]), lost) : 0;
  }
  return { ...paragraphs, cells, exactCells, lost };
}

function textOfCell(cell: Cell): string {
  return plain(textOf(cell));
}

function textOf(spans: readonly Span[]): string {
  return spans
    .map(({ text, note }) => (note ? note.replace(/\d/gu, (figure) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(figure)]!) : text))
    .join('');
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** What stands in each row and column; a cell that spans rows stands in each of them. */
function rowsOf(table: PrintedTable): string[][] {
  const rows = table.rows.map(() => new Array<string>(table.columns).fill(''));
  table.rows.forEach(({ cells }, i) => {
    for (const [column, cell] of cells) for (const row of rows.slice(i, i + cell.rows)) row[column] = plain(cell.text);
  });
  return rows;
}

/** The most cells that are the same when rows are paired in order. */
function sameCells(wanted: readonly string[][], read: readonly string[][], lost: string[]): number {
  const same = (one: readonly string[], other: readonly string[]) =>
    one.filter((text, column) => text && text === other[column]).length;
  const best = Array.from({ length: wanted.length + 1 }, () => new Array<number>(read.length + 1).fill(0));
  for (let i = wanted.length - 1; i >= 0; i--)
    for (let j = read.length - 1; j >= 0; j--)
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, best[i + 1]![j + 1]! + same(wanted[i]!, read[j]!));
  for (let [i, j] = [0, 0]; i < wanted.length; ) {
    const paired = j < read.length && best[i]![j] === best[i + 1]![j + 1]! + same(wanted[i]!, read[j]!);
    if (paired)
      lost.push(...wanted[i]!.flatMap((text, k) => (text && text !== read[j]![k] ? [`${text} ≠ ${read[j]![k]}`] : [])));
    else if (j >= read.length || best[i]![j] === best[i + 1]![j]) lost.push(`${wanted[i++]!.join(' | ')} ≠`);
    if (paired) i++;
    j++;
  }
  return best[0]![0]!;
}
