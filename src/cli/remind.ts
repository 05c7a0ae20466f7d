import { type PlannedMessage, type PlannedReminder, plannedFor } from '../app/planned-reminders.ts';
import { lookOf } from '../channels/console/style.ts';
import { wrap } from '../channels/console/wrap.ts';
import { UsageError } from '../shared/errors.ts';
import { groupBy } from '../shared/group-by.ts';
import { printInstant, timeAt } from '../shared/print-instant.ts';
import { WORDS } from './messages.ts';
import { withApp } from './open-app.ts';
import { printResult, type World } from './world.ts';

interface RemindOptions {
  readonly at?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Prints what would be sent to whom on the day of an instant, until that instant, and why. Sends nothing. */
export function remind({ at, dryRun, json }: RemindOptions, world: World): Promise<void> {
  if (!dryRun) throw new UsageError(WORDS.faults.onlyDryRun);
  const given = at === undefined ? undefined : readInstant(at);
  return withApp(world, async (app) => {
    await app.knowledge();
    const instant = given ?? app.clock.now();
    const { reminders, messages } = await plannedFor(instant, await app.office());
    const width = lookOf(world.stdout).width;
    printResult(world, json, reminders, (list) => describe(list, messages, { until: instant, width }));
  });
}

/** The messages of each person as they would be read, and under them why each thing is in them. */
function describe(
  planned: readonly PlannedReminder[],
  messages: readonly PlannedMessage[],
  { until, width }: { readonly until: Date; readonly width: number },
): string {
  if (planned.length === 0) return WORDS.remind.nothing(printInstant(until));
  const people = [...groupBy(planned, ({ recipient }) => recipient).values()].map((own) => {
    const { name, recipient, channel } = own[0]!;
    const said = messages
      .filter((message) => message.recipient === recipient)
      .map(({ text, at }) => WORDS.remind.said(timeAt(new Date(at)), text));
    const because = [...groupBy(own, ({ why }) => why)].map(([why, same]) =>
      WORDS.remind.because(
        same.map(({ key }) => key.split(':')[0]!),
        why,
      ),
    );
    const lines = [...said, ...because].map((text) => wrap(text, width));
    return [WORDS.remind.recipient(name, recipient, channel), ...lines].join('\n');
  });
  return [WORDS.remind.head(planned.length, people.length, printInstant(until)), ...people].join('\n\n');
}

/** "2026-12-01T08:00" is that time in Vietnam; one with an offset or Z is what it says; a day alone is its last moment. */
function readInstant(given: string): Date {
  const text = given.trim().replace(' ', 'T');
  const [, day, time, zone] =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})?)?$/u.exec(text) ?? [];
  const instant = new Date(`${day}T${time ?? '23:59:59'}${zone ?? '+07:00'}`);
  if (day === undefined || Number.isNaN(instant.getTime())) throw new UsageError(WORDS.faults.instant(given));
  return instant;
}
