import { lookOf } from '../channels/console/style.ts';
import { wrap } from '../channels/console/wrap.ts';
import type { Document } from '../documents/document.ts';
import { nameSection } from '../documents/naming.ts';
import { type Day, dayAt, printDay } from '../shared/day.ts';
import type { WorkingCalendar } from '../tasks/calendar/working-calendar.ts';
import { dueDay } from '../tasks/progress/due-day.ts';
import type { RecordBase, ReportingDuty, Target } from '../tasks/task.ts';
import { describeDay } from '../tasks/timeframe/describe-timeframe.ts';
import { findDocuments } from './find-scope.ts';
import { WORDS } from './messages.ts';
import { withApp } from './open-app.ts';
import { correctedEntry, names, recordEntry, timeframeEntry } from './task-entry.ts';
import { printResult, type World } from './world.ts';

interface ScopeOptions {
  readonly document?: string;
  readonly json?: boolean;
}

/** Prints every target, or those of the documents named. */
export function listTargets({ document: given, json }: ScopeOptions, world: World): Promise<void> {
  return withApp(world, async (app) => {
    const { records, library } = await app.knowledge();
    const entries = records.targets
      .filter(isOf(given, library.knowledge.documents))
      .map((target) => targetEntry(target, library.document(target.document)));
    printResult(world, json, entries, (list) => describeTargets(list, lookOf(world.stdout).width));
  });
}

/** Prints every reporting duty, or those of the documents named. */
export function listDuties({ document: given, json }: ScopeOptions, world: World): Promise<void> {
  return withApp(world, async (app) => {
    const { records, library } = await app.knowledge();
    const on = dayAt(app.clock.now());
    const entries = records.duties
      .filter(isOf(given, library.knowledge.documents))
      .map((duty) => dutyEntry(duty, library.document(duty.document), on));
    const calendar = await app.calendar();
    printResult(world, json, entries, (list) => describeDuties(list, calendar, lookOf(world.stdout).width));
  });
}

function isOf(given: string | undefined, documents: readonly Document[]): (record: RecordBase) => boolean {
  const wanted = given === undefined ? undefined : findDocuments(given, documents);
  return ({ document }) => wanted?.includes(document) ?? true;
}

function targetEntry(target: Target, document: Document) {
  const { source, confidence, doubts, ...head } = recordEntry(target, document);
  return {
    ...head,
    text: target.title,
    value: target.number ?? target.value,
    unit: target.unit ?? null,
    printed: target.value,
    from: target.from ?? null,
    by: target.by ?? null,
    lead: names(target.lead),
    actors: names(target.actors),
    source,
    origin: target.origin,
    alsoAt: (target.alsoAt ?? []).map((place) => ({ section: nameSection(place), page: place.page ?? null })),
    confidence,
    doubts,
    ...correctedEntry(target),
  };
}

function dutyEntry(duty: ReportingDuty, document: Document, on: Day) {
  const { source, confidence, doubts, ...head } = recordEntry(duty, document);
  return {
    ...head,
    who: names(duty.who),
    to: names(duty.to),
    via: names(duty.via),
    what: duty.title,
    timeframe: timeframeEntry(duty.timeframe, on),
    dueOn: dueDay(duty.timeframe, undefined, on) ?? null,
    source,
    confidence,
    doubts,
    ...correctedEntry(duty),
  };
}

function describeTargets(entries: readonly ReturnType<typeof targetEntry>[], width: number): string {
  const blocks = entries.map(({ id, text, printed, unit, by, lead, actors, document }, i) =>
    [
      `${i + 1}. [${id}] ${text}`,
      `   ${WORDS.target.value(unit && !printed.includes(unit) ? `${printed} ${unit}` : printed, by === null ? '' : printDay(by))}`,
      lead.length > 0 ? `   ${WORDS.target.watcher(lead.join('; '))}` : '',
      actors.length > 0 ? `   ${WORDS.target.actors(actors.join('; '))}` : '',
      `   ${document}`,
    ]
      .filter(Boolean)
      .map((line) => wrap(line, width))
      .join('\n'),
  );
  return [...blocks, WORDS.target.total(entries.length)].join('\n\n');
}

function describeDuties(
  entries: readonly ReturnType<typeof dutyEntry>[],
  calendar: WorkingCalendar,
  width: number,
): string {
  const blocks = entries.map(({ id, who, to, via, what, timeframe, dueOn, document }, i) =>
    [
      `${i + 1}. [${id}] ${who.join('; ')}: ${what}`,
      to.length > 0 ? `   ${WORDS.duty.to(to.join('; '), via.join('; '))}` : '',
      timeframe === null
        ? ''
        : `   ${WORDS.duty.when(timeframe.raw, dueOn === null ? '' : describeDay(dueOn, calendar))}`,
      `   ${document}`,
    ]
      .filter(Boolean)
      .map((line) => wrap(line, width))
      .join('\n'),
  );
  return [...blocks, WORDS.duty.total(entries.length)].join('\n\n');
}
