import type { RecordField } from '../../documents/corrections.ts';
import type { UnitMatcher } from '../../documents/unit-matcher.ts';
import { type Day, printDay } from '../../shared/day.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import { type AnyRecord, type Assignees, kindOf, type Target } from '../task.ts';
import { readTimeframe } from '../timeframe/read-timeframe.ts';
import type { Timeframe } from '../timeframe/timeframe.ts';
import { readAssignees } from './assignees.ts';
import { MESSAGES } from './messages.ts';
import { readMoney } from './money-unit.ts';
import { readTypedValue, type TargetValue } from './target-value.ts';

/** What is read with: the offices that are known, and the day from which deadlines without a year are counted. */
export interface ReadingBasis {
  readonly units: UnitMatcher;
  readonly on: Day;
}

/** What a field holds; a `period` is told by its days alone. */
type Holding = 'words' | 'offices' | 'timeframe' | 'period' | 'money' | 'value';

const HOLDINGS: Readonly<Record<ReturnType<typeof kindOf>, Readonly<Partial<Record<RecordField, Holding>>>>> = {
  task: {
    ...{ title: 'words', lead: 'offices', coordinators: 'offices' },
    ...{ timeframe: 'timeframe', deliverable: 'words', budget: 'money' },
  },
  target: { title: 'words', value: 'value', timeframe: 'period', lead: 'offices', actors: 'offices' },
  duty: { title: 'words', who: 'offices', to: 'offices', via: 'offices', timeframe: 'timeframe' },
};

/** The names under which records keep what is no property of its own name. */
const PROPERTIES: Readonly<Partial<Record<Holding, readonly string[]>>> = {
  period: ['from', 'by'],
  money: ['budgetMillionVnd', 'budgetInferred'],
  value: ['value', 'number', 'unit'],
};

/** What can be corrected of a record of this sort. */
export function fieldsOf(record: AnyRecord): RecordField[] {
  return Object.keys(HOLDINGS[kindOf(record)]) as RecordField[];
}

/** What somebody typed for a field, read as a cell of a paper is. */
export type TypedField =
  | { readonly holds: 'words'; readonly words: string }
  | { readonly holds: 'offices'; readonly offices: Assignees }
  | { readonly holds: 'timeframe' | 'period'; readonly timeframe: Timeframe }
  | { readonly holds: 'money'; readonly millionVnd: number | undefined }
  | { readonly holds: 'value'; readonly value: TargetValue };

/** Reads what was typed for a field; undefined where records of this sort do not have it. */
export function readField(
  record: AnyRecord,
  field: RecordField,
  typed: string,
  { units, on }: ReadingBasis,
): TypedField | undefined {
  const holds = HOLDINGS[kindOf(record)][field];
  if (holds === undefined) return undefined;
  if (holds === 'words') return { holds, words: typed };
  if (holds === 'offices') return { holds, offices: readAssignees(typed, units) };
  if (holds === 'value') return { holds, value: readTypedValue(typed, (record as Target).unit) };
  if (holds !== 'money') return { holds, timeframe: readTimeframe(typed, on) };
  const dong = readMoney(typed, 1_000_000);
  return { holds, millionVnd: dong === undefined ? undefined : dong / 1_000_000 };
}

/** A record that says this in a field, and no more of what was printed there. */
export function withField<T extends AnyRecord>(record: T, field: RecordField, typed: TypedField): T {
  const gone = new Set<string>(PROPERTIES[typed.holds] ?? [field]);
  const rest = Object.fromEntries(Object.entries(record).filter(([name]) => !gone.has(name)));
  return { ...rest, ...propertiesOf(field, typed) } as unknown as T;
}

function propertiesOf(field: RecordField, typed: TypedField): object {
  if (typed.holds === 'words') return { [field]: typed.words };
  if (typed.holds === 'offices') return { [field]: typed.offices };
  if (typed.holds === 'timeframe') return { [field]: typed.timeframe };
  if (typed.holds === 'value') return typed.value;
  if (typed.holds === 'money') return typed.millionVnd === undefined ? {} : { budgetMillionVnd: typed.millionVnd };
  const { from, to } = typed.timeframe;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { by: to }) };
}

/** What a record says in a field, as people read it; undefined where it says nothing. */
export function fieldValue(record: AnyRecord, field: RecordField): string | undefined {
  const holds = HOLDINGS[kindOf(record)][field];
  const says: Partial<Record<RecordField | 'budgetMillionVnd' | 'from' | 'by', unknown>> = { ...record };
  if (holds === 'period') return describePeriod(record as Target);
  if (holds === 'money')
    return says.budgetMillionVnd === undefined
      ? undefined
      : MESSAGES.money(formatNumber(says.budgetMillionVnd as number));
  if (holds === 'words' || holds === 'value') return says[field] as string | undefined;
  // Of whom nobody is printed, nothing is said.
  return holds === undefined ? undefined : (says[field] as { raw: string } | undefined)?.raw || undefined;
}

/** "từ 01/01/2026 đến 31/12/2026"; undefined where a target names no day. */
function describePeriod({ from, by }: Pick<Target, 'from' | 'by'>): string | undefined {
  return by === undefined ? undefined : MESSAGES.period(from === undefined ? undefined : printDay(from), printDay(by));
}
