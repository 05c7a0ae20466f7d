import type { Day } from '../../shared/day.ts';
import type { Standing } from '../progress/standing.ts';

/** One task in a progress report. */
export interface ReportRow {
  /** The task's id, "05-PL2-III-5". */
  readonly code: string;
  readonly title: string;
  /** "Kế hoạch 05/KH-UBND". */
  readonly document: string;
  /** Names of the leading offices, or [] where none is printed. */
  readonly lead: readonly string[];
  /** The timeframe as printed. */
  readonly timeframe: string;
  /** The last day that counts, where there is one. */
  readonly dueOn?: Day;
  readonly standing: Standing;
  /** Days over the deadline, for what is overdue or was done late. */
  readonly daysLate?: number;
  /** 0 to 100, as last reported. */
  readonly percent?: number;
  /** The last report's note, with its day and office. */
  readonly news?: string;
  /** "Phụ lục II › III. … › dòng 5, trang 19". */
  readonly source: string;
}

/** How many tasks of one office stand where. */
export interface UnitCounts {
  readonly unit: string;
  readonly total: number;
  readonly counts: Readonly<Partial<Record<Standing, number>>>;
}

/** A progress report on one day: counts, the rows with the late ones first, and the same by office. */
export interface ProgressReport {
  /** Office or document reported on, or "Toàn bộ văn bản". */
  readonly scope: string;
  /** The deadlines looked at, both days included; absent: all. */
  readonly period?: { readonly from?: Day; readonly to?: Day };
  /** The day whose state is reported. */
  readonly on: Day;
  readonly total: number;
  readonly counts: Readonly<Partial<Record<Standing, number>>>;
  readonly rows: readonly ReportRow[];
  readonly units: readonly UnitCounts[];
}
