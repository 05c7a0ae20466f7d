import type { Document } from '../documents/document.ts';
import type { UnitMatcher } from '../documents/unit-matcher.ts';
import { tasksFromClauses } from './from-clauses.ts';
import { recordsFromTables } from './from-tables.ts';
import type { Records } from './task.ts';

/** Every record of every document, in the order they stand. */
export function readRecords(documents: readonly Document[], units: UnitMatcher): Records {
  const read = documents.map((document) => {
    const { tasks, targets } = recordsFromTables(document, units);
    const inClauses = tasksFromClauses(document, units);
    return { tasks: [...inClauses, ...tasks].sort((a, b) => a.place.line - b.place.line), targets };
  });
  return { tasks: read.flatMap(({ tasks }) => tasks), targets: read.flatMap(({ targets }) => targets) };
}
