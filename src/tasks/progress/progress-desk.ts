import type { UnitGroups } from '../../documents/unit-groups.ts';
import type { UnitMatcher } from '../../documents/unit-matcher.ts';
import type { Clock } from '../../shared/clock.ts';
import { UserError } from '../../shared/errors.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import { PROGRESS_WORDS } from '../messages.ts';
import { takesPart } from '../record-filter.ts';
import type { Records, Task } from '../task.ts';
import { findTask } from './find-task.ts';
import type { Progress, ProgressStatus, ProgressStore } from './progress.ts';

/** What somebody says of a task. */
export interface ProgressReportInput {
  readonly task: Task;
  /** Id of the office reported for; may be left out where only one leads. */
  readonly unit?: string;
  /** Left out where the share says it: 0 is not started, 100 is done. Without either it stays what the office said last. */
  readonly status?: ProgressStatus;
  readonly percent?: number;
  readonly note?: string;
  readonly evidence?: string;
  readonly by: string;
  /** Key of the message that says so: told again, it is kept once. */
  readonly origin?: string;
}

/** Takes reports of progress: checks them, and keeps them for good. */
export interface ProgressDesk {
  /** The task with a code, typed in full or shortened ("05-III-5" for the only task whose code ends so). Throws UserError. */
  findTask(code: string): Task;
  /** Throws UserError where the report cannot be right; nothing is kept then. */
  report(input: ProgressReportInput): Promise<Progress>;
}

const LONGEST_NOTE = 1000;

/** Opens the desk over all tasks. */
export function createProgressDesk({
  records,
  units,
  groups,
  store,
  clock,
}: {
  records: Records;
  units: UnitMatcher;
  groups: UnitGroups;
  store: ProgressStore;
  clock: Clock;
}): ProgressDesk {
  const all = [...records.tasks, ...records.responsibilities];
  return {
    findTask: (code) => findTask(code, all),
    async report({ task, unit: given, status: said, percent, note, evidence, by, origin }) {
      checkShare(said, percent);
      checkNote(said, note);
      const unit = given ?? onlyUnit(task, units);
      if (isAssigned(task) && !takesPart(task, unit, 'any', groups))
        throw new UserError(PROGRESS_WORDS.notItsTask(units.byId(unit)?.name ?? unit, task.id));
      const progress: Progress = {
        task: task.id,
        unit,
        status: said ?? statusOf(percent) ?? (await lastStatus(store, task, unit)),
        ...(percent === undefined ? {} : { percent }),
        ...(note?.trim() ? { note: note.trim() } : {}),
        ...(evidence?.trim() ? { evidence: evidence.trim() } : {}),
        reportedBy: by,
        reportedAt: clock.now().toISOString(),
        ...(origin === undefined ? {} : { origin }),
      };
      await store.append(progress);
      return progress;
    },
  };
}

function statusOf(percent: number | undefined): ProgressStatus | undefined {
  if (percent === undefined) return undefined;
  if (percent === 100) return 'done';
  return percent === 0 ? 'not_started' : 'in_progress';
}

/** What the office said last: a note alone, added to what is done, does not open it again. */
async function lastStatus(store: ProgressStore, task: Task, office: string): Promise<ProgressStatus> {
  const reports = await store.list(task.id);
  return reports.findLast(({ unit }) => unit === office)?.status ?? 'in_progress';
}

function checkShare(status: ProgressStatus | undefined, percent: number | undefined): void {
  if (percent === undefined) return;
  if (!Number.isFinite(percent) || percent < 0 || percent > 100)
    throw new UserError(PROGRESS_WORDS.percent(formatNumber(percent)));
  if (status === 'done' && percent < 100) throw new UserError(PROGRESS_WORDS.doneMeansAll(`${formatNumber(percent)}%`));
}

function checkNote(status: ProgressStatus | undefined, note: string | undefined): void {
  if (status === 'blocked' && !note?.trim()) throw new UserError(PROGRESS_WORDS.blockedNeedsNote);
  if (note && note.length > LONGEST_NOTE) throw new UserError(PROGRESS_WORDS.tooLong(note.length, LONGEST_NOTE));
}

/** The rows of a report name no office: whoever knows how they stand may say so. */
function isAssigned({ lead, coordinators }: Task): boolean {
  return [lead, coordinators].some((assignees) => assignees !== undefined && assignees.units.length > 0);
}

/** The office that leads alone; a task of several is not reported for all of them at once. */
function onlyUnit({ id, lead, coordinators }: Task, units: UnitMatcher): string {
  const leaders = lead?.units ?? [];
  if (leaders.length === 1) return leaders[0]!;
  if (leaders.length === 0 && !coordinators?.units.length) throw new UserError(PROGRESS_WORDS.nobodyNamed(id));
  const names = [...leaders, ...(coordinators?.units ?? [])].map((unit) => units.byId(unit)?.name ?? unit);
  throw new UserError(PROGRESS_WORDS.whichUnit(id, names.join('; ')));
}
