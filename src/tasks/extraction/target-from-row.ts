import type { Document, TableRow } from '../../documents/document.ts';
import { withoutNotes } from '../../documents/notes.ts';
import type { UnitMatcher } from '../../documents/unit-matcher.ts';
import type { Day } from '../../shared/day.ts';
import type { Target } from '../task.ts';
import { type Doubt, doubtOffices, judge } from './doubts.ts';
import { MESSAGES } from './messages.ts';
import { periodAbove, periodOfColumn } from './period.ts';
import { createRowCells, type TableHeader } from './row-cells.ts';
import { isMerged } from './table-rows.ts';
import { readTargetValue } from './target-value.ts';
import { present } from './task-from-row.ts';
import type { UnnumberedRecord } from './unnumbered-record.ts';

/** The targets of a row: one, or one for each column that is a period of its own and has a value. */
export function targetsFromRow(
  document: Document,
  table: TableHeader,
  row: TableRow,
  units: UnitMatcher,
  on: Day,
): UnnumberedRecord<Target>[] {
  const cells = createRowCells(row, table, units);
  const title = cells.plain('target') ?? cells.plain('task');
  if (title === undefined) return [];
  const lead = cells.assignees('lead');
  const actors = cells.assignees('actors');
  const doubts: (Doubt | undefined | false)[] = [
    isMerged(row) && { reason: MESSAGES.mergedLead, cost: 0.2 },
    doubtOffices(lead),
    doubtOffices(actors),
  ];
  const periods = table.meanings.flatMap((meaning, column) => (meaning === 'value' ? [column] : []));
  const values =
    periods.length > 0
      ? periods.map((column) => ({
          cell: row.cells[column] ?? '',
          period: periodOfColumn(withoutNotes(table.titles[column]!), on),
        }))
      : [{ cell: cells.plain('deliverable') ?? '', period: periodAbove(row.place, on) }];
  return (
    values
      // A year that was over when the paper was issued is what was reached, and no target.
      .filter(({ cell, period }) => !/^[-–\s]*$/u.test(cell) && !(period?.to !== undefined && period.to < on))
      .map(({ cell, period }) => ({
        document: document.id,
        origin: 'annex' as const,
        title,
        ...readTargetValue(cell, cells.plain('measure')),
        ...present({ from: period?.from, by: period?.to, lead, actors }),
        place: row.place,
        ...judge(doubts),
      }))
  );
}
