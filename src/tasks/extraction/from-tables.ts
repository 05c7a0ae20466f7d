import type { Document, TableBlock } from '../../documents/document.ts';
import { withoutNotes } from '../../documents/notes.ts';
import type { UnitMatcher } from '../../documents/unit-matcher.ts';
import type { Day } from '../../shared/day.ts';
import type { Target, Task } from '../task.ts';
import type { ColumnMeaning } from './column-meanings.ts';
import { MESSAGES } from './messages.ts';
import { readMoney } from './money-unit.ts';
import { createRowCells, readHeader, type TableHeader } from './row-cells.ts';
import { isTotal, type SkippedRow, wholeRows } from './table-rows.ts';
import { targetsFromRow } from './target-from-row.ts';
import { taskFromRow } from './task-from-row.ts';
import type { UnnumberedRecord } from './unnumbered-record.ts';
import { withWholeHeader } from './whole-header.ts';

/** What was read out of a document's tables, and what was not. */
export interface TableReading {
  readonly tasks: readonly UnnumberedRecord<Task>[];
  readonly targets: readonly UnnumberedRecord<Target>[];
  readonly skipped: readonly SkippedRow[];
  /** The sum of the budgets that a table prints, beside the sum of its rows, in million đồng. */
  readonly totals: readonly { printed: number; found: number }[];
}

const DUTY_COLUMNS: readonly ColumnMeaning[] = ['lead', 'actors', 'timeframe', 'deliverable', 'outcome', 'status'];

/** The tasks and targets that a document's tables assign, whatever the order of their columns. */
export function recordsFromTables(document: Document, units: UnitMatcher, on: Day): TableReading {
  const readings = document.blocks.flatMap((block, i) => {
    if (block.kind !== 'table') return [];
    const above = document.blocks[i - 1];
    const table = withWholeHeader(block);
    return [readTable(document, table, readHeader(table, above?.kind === 'text' ? above.text : ''), units, on)];
  });
  return {
    tasks: readings.flatMap(({ tasks }) => tasks),
    targets: readings.flatMap(({ targets }) => targets),
    skipped: readings.flatMap(({ skipped }) => skipped),
    totals: readings.flatMap(({ totals }) => totals),
  };
}

function readTable(
  document: Document,
  block: TableBlock,
  table: TableHeader,
  units: UnitMatcher,
  on: Day,
): TableReading {
  const tasks: UnnumberedRecord<Task>[] = [];
  const targets: UnnumberedRecord<Target>[] = [];
  const skipped: SkippedRow[] = [];
  const printed: number[] = [];
  const ofTargets = table.meanings.includes('target');
  if (!ofTargets && !assignsTasks(table.meanings)) return { tasks, targets, skipped, totals: [] };
  for (const row of wholeRows(block, table.meanings)) {
    const cells = createRowCells(row, table, units);
    const title = cells.plain('target') ?? cells.plain('task');
    const reason = whySkipped(title, table, (meaning) => cells.raw(meaning));
    if (title !== undefined && isTotal(title)) printed.push(...budgetOf(cells.all('budget'), table));
    if (reason !== undefined) skipped.push({ row, reason });
    else if (ofTargets) {
      const read = targetsFromRow(document, table, row, units, on);
      if (read.length === 0) skipped.push({ row, reason: MESSAGES.noValue });
      targets.push(...read);
    } else tasks.push(taskFromRow(document, table, row, cells, on));
  }
  const found = tasks.reduce((sum, { budgetMillionVnd = 0 }) => sum + budgetMillionVnd, 0);
  return { tasks, targets, skipped, totals: printed.map((total) => ({ printed: total, found })) };
}

/** Where rows are not numbered, a column must say who, when or with what result, or the table lists something else. */
function assignsTasks(meanings: TableHeader['meanings']): boolean {
  if (!meanings.includes('task')) return false;
  return meanings.includes('ordinal') || DUTY_COLUMNS.some((meaning) => meanings.includes(meaning));
}

/** A row without a number is a record only where it says itself who acts or until when. */
function whySkipped(
  title: string | undefined,
  { meanings }: TableHeader,
  cell: (meaning: ColumnMeaning) => string | undefined,
): string | undefined {
  if (title === undefined) return MESSAGES.noTitle;
  if (isTotal(title)) return MESSAGES.total;
  const numbered = !meanings.includes('ordinal') || cell('ordinal') !== undefined;
  return numbered || cell('lead') !== undefined || cell('timeframe') !== undefined ? undefined : MESSAGES.noNumber;
}

function budgetOf(budgets: readonly string[], { dongPerUnit }: TableHeader): number[] {
  const amounts = budgets.flatMap((cell) => readMoney(withoutNotes(cell), dongPerUnit) ?? []);
  return amounts.length === 0 ? [] : [amounts.reduce((sum, amount) => sum + amount, 0) / 1_000_000];
}
