import type { Reminder } from '../../reminders/plan.ts';
import { type ReminderPreferences, USUAL_PREFERENCES } from '../../reminders/preferences.ts';
import { readPreferences } from '../../reminders/read-preferences.ts';
import { sayReminder } from '../../reminders/wording.ts';
import { addDays, printDayOfWeek } from '../../shared/day.ts';
import { UserError } from '../../shared/errors.ts';
import { requirePrivately } from './actor.ts';
import { type Command, type CommandDesk, say } from './command.ts';
import { REMINDER_COMMAND_WORDS as words } from './reminder-messages.ts';

const DAYS_AHEAD = 14;
const SHOWN = 10;

/** `/nhacviec`: whether, when and how one is reminded of what one's office must do, and what of it comes next. */
export const REMINDER_COMMAND: Command = {
  name: 'nhacviec',
  right: 'beReminded',
  usage: words.usage,
  plain: [
    /^(?:hay |xin )?nhac viec(?: cho)? (?:toi|minh)(?<rest>(?: (?:truoc|luc|qua|tru|gop|tung)\b.*)?)$/u,
    /^(?<rest>bat|tat) nhac viec$/u,
  ],
  async run(given, desk) {
    const id = requirePrivately(desk.message);
    const { preferences, peopleStore, now } = desk.office;
    const person = (await peopleStore.find(id))!;
    if (person.unit === undefined) return say(words.noUnit, 'clarify');
    const before = (await preferences.read(id)) ?? USUAL_PREFERENCES;
    if (given.trim() === '') return show(id, before, desk);
    const chosen = readPreferences(given, before);
    if (!chosen) return { ...say(words.unclear(given.trim()), 'clarify'), choices: [words.on, words.off] };
    await refuseUnknownChannel(id, chosen, desk);
    await preferences.write(id, chosen, now());
    return show(id, chosen, desk);
  },
};

async function refuseUnknownChannel(
  person: string,
  { channel }: ReminderPreferences,
  { office }: CommandDesk,
): Promise<void> {
  if (channel === undefined) return;
  const known = new Set((await office.peopleStore.addressesOf(person)).map((account) => account.channel));
  if (!known.has(channel)) throw new UserError(words.unknownChannel(channel, [...known].join(', ')));
}

async function show(person: string, chosen: ReminderPreferences, desk: CommandDesk) {
  const { on, office } = desk;
  const planned = await office.planner.planFor(person, chosen, { from: on, to: addDays(on, DAYS_AHEAD) });
  const coming = chosen.isOn
    ? [
        planned.length === 0 ? words.nothingComing(DAYS_AHEAD) : words.coming(planned.length, DAYS_AHEAD),
        ...lines(planned, desk),
      ]
    : [];
  const choices = chosen.isOn ? [words.off] : [words.on];
  return { ...say([words.state(chosen), ...coming, ...(chosen.isOn ? [words.notYet] : [])].join('\n')), choices };
}

function lines(planned: readonly Reminder[], { library }: CommandDesk): string[] {
  const shown = planned.slice(0, SHOWN).map((reminder) => {
    const document = library.document(reminder.obligation.document);
    return `- ${printDayOfWeek(reminder.on)}: ${sayReminder(reminder, reminder.on, document)}`;
  });
  return planned.length > SHOWN ? [...shown, words.more(planned.length - SHOWN)] : shown;
}
