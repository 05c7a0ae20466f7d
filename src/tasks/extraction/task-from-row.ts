import type { Document, TableRow } from '../../documents/document.ts';
import { inferenceNote, withoutNotes } from '../../documents/notes.ts';
import type { Day } from '../../shared/day.ts';
import { parseNumber } from '../../shared/text/numbers.ts';
import type { Task } from '../task.ts';
import { readTimeframe } from '../timeframe/read-timeframe.ts';
import { type Doubt, doubtInference, doubtOffices, doubtTimeframe, judge } from './doubts.ts';
import { MESSAGES } from './messages.ts';
import { readMoney } from './money-unit.ts';
import { readNamedStatus, readReportedStatus } from './reported-status.ts';
import type { RowCells, TableHeader } from './row-cells.ts';
import { isMerged } from './table-rows.ts';
import type { UnnumberedRecord } from './unnumbered-record.ts';

/** A task as its row prints it; `on` is the day from which deadlines without a year are counted. Who alone acts also leads. */
export function taskFromRow(
  document: Document,
  table: TableHeader,
  row: TableRow,
  cells: RowCells,
  on: Day,
): UnnumberedRecord<Task> {
  const timeframe = cells.timeframe() ?? markedYears(table, row);
  const read = timeframe === undefined ? undefined : readTimeframe(timeframe, on);
  const { lead, coordinators } = cells.roles();
  const result = readResult(cells);
  const budget = readBudget(document, table, cells);
  const doubts = [
    table.meanings.includes('lead') && !lead && { reason: MESSAGES.noLead, cost: 0.3 },
    table.meanings.includes('ordinal') && !cells.raw('ordinal') && { reason: MESSAGES.noNumber, cost: 0.1 },
    isMerged(row) && { reason: MESSAGES.mergedLead, cost: 0.2 },
    doubtOffices(lead),
    doubtOffices(coordinators),
    doubtTimeframe(read),
    doubtInference(budget.budgetInferred),
    ...inferredCells(document, row),
    result.doubt,
  ];
  return {
    document: document.id,
    origin: table.meanings.includes('outcome') ? 'report' : 'row',
    title: cells.plain('task')!,
    ...present({
      lead,
      coordinators,
      deliverable: cells.plain('deliverable'),
      timeframe: read,
      funding: cells.plain('funding'),
    }),
    ...present({ outcome: result.outcome, reported: result.reported, ...budget }),
    place: row.place,
    ...judge(doubts),
  };
}

/** Years that have a column each: those in which a row bears a mark and no figure. */
function markedYears({ titles, meanings }: TableHeader, { cells }: TableRow): string | undefined {
  const marked = titles.filter(
    (_, i) => meanings[i] === 'value' && /^[xX✓✔√+]$/u.test(withoutNotes(cells[i] ?? '').trim()),
  );
  return marked.length === 0 ? undefined : marked.map((title) => withoutNotes(title).split(': ').at(-1)!).join(', ');
}

/** The record without the fields that are undefined. */
export function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** What a report says was done: the status column where there is one, else what the account amounts to. */
function readResult(cells: RowCells): Pick<Task, 'outcome' | 'reported'> & { doubt?: Doubt | undefined } {
  const outcome = cells.plain('outcome');
  const named = readNamedStatus(cells.plain('status') ?? '');
  if (named) return present({ outcome, reported: named });
  if (outcome === undefined) return {};
  const { status, sure } = readReportedStatus(outcome);
  return { outcome, reported: status, doubt: sure ? undefined : { reason: MESSAGES.likelyStatus, cost: 0.2 } };
}

function readBudget(
  { notes }: Document,
  table: TableHeader,
  cells: RowCells,
): Pick<Task, 'budgetMillionVnd' | 'budgetInferred'> {
  const budgets = cells.all('budget');
  const amounts = budgets.flatMap((budget) => readMoney(withoutNotes(budget), table.dongPerUnit) ?? []);
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  return present({
    budgetMillionVnd: amounts.length === 0 ? undefined : sum / 1_000_000,
    budgetInferred: budgets.map((budget) => inferenceNote(budget, notes)).find((note) => note !== undefined),
  });
}

/** What of the other cells was inferred; the budget says so itself. */
function inferredCells({ notes }: Document, { cells }: TableRow): (Doubt | undefined)[] {
  const words = cells.filter((cell) => parseNumber(withoutNotes(cell).trim()) === undefined);
  return words.map((cell) => doubtInference(inferenceNote(cell, notes)));
}
