import { createHash } from 'node:crypto';
import { groupBy } from '../../shared/group-by.ts';
import { fold } from '../../shared/text/fold.ts';
import type { RecordBase, Task } from '../task.ts';
import { MESSAGES } from './messages.ts';
import type { DocumentReading } from './read-records.ts';
import type { ReportedStatus } from './reported-status.ts';

/** A figure that the paper prints of its own records, beside the one that its records give. */
export interface PrintedCheck {
  readonly what: string;
  readonly printed: number;
  readonly found: number;
}

/** What was read out of a document, for a person to confirm before anybody is reminded of it. */
export interface ExtractionReport {
  readonly document: string;
  readonly found: {
    readonly tasks: number;
    readonly responsibilities: number;
    readonly targets: number;
    readonly duties: number;
  };
  /** Rows of tables that are no record, and why. */
  readonly skipped: readonly { readonly line: number; readonly text: string; readonly reason: string }[];
  readonly doubts: readonly {
    readonly record: string;
    readonly confidence: number;
    readonly reasons: readonly string[];
  }[];
  readonly checks: readonly PrintedCheck[];
  /** SHA-256 over all records, hexadecimal: what a confirmation is bound to. */
  readonly digest: string;
}

/** Sums up a reading: what was found, what was skipped, what is doubted, and whether the paper's own figures agree. */
export function reportExtraction(reading: DocumentReading): ExtractionReport {
  const { document, tasks, responsibilities, targets, duties, skipped, totals } = reading;
  const all: readonly RecordBase[] = [...tasks, ...targets, ...duties, ...responsibilities];
  return {
    document: document.id,
    found: {
      tasks: tasks.length,
      responsibilities: responsibilities.length,
      targets: targets.length,
      duties: duties.length,
    },
    skipped: skipped.map(({ row, reason }) => ({
      line: row.place.line,
      text: row.cells.filter(Boolean).join(' | '),
      reason,
    })),
    doubts: all
      .filter(({ doubts }) => doubts.length > 0)
      .map(({ id, confidence, doubts }) => ({ record: id, confidence, reasons: doubts })),
    checks: [...totals.map(checkTotal), ...checkStatuses(reading)],
    digest: digestOf(all),
  };
}

/** SHA-256 over what records say, hexadecimal; where they stand in the file does not count. */
export function digestOf(records: readonly RecordBase[]): string {
  const hash = createHash('sha256');
  for (const record of records) hash.update(`${JSON.stringify(saidBy(record))}\n`);
  return hash.digest('hex');
}

const UNSAID: ReadonlySet<string> = new Set(['place', 'alsoAt', 'confidence', 'doubts', 'id']);

/** All that a record says, without its place in the file and how sure it is. */
export function saidBy(record: RecordBase): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !UNSAID.has(name)));
}

/** Both to a đồng: sums of decimals are off by less. */
function checkTotal({ printed, found }: DocumentReading['totals'][number]): PrintedCheck {
  const toDong = (million: number) => Math.round(million * 1_000_000) / 1_000_000;
  return { what: MESSAGES.budgetTotal, printed: toDong(printed), found: toDong(found) };
}

/** How a paper counts its own tasks; folded. */
const STATUS_LINE: readonly (readonly [ReportedStatus, RegExp])[] = [
  ['done', /nhiem vu da hoan thanh ?: ?(\d+)/u],
  ['ongoing', /nhiem vu (?:thuc hien )?thuong xuyen ?: ?(\d+)/u],
  ['in_progress', /nhiem vu dang (?:trien khai|thuc hien) ?: ?(\d+)/u],
  ['not_started', /nhiem vu chua (?:trien khai|thuc hien) ?: ?(\d+)/u],
];

/** A report that counts its tasks by status ("Tổng số nhiệm vụ đã hoàn thành: 14") must agree with its table. */
function checkStatuses({ document, tasks }: DocumentReading): PrintedCheck[] {
  const reported = tasks.filter((task): task is Task & { reported: ReportedStatus } => task.reported !== undefined);
  if (reported.length === 0) return [];
  const counts = groupBy(reported, ({ reported: status }) => status);
  return STATUS_LINE.flatMap(([status, pattern]) => {
    const printed = document.blocks.flatMap((block) =>
      block.kind === 'text' ? (pattern.exec(fold(block.text))?.[1] ?? []) : [],
    )[0];
    if (printed === undefined) return [];
    return [{ what: MESSAGES.statusTotal[status], printed: Number(printed), found: counts.get(status)?.length ?? 0 }];
  });
}
