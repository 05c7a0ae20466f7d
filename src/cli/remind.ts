import { lookOf } from '../channels/console/style.ts';
import { wrap } from '../channels/console/wrap.ts';
import type { Reminder } from '../reminders/plan.ts';
import { sayReminder } from '../reminders/wording.ts';
import { dayAt } from '../shared/day.ts';
import { UsageError } from '../shared/errors.ts';
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
    const instant = given ?? app.clock.now();
    const day = dayAt(instant);
    const { planner } = await app.office();
    const { library } = await app.knowledge();
    const due = (await planner.planAll({ from: day, to: day })).filter((reminder) => reminder.at <= instant);
    const entries = await Promise.all(
      due.map(async (reminder) => {
        const { key, recipient, stage, obligation } = reminder;
        const text = sayReminder(reminder, reminder.on, library.document(obligation.document));
        const channel = await planner.channelOf(recipient);
        const why = { unit: recipient.unit, part: part(reminder), at: reminder.at.toISOString() };
        return { recipient: recipient.person, channel, key, stage, dueOn: obligation.dueOn, text, ...why };
      }),
    );
    printResult(world, json, entries, (list) => describe(list, lookOf(world.stdout).width));
  });
}

function part({ isHelping }: Reminder): 'lead' | 'coordinator' {
  return isHelping ? 'coordinator' : 'lead';
}

function describe(entries: readonly { recipient: string; channel: string; text: string }[], width: number): string {
  if (entries.length === 0) return WORDS.nothingToRemind;
  return entries.map(({ recipient, channel, text }) => wrap(`${recipient} (${channel}): ${text}`, width)).join('\n');
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
