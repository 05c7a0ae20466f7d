import type { RecordCorrection, RecordField } from '../../documents/corrections.ts';
import type { UnitMatcher } from '../../documents/unit-matcher.ts';
import type { Day } from '../../shared/day.ts';
import { groupBy } from '../../shared/group-by.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import type { Task } from '../task.ts';
import { readTimeframe } from '../timeframe/read-timeframe.ts';
import { readAssignees } from './assignees.ts';
import { type Doubt, doubtInference, doubtOffices, doubtTimeframe } from './doubts.ts';
import { MESSAGES } from './messages.ts';
import { readMoney } from './money-unit.ts';
import { type DocumentReading, dayOfIssue } from './read-records.ts';

/** What is read with: the offices that are known, and the day from which deadlines without a year are counted. */
export interface ReadingBasis {
  readonly units: UnitMatcher;
  readonly on: Day;
}

/** A reading with what administrators corrected of its tasks; each tells what its paper prints. */
export function correctReading(
  reading: DocumentReading,
  corrections: readonly RecordCorrection[],
  units: UnitMatcher,
): DocumentReading {
  if (corrections.length === 0) return reading;
  const basis = { units, on: dayOfIssue(reading.document) };
  const byRecord = groupBy(corrections, ({ record }) => record);
  const correct = (task: Task) => correctTask(task, byRecord.get(task.id) ?? [], basis);
  return {
    ...reading,
    tasks: reading.tasks.map(correct),
    responsibilities: reading.responsibilities.map(correct),
  };
}

/** A task with these corrections; what it prints just so is none. */
function correctTask(printed: Task, corrections: readonly RecordCorrection[], basis: ReadingBasis): Task {
  const others = corrections.filter(({ field, value }) => printedValue(printed, field) !== value);
  if (others.length === 0) return printed;
  const read = others.map(({ field, value }) => readField(field, value, basis));
  const gone = new Set(others.flatMap(({ field }) => doubtsOf(printed, field)));
  const doubts = printed.doubts.filter((doubt) => !gone.has(doubt));
  const { budgetInferred, ...sure } = printed;
  return {
    ...Object.assign({}, others.some(({ field }) => field === 'budget') ? sure : printed, ...read),
    doubts,
    confidence: doubts.length === 0 ? 1 : printed.confidence,
    corrected: others.map(({ field, value, by, at }) => {
      const before = printedValue(printed, field);
      return { field, value, by, at, ...(before === undefined ? {} : { printed: before }) };
    }),
  };
}

/** What a field says that somebody typed. */
export function readField(field: RecordField, value: string, { units, on }: ReadingBasis): Partial<Task> {
  if (field === 'timeframe') return { timeframe: readTimeframe(value, on) };
  if (field === 'lead' || field === 'coordinators') return { [field]: readAssignees(value, units) };
  if (field !== 'budget') return { [field]: value };
  const dong = readMoney(value, 1_000_000);
  return dong === undefined ? {} : { budgetMillionVnd: dong / 1_000_000 };
}

/** What a task says in a field, as people read it; undefined where it says nothing. */
export function printedValue(task: Task, field: RecordField): string | undefined {
  if (field === 'timeframe') return task.timeframe?.raw;
  if (field === 'lead' || field === 'coordinators') return task[field]?.raw;
  if (field !== 'budget') return task[field];
  const { budgetMillionVnd } = task;
  return budgetMillionVnd === undefined ? undefined : MESSAGES.money(formatNumber(budgetMillionVnd));
}

/** What was doubted of a field and is not any more, since a person says what it is. */
function doubtsOf(task: Task, field: RecordField): string[] {
  if (field === 'timeframe') return reasonsOf(doubtTimeframe(task.timeframe));
  if (field === 'budget') return reasonsOf(doubtInference(task.budgetInferred));
  if (field !== 'lead' && field !== 'coordinators') return [];
  const missing = field === 'lead' ? [MESSAGES.noLead, MESSAGES.mergedLead] : [];
  return [...reasonsOf(doubtOffices(task[field])), ...missing];
}

function reasonsOf(doubt: Doubt | undefined): string[] {
  return doubt ? [doubt.reason] : [];
}
