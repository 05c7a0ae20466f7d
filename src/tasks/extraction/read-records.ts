import type { Document } from '../../documents/document.ts';
import type { UnitMatcher } from '../../documents/unit-matcher.ts';
import type { Day } from '../../shared/day.ts';
import type { Records, ReportingDuty, Target, Task } from '../task.ts';
import { responsibilitiesOf } from './from-agencies.ts';
import { tasksFromClauses } from './from-clauses.ts';
import { targetsFromGoals } from './from-goals.ts';
import { tasksFromOrders } from './from-orders.ts';
import { recordsFromTables, type TableReading } from './from-tables.ts';
import { labelOf } from './labels.ts';
import { mergeTargets } from './merge-targets.ts';
import { placeCode, withIds } from './record-ids.ts';
import { reportingDuties } from './reporting-duties.ts';
import { withNumberDoubts } from './row-numbers.ts';

/** What was read out of one document, and what its tables hold that was not. */
export interface DocumentReading extends Records {
  readonly document: Document;
  readonly skipped: TableReading['skipped'];
  readonly totals: TableReading['totals'];
}

/** Every record of a document, in the order they stand, each with its id. */
export function readDocument(document: Document, units: UnitMatcher): DocumentReading {
  const on = dayOfIssue(document);
  const tables = recordsFromTables(document, units, on);
  const inOrder = [
    ...tasksFromClauses(document, units, on),
    ...tasksFromOrders(document, units, on),
    ...tables.tasks,
  ].sort((a, b) => a.place.line - b.place.line);
  const taken = new Set<string>();
  const tasks = withIds<Task>(document, withNumberDoubts(inOrder), taken);
  const targets = withIds<Target>(document, mergeTargets(tables.targets, targetsFromGoals(document, on)), taken);
  const duties = withIds<ReportingDuty>(
    document,
    reportingDuties(document, units, on),
    taken,
    ({ place }) => `${placeCode(place)}-BC`,
  );
  const responsibilities = withIds<Task>(document, responsibilitiesOf(document, units, on), taken, ({ place, title }) =>
    [placeCode(place), labelOf(title) ?? 'TN'].join('-'),
  );
  return { document, tasks, targets, duties, responsibilities, skipped: tables.skipped, totals: tables.totals };
}

/** The records of all readings together. */
export function joinReadings(readings: readonly DocumentReading[]): Records {
  return {
    tasks: readings.flatMap(({ tasks }) => tasks),
    responsibilities: readings.flatMap(({ responsibilities }) => responsibilities),
    targets: readings.flatMap(({ targets }) => targets),
    duties: readings.flatMap(({ duties }) => duties),
  };
}

/** Every record of every document, in the order they stand. */
export function readRecords(documents: readonly Document[], units: UnitMatcher): Records {
  return joinReadings(documents.map((document) => readDocument(document, units)));
}

/** The day from which a paper counts: of its issue, or the beginning of what it is in force for where that is later. */
export function dayOfIssue({ meta }: Pick<Document, 'meta'>): Day {
  const said = [meta.issuedOn, meta.effective.from].flatMap((day) => (day ? firstDayOf(day) : []));
  return said.sort().at(-1) ?? '2000-01-01';
}

/** A date that is cut to its year or month begins with it. */
function firstDayOf(partial: string): Day {
  return `${partial}-01-01`.slice(0, 10);
}
