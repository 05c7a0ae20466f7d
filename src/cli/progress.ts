import type { UnitMatcher } from '../documents/unit-matcher.ts';
import { UsageError } from '../shared/errors.ts';
import { STATUS_WORDS } from '../tasks/messages.ts';
import { PROGRESS_STATUSES, type Progress, type ProgressStatus } from '../tasks/progress/progress.ts';
import { describeNews } from '../tasks/report/build-report.ts';
import { findUnit } from './find-scope.ts';
import { WORDS } from './messages.ts';
import { withApp } from './open-app.ts';
import { printResult, type World } from './world.ts';

interface ProgressOptions {
  readonly unit?: string;
  readonly status?: string;
  readonly percent?: string;
  readonly note?: string;
  readonly evidence?: string;
  readonly json?: boolean;
}

/** Says what was reported of a task, or adds a report where one is given. */
export function progress(code: string, options: ProgressOptions, world: World): Promise<void> {
  const { unit, note, evidence, json } = options;
  const status = options.status === undefined ? undefined : readStatus(options.status);
  const percent = options.percent === undefined ? undefined : readPercent(options.percent);
  return withApp(world, async (app) => {
    const { desk, units, progress: store } = await app.knowledge();
    const task = desk.findTask(code);
    const office = unit === undefined ? undefined : findUnit(unit, units);
    if (status !== undefined || percent !== undefined || note?.trim() || evidence?.trim()) {
      await desk.report({
        task,
        by: 'console:owner',
        ...(office === undefined ? {} : { unit: office }),
        ...(status === undefined ? {} : { status }),
        ...(percent === undefined ? {} : { percent }),
        ...(note === undefined ? {} : { note }),
        ...(evidence === undefined ? {} : { evidence }),
      });
    }
    const reports = await store.list(task.id);
    printResult(world, json, { id: task.id, title: task.title, reports }, () =>
      [
        `[${task.id}] ${task.title}`,
        ...(reports.length > 0 ? reports.map((one) => `- ${describe(one, units)}`) : [WORDS.noProgress]),
      ].join('\n'),
    );
  });
}

function describe(report: Progress, units: UnitMatcher): string {
  return describeNews(report, units) + (report.evidence ? ` (${report.evidence})` : '');
}

function readStatus(given: string): ProgressStatus {
  const status = PROGRESS_STATUSES.find(
    (known) => known === given.trim().toLowerCase() || STATUS_WORDS[known] === given.trim().toLowerCase(),
  );
  if (!status) throw new UsageError(WORDS.faults.status(given, PROGRESS_STATUSES.join(', ')));
  return status;
}

function readPercent(given: string): number {
  const [, number] = /^(-?\d{1,9}(?:[.,]\d{1,9})?)\s*%?$/u.exec(given.trim()) ?? [];
  if (number === undefined) throw new UsageError(WORDS.faults.percent(given));
  return Number(number.replace(',', '.'));
}
