import { z } from 'zod';
import { type Day, dayAt, isDay } from '../shared/day.ts';
import { UsageError, UserError } from '../shared/errors.ts';
import type { WorkingCalendar } from '../tasks/calendar/working-calendar.ts';
import { describeTimeframe } from '../tasks/timeframe/describe-timeframe.ts';
import { lastDayOf, nextOccurrences } from '../tasks/timeframe/occurrences.ts';
import { readTimeframe } from '../tasks/timeframe/read-timeframe.ts';
import { openBatch, runBatch } from './batch.ts';
import { WORDS } from './messages.ts';
import { withApp } from './open-app.ts';
import { readDay } from './values.ts';
import { printResult, type World } from './world.ts';

interface TimeframeOptions {
  readonly on?: string;
  readonly batch?: string;
  readonly json?: boolean;
}

const LINE = z.object({ id: z.union([z.string(), z.number()]), phrase: z.string(), on: z.string() });
const LONGEST_PHRASE = 2000;

/** Reads one deadline phrase or a file of them; returns the exit code. */
export async function timeframe(
  words: readonly string[],
  { on, batch, json }: TimeframeOptions,
  world: World,
): Promise<number> {
  if (words.length > 0 === (batch !== undefined)) throw new UsageError(WORDS.faults.phraseOrBatch);
  const day = on === undefined ? undefined : dayAt(readDay(on));
  if (batch !== undefined) return readBatch(batch, day, world);
  const phrase = checkLength(words.join(' '));
  return withApp(world, async (app) => {
    const read = explain(phrase, day ?? dayAt(app.clock.now()), await app.calendar());
    printResult(world, json, toEntry(read), () => describe(read));
    return 0;
  });
}

/** `day` stands in for the day of every line. */
async function readBatch(file: string, day: Day | undefined, world: World): Promise<number> {
  const input = await openBatch(file, world);
  return withApp(world, async ({ calendar: openCalendar, logger }) => {
    const calendar = await openCalendar();
    const answer = ({ id, phrase, on }: z.infer<typeof LINE>) => ({
      id,
      ...toEntry(explain(checkLength(phrase), day ?? readLineDay(on), calendar)),
    });
    const whole = await runBatch({ input, schema: LINE, shape: WORDS.faults.phraseShape, answer, logger, world });
    return whole ? 0 : 1;
  });
}

function checkLength(phrase: string): string {
  if (phrase.trim() === '') throw new UsageError(WORDS.faults.emptyPhrase);
  if (phrase.length > LONGEST_PHRASE) throw new UsageError(WORDS.faults.longPhrase(phrase.length, LONGEST_PHRASE));
  return phrase;
}

function readLineDay(given: string): Day {
  if (!isDay(given)) throw new UserError(WORDS.faults.day(given));
  return given;
}

function explain(phrase: string, on: Day, calendar: WorkingCalendar) {
  const read = readTimeframe(phrase, on);
  return { ...read, next: nextOccurrences(read, on, 3), meaning: describeTimeframe(read, on, calendar) };
}

/** The fields of the command's contract, then what else was read. Of what recurs, `to` is the next day that is named. */
function toEntry({ kind, from, to, lastDay, rrules = [], bound, trigger, next, ...rest }: ReturnType<typeof explain>) {
  const named = kind === 'recurring' ? next[0] : to;
  return {
    kind,
    from: kind === 'recurring' ? null : (from ?? null),
    to: named ?? null,
    lastDay:
      (kind === 'recurring' ? named && lastDayOf(named, { ...rest, ...(bound ? { bound } : {}) }) : lastDay) ?? null,
    rrule: rrules[0] ?? null,
    rrules,
    bound: bound ?? null,
    trigger: trigger ?? null,
    offset: rest.offset ?? null,
    time: rest.time ?? null,
    next,
    meaning: rest.meaning ?? null,
    fault: rest.fault ?? null,
  };
}

function describe({ kind, meaning, next }: ReturnType<typeof explain>): string {
  const lines = [WORDS.timeframeKinds[kind], meaning, next.length > 0 ? WORDS.nextDays(next) : undefined];
  return lines.filter(Boolean).join('\n');
}
