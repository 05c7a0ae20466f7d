import type { Document } from '../documents/document.ts';
import { nameSection } from '../documents/naming.ts';
import type { Day } from '../shared/day.ts';
import type { JudgedTask } from '../tasks/record-filter.ts';
import type { Assignees, RecordBase } from '../tasks/task.ts';
import { nextOccurrences } from '../tasks/timeframe/occurrences.ts';
import type { Timeframe } from '../tasks/timeframe/timeframe.ts';

/** How records name their document: its number, or its title where no number is known. */
function documentName({ meta }: Document): string {
  return meta.number ?? meta.title;
}

/** What every record of the command line's contract has. */
export function recordEntry({ id, place, confidence, doubts }: RecordBase, document: Document) {
  const { page, line, row } = place;
  return {
    id,
    document: documentName(document),
    documentId: document.id,
    section: nameSection(place),
    source: { page: page ?? null, lines: [line, line], row: row || null },
    confidence,
    doubts,
  };
}

/** A timeframe as the contract has it; of what recurs, `to` is the next day that is named. */
export function timeframeEntry(timeframe: Timeframe | undefined, on: Day) {
  if (timeframe === undefined) return null;
  const { raw, kind, from = null, to = null, lastDay = null, rrules = [], trigger = null } = timeframe;
  const next = nextOccurrences(timeframe, on, 1)[0] ?? null;
  return { raw, kind, from, to: kind === 'recurring' ? next : to, lastDay, rrule: rrules[0] ?? null, trigger };
}

/** What administrators corrected; nothing where nothing is. */
export function correctedEntry({ corrected }: RecordBase): Pick<RecordBase, 'corrected'> {
  return corrected ? { corrected } : {};
}

/** Offices as printed; [] where none is. */
export function names(assignees: Assignees | undefined): readonly string[] {
  return assignees?.names ?? [];
}

/** A task of the command line's contract. */
export function taskEntry({ task, state }: JudgedTask, document: Document, on: Day) {
  const { source, confidence, doubts, ...head } = recordEntry(task, document);
  return {
    ...head,
    title: task.title,
    lead: names(task.lead),
    coordinators: names(task.coordinators),
    deliverable: task.deliverable ?? null,
    timeframe: timeframeEntry(task.timeframe, on),
    budgetMillionVnd: task.budgetMillionVnd ?? null,
    funding: task.funding ?? null,
    status: state.standing,
    source,
    origin: task.origin,
    leadUnits: task.lead?.units ?? [],
    coordinatorUnits: task.coordinators?.units ?? [],
    outcome: task.outcome ?? null,
    dueOn: state.dueOn ?? null,
    daysLate: state.daysLate ?? null,
    percent: state.percent ?? null,
    confidence,
    doubts,
    ...correctedEntry(task),
  };
}
