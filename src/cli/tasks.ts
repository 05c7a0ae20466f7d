import type { OpenedKnowledge } from '../app/open-knowledge.ts';
import { lookOf } from '../channels/console/style.ts';
import { wrap } from '../channels/console/wrap.ts';
import { addDays, type Day, dayAt, printDay } from '../shared/day.ts';
import { UsageError } from '../shared/errors.ts';
import { STANDING_WORDS } from '../tasks/messages.ts';
import type { TaskFilter } from '../tasks/record-filter.ts';
import { findDocuments, findUnit, readStandings } from './find-scope.ts';
import { WORDS } from './messages.ts';
import { withApp } from './open-app.ts';
import { taskEntry } from './task-entry.ts';
import { readDay } from './values.ts';
import { printResult, type World } from './world.ts';

/** All conditions must hold. */
interface TaskOptions {
  readonly document?: string;
  readonly lead?: string;
  readonly coordinator?: string;
  readonly year?: string;
  readonly dueBefore?: string;
  readonly status?: string;
  readonly responsibilities?: boolean;
  readonly on?: string;
  readonly json?: boolean;
}

/** Prints every task that fits, in the order in which they stand. */
export function listTasks(options: TaskOptions, world: World): Promise<void> {
  const day = options.on === undefined ? undefined : dayAt(readDay(options.on));
  const conditions = readConditions(options);
  return withApp(world, async (app) => {
    const on = day ?? dayAt(app.clock.now());
    const knowledge = await app.knowledge();
    const { book, library } = knowledge;
    const filter = { ...conditions, ...readScope(options, knowledge) };
    const tasks = await book.list(filter, on);
    const others = options.responsibilities ? await book.responsibilities(filter, on) : [];
    const entries = [...tasks, ...others].map((judged) =>
      taskEntry(judged, library.document(judged.task.document), on),
    );
    printResult(world, options.json, entries, (list) => describe(list, lookOf(world.stdout).width));
  });
}

/** What can be read without knowing any document, so that a wrong value is told at once. */
function readConditions({ year, dueBefore, status }: TaskOptions): TaskFilter {
  return {
    ...(year === undefined ? {} : { year: readYear(year) }),
    ...(dueBefore === undefined ? {} : { dueBefore: dayBefore(dueBefore) }),
    ...(status === undefined ? {} : { standings: readStandings(status) }),
  };
}

function readScope({ document, lead, coordinator }: TaskOptions, { library, units }: OpenedKnowledge): TaskFilter {
  const offices = [
    ...(lead === undefined ? [] : [{ id: findUnit(lead, units), role: 'lead' as const }]),
    ...(coordinator === undefined ? [] : [{ id: findUnit(coordinator, units), role: 'coordinators' as const }]),
  ];
  return {
    ...(document === undefined ? {} : { documents: findDocuments(document, library.knowledge.documents) }),
    ...(offices.length > 0 ? { units: offices } : {}),
  };
}

function readYear(given: string): number {
  if (!/^(?:19|20)\d{2}$/u.test(given.trim())) throw new UsageError(WORDS.faults.year(given));
  return Number(given);
}

/** "Before" a day does not count the day itself. */
function dayBefore(given: string): Day {
  return addDays(dayAt(readDay(given)), -1);
}

function describe(entries: readonly ReturnType<typeof taskEntry>[], width: number): string {
  const blocks = entries.map(({ id, title, lead, coordinators, timeframe, dueOn, status, document }, i) => {
    const lines = [
      `${i + 1}. [${id}] ${title.replaceAll('\n', ' ')}`,
      lead.length > 0 ? `   ${WORDS.task.lead(lead.join('; '))}` : '',
      coordinators.length > 0 ? `   ${WORDS.task.coordinators(coordinators.join('; '))}` : '',
      `   ${WORDS.task.when(timeframe?.raw ?? WORDS.task.noTimeframe, dueOn === null ? '' : printDay(dueOn), STANDING_WORDS[status])}`,
      `   ${document}`,
    ];
    return lines
      .filter(Boolean)
      .map((line) => wrap(line, width))
      .join('\n');
  });
  return [...blocks, WORDS.task.total(entries.length)].join('\n\n');
}
