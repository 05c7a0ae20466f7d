import type { Document, TableBlock, TableRow } from '../documents/document.ts';
import { inferenceNote, withoutNotes } from '../documents/notes.ts';
import type { UnitMatcher } from '../documents/unit-matcher.ts';
import { parseNumber } from '../shared/text/numbers.ts';
import { readAssignees } from './assignees.ts';
import { type ColumnMeaning, columnMeanings } from './table-columns.ts';
import type { Records, Target, Task } from './task.ts';

/** The tasks and targets that a document's tables assign, whatever the order of their columns. */
export function recordsFromTables(document: Document, units: UnitMatcher): Records {
  const tasks: Task[] = [];
  const targets: Target[] = [];
  for (const block of document.blocks) {
    if (block.kind !== 'table') continue;
    const meanings = columnMeanings(block.header, block.rows.map(({ cells }) => cells));
    for (const row of block.rows) {
      const cell = (meaning: ColumnMeaning) => valueOf(row, meanings, meaning);
      if (meanings.includes('target')) targets.push(...toTarget(document, row, cell, units));
      else if (meanings.includes('task')) tasks.push(...toTask(document, block, row, cell, units));
    }
  }
  return { tasks, targets };
}

type CellOf = (meaning: ColumnMeaning) => string | undefined;

function valueOf(row: TableRow, meanings: readonly (ColumnMeaning | undefined)[], meaning: ColumnMeaning): string | undefined {
  return row.cells[meanings.indexOf(meaning)]?.trim() || undefined;
}

/** A row without a number or with nothing but a sum is no task. */
function toTask(document: Document, block: TableBlock, row: TableRow, cell: CellOf, units: UnitMatcher): Task[] {
  const title = cell('task');
  if (!title || (block.header.length > 2 && !cell('ordinal'))) return [];
  const budget = cell('budget');
  const assignees = (meaning: ColumnMeaning) => {
    const raw = cell(meaning);
    return raw === undefined ? undefined : readAssignees(withoutNotes(raw), units);
  };
  const plain = (meaning: ColumnMeaning) => {
    const raw = cell(meaning);
    return raw === undefined ? undefined : withoutNotes(raw);
  };
  const task = {
    id: `${document.id}#${row.place.line}`,
    document: document.id,
    title: withoutNotes(title),
    lead: assignees('lead'),
    coordinators: assignees('coordinators'),
    deliverable: plain('deliverable'),
    outcome: plain('outcome'),
    timeframe: plain('timeframe'),
    budgetMillionVnd: budget === undefined ? undefined : parseNumber(withoutNotes(budget)),
    funding: plain('funding'),
    budgetInferred: budget === undefined ? undefined : inferenceNote(budget, document.notes),
    place: row.place,
  };
  return [dropMissing(task) as unknown as Task];
}

function toTarget(document: Document, row: TableRow, cell: CellOf, units: UnitMatcher): Target[] {
  const title = cell('target');
  if (!title || !cell('ordinal')) return [];
  const assignees = (meaning: ColumnMeaning) => {
    const raw = cell(meaning);
    return raw === undefined ? undefined : readAssignees(withoutNotes(raw), units);
  };
  const target = {
    id: `${document.id}#${row.place.line}`,
    document: document.id,
    title: withoutNotes(title),
    value: withoutNotes(cell('deliverable') ?? ''),
    lead: assignees('lead'),
    actors: assignees('actors'),
    place: row.place,
  };
  return [dropMissing(target) as unknown as Target];
}

function dropMissing<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
