import type { Document, TableBlock, TableRow } from '../documents/document.ts';
import { inferenceNote, withoutNotes } from '../documents/notes.ts';
import type { UnitMatcher } from '../documents/unit-matcher.ts';
import { fold } from '../shared/text/fold.ts';
import { parseNumber } from '../shared/text/numbers.ts';
import { readAssignees } from './assignees.ts';
import { dongPerUnit } from './money-unit.ts';
import { type ColumnMeaning, columnMeanings } from './table-columns.ts';
import type { Assignees, Records, Target, Task } from './task.ts';

const TOTAL = /^tong cong\b|^(tong|cong|tong so|tong kinh phi)\s*([:(].*)?$/u;
const DUTY_COLUMNS: readonly ColumnMeaning[] = ['lead', 'actors', 'timeframe', 'deliverable', 'outcome'];

/** The tasks and targets that a document's tables assign, whatever the order of their columns. */
export function recordsFromTables(document: Document, units: UnitMatcher): Records {
  const tasks: Task[] = [];
  const targets: Target[] = [];
  document.blocks.forEach((block, i) => {
    if (block.kind !== 'table') return;
    const above = document.blocks[i - 1];
    const table = readHeader(block, above?.kind === 'text' ? above.text : '');
    for (const row of block.rows) {
      const cells = createCells(row, table.meanings, units);
      if (table.meanings.includes('target')) targets.push(...toTarget(document, row, cells));
      else if (assignsTasks(table.meanings)) tasks.push(...toTask(document, table, row, cells));
    }
  });
  return { tasks, targets };
}

/** What a table's header says of its columns, and what its sums are counted in. */
interface TableHeader {
  readonly meanings: readonly (ColumnMeaning | undefined)[];
  readonly dongPerUnit: number;
}

function readHeader({ header, rows }: TableBlock, above: string): TableHeader {
  const meanings = columnMeanings(
    header,
    rows.map(({ cells }) => cells),
  );
  const budget = header[meanings.indexOf('budget')] ?? '';
  return { meanings, dongPerUnit: dongPerUnit(budget) ?? dongPerUnit(above) ?? 1_000_000 };
}

/** Where rows are not numbered, a column must say who, when or with what result, or the table lists something else. */
function assignsTasks(meanings: TableHeader['meanings']): boolean {
  if (!meanings.includes('task')) return false;
  return meanings.includes('ordinal') || DUTY_COLUMNS.some((meaning) => meanings.includes(meaning));
}

/** The cells of a row by what their columns hold; undefined where there is no such column or nothing in it. */
interface Cells {
  raw(meaning: ColumnMeaning): string | undefined;
  plain(meaning: ColumnMeaning): string | undefined;
  assignees(meaning: ColumnMeaning): Assignees | undefined;
}

function createCells({ cells }: TableRow, meanings: TableHeader['meanings'], units: UnitMatcher): Cells {
  const raw = (meaning: ColumnMeaning) => cells[meanings.indexOf(meaning)]?.trim() || undefined;
  const plain = (meaning: ColumnMeaning) => {
    const text = raw(meaning);
    return text === undefined ? undefined : withoutNotes(text);
  };
  const assignees = (meaning: ColumnMeaning) => {
    const text = plain(meaning);
    return text === undefined ? undefined : readAssignees(text, units);
  };
  return { raw, plain, assignees };
}

/** A row without a number, where rows are numbered, or with nothing but a sum is no task. Who alone acts also leads. */
function toTask(document: Document, table: TableHeader, row: TableRow, cells: Cells): Task[] {
  const title = cells.plain('task');
  const numbered = cells.raw('ordinal') !== undefined || !table.meanings.includes('ordinal');
  if (title === undefined || !numbered || TOTAL.test(fold(title))) return [];
  const budget = cells.raw('budget');
  const amount = budget === undefined ? undefined : parseNumber(withoutNotes(budget));
  const task = {
    id: `${document.id}#${row.place.line}`,
    document: document.id,
    title,
    lead: table.meanings.includes('lead') ? cells.assignees('lead') : cells.assignees('actors'),
    coordinators: cells.assignees('coordinators'),
    deliverable: cells.plain('deliverable'),
    outcome: cells.plain('outcome'),
    timeframe: cells.plain('timeframe'),
    budgetMillionVnd: amount === undefined ? undefined : (amount * table.dongPerUnit) / 1_000_000,
    funding: cells.plain('funding'),
    budgetInferred: budget === undefined ? undefined : inferenceNote(budget, document.notes),
    place: row.place,
  };
  return [dropMissing(task) as unknown as Task];
}

function toTarget(document: Document, row: TableRow, cells: Cells): Target[] {
  const title = cells.plain('target');
  if (title === undefined || cells.raw('ordinal') === undefined) return [];
  const target = {
    id: `${document.id}#${row.place.line}`,
    document: document.id,
    title,
    value: cells.plain('deliverable') ?? '',
    lead: cells.assignees('lead'),
    actors: cells.assignees('actors'),
    place: row.place,
  };
  return [dropMissing(target) as unknown as Target];
}

function dropMissing<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
