import type { RecordField } from '../documents/corrections.ts';
import type { Place } from '../documents/document.ts';
import type { Day } from '../shared/day.ts';
import type { ReportedStatus } from './extraction/reported-status.ts';
import type { Timeframe } from './timeframe/timeframe.ts';

/** Who is meant in a cell or clause: the words as printed, the offices in them, and the ids of those that are known. */
export interface Assignees {
  readonly raw: string;
  /** One entry an office or group of offices, as printed, "có liên quan" with it. */
  readonly names: readonly string[];
  readonly units: readonly string[];
  /** What could not be read as an office that is known. */
  readonly unresolved: readonly string[];
}

/** What every record has: where it stands, and how sure its reading is. */
export interface RecordBase {
  /** Code of the document and place in it, "05-PL2-III-5"; kept when the document is read anew. */
  readonly id: string;
  readonly document: string;
  readonly title: string;
  readonly place: Place;
  /** 1 where nothing is doubted, less for each doubt, never 0. */
  readonly confidence: number;
  /** What a person should look at, in Vietnamese. */
  readonly doubts: readonly string[];
  /** What administrators corrected of it; absent where nothing is. */
  readonly corrected?: readonly CorrectedField[];
}

/** That a field is another than its paper prints. */
export interface CorrectedField {
  readonly field: RecordField;
  /** What it says now, as it was typed. */
  readonly value: string;
  /** Absent where the paper says nothing. */
  readonly printed?: string;
  /** A person's id, or "console:owner". */
  readonly by: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
}

/** An assigned duty. Absent fields were not printed. */
export interface Task extends RecordBase {
  /** A row of an annex, a clause with "Đơn vị chủ trì: …", a row of a report, or what a paper lays on an office. */
  readonly origin: 'row' | 'clause' | 'report' | 'responsibility';
  readonly lead?: Assignees;
  readonly coordinators?: Assignees;
  readonly deliverable?: string;
  /** What a report says was done of it, and how that is to be read. */
  readonly outcome?: string;
  readonly reported?: ReportedStatus;
  readonly timeframe?: Timeframe;
  readonly budgetMillionVnd?: number;
  readonly funding?: string;
  /** Why the budget is inferred and not read, where it is. */
  readonly budgetInferred?: string;
}

/** The title that the paper prints: what is quoted from it is never what was corrected. */
export function printedTitle(record: RecordBase): string {
  return record.corrected?.find(({ field }) => field === 'title')?.printed ?? record.title;
}

/** A measurable value to reach in a period: who watches over it (lead), who acts. */
export interface Target extends RecordBase {
  readonly origin: 'annex' | 'bullet';
  /** As printed: "Tối thiểu 80%", "Đạt". */
  readonly value: string;
  readonly number?: number;
  readonly unit?: string;
  /** First and last day of the period in which it is to be reached. */
  readonly from?: Day;
  readonly by?: Day;
  readonly lead?: Assignees;
  readonly actors?: Assignees;
  /** Where else the paper states it. */
  readonly alsoAt?: readonly Place[];
}

/** That somebody must report something to somebody, once or again and again. */
export interface ReportingDuty extends RecordBase {
  readonly who: Assignees;
  readonly to: Assignees;
  /** Through whom: "(qua Sở Khoa học và Công nghệ)". */
  readonly via?: Assignees;
  readonly timeframe?: Timeframe;
}

/** Whatever people know by a code. */
export type AnyRecord = Task | Target | ReportingDuty;

/** What sort of record it is; what is laid on an office in general is a task. */
export function kindOf(record: AnyRecord): 'task' | 'target' | 'duty' {
  if ('value' in record) return 'target';
  return 'who' in record ? 'duty' : 'task';
}

/** The value that the paper prints, likewise. */
export function printedTarget(target: Target): string {
  const value = target.corrected?.find(({ field }) => field === 'value')?.printed ?? target.value;
  return `${printedTitle(target)}: ${value}`;
}

/** All records of all documents, in the order they stand. */
export interface Records {
  readonly tasks: readonly Task[];
  /** What papers lay on offices in general, besides the tasks of their tables and clauses. */
  readonly responsibilities: readonly Task[];
  readonly targets: readonly Target[];
  readonly duties: readonly ReportingDuty[];
}

/** Every record that has a code: tasks, then what is laid on offices in general, targets, duties. */
export function allRecords({ tasks, responsibilities, targets, duties }: Records): AnyRecord[] {
  return [...tasks, ...responsibilities, ...targets, ...duties];
}
