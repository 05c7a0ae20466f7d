import { isDeepStrictEqual } from 'node:util';
import type { RecordCorrection, RecordField } from '../../documents/corrections.ts';
import type { UnitMatcher } from '../../documents/unit-matcher.ts';
import { groupBy } from '../../shared/group-by.ts';
import type { AnyRecord, Assignees, Task } from '../task.ts';
import type { Timeframe } from '../timeframe/timeframe.ts';
import { type Doubt, doubtInference, doubtOffices, doubtTimeframe } from './doubts.ts';
import { MESSAGES } from './messages.ts';
import { type DocumentReading, dayOfIssue } from './read-records.ts';
import { fieldValue, type ReadingBasis, readField, withField } from './record-fields.ts';

/** A reading with what administrators corrected of its records; each tells what its paper prints. */
export function correctReading(
  reading: DocumentReading,
  corrections: readonly RecordCorrection[],
  units: UnitMatcher,
): DocumentReading {
  if (corrections.length === 0) return reading;
  const basis = { units, on: dayOfIssue(reading.document) };
  const byRecord = groupBy(corrections, ({ record }) => record);
  const correct = <T extends AnyRecord>(record: T) => correctRecord(record, byRecord.get(record.id) ?? [], basis);
  return {
    ...reading,
    tasks: reading.tasks.map(correct),
    responsibilities: reading.responsibilities.map(correct),
    targets: reading.targets.map(correct),
    duties: reading.duties.map(correct),
  };
}

/** A record with these corrections; what it prints just so is none. */
function correctRecord<T extends AnyRecord>(
  printed: T,
  corrections: readonly RecordCorrection[],
  basis: ReadingBasis,
): T {
  let corrected = printed;
  const others = corrections.filter(({ field, value }) => {
    const typed = fieldValue(printed, field) === value ? undefined : readField(printed, field, value, basis);
    if (!typed || isDeepStrictEqual(withField(printed, field, typed), printed)) return false;
    corrected = withField(corrected, field, typed);
    return true;
  });
  if (others.length === 0) return printed;
  const gone = new Set(others.flatMap(({ field }) => doubtsOf(printed, field)));
  const doubts = printed.doubts.filter((doubt) => !gone.has(doubt));
  return {
    ...corrected,
    doubts,
    confidence: doubts.length === 0 ? 1 : printed.confidence,
    corrected: others.map(({ field, value, by, at }) => {
      const before = fieldValue(printed, field);
      return { field, value, by, at, ...(before === undefined ? {} : { printed: before }) };
    }),
  };
}

/** What was doubted of a field and is not any more, since a person says what it is. */
function doubtsOf(record: AnyRecord, field: RecordField): string[] {
  const says: Partial<Record<RecordField, unknown>> = { ...record };
  if (field === 'timeframe') return reasonsOf(doubtTimeframe(says.timeframe as Timeframe | undefined));
  if (field === 'budget') return reasonsOf(doubtInference((record as Task).budgetInferred));
  const missing = field === 'lead' ? [MESSAGES.noLead, MESSAGES.mergedLead] : [];
  const holdsOffices = !['title', 'deliverable', 'value'].includes(field);
  return holdsOffices ? [...reasonsOf(doubtOffices(says[field] as Assignees | undefined)), ...missing] : [];
}

function reasonsOf(doubt: Doubt | undefined): string[] {
  return doubt ? [doubt.reason] : [];
}
