import { linkedLast } from '../../people/linked-last.ts';
import type { Person } from '../../people/person.ts';
import { type ReminderPreferences, USUAL_PREFERENCES } from '../../reminders/preferences.ts';
import { readPreferences } from '../../reminders/read-preferences.ts';
import { wantsOverviews } from '../../reminders/recipient.ts';
import { channelsMeant, nameOfChannel } from '../../shared/channel-names.ts';
import { addDays } from '../../shared/day.ts';
import { UserError } from '../../shared/errors.ts';
import type { Reply } from '../message.ts';
import { requirePrivately } from './actor.ts';
import { comingReminders } from './coming-reminders.ts';
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
    const { preferences, peopleStore, now } = desk.office;
    const person = (await peopleStore.find(requirePrivately(desk.message)))!;
    if (person.unit === undefined && person.role !== 'admin') return say(words.noUnit, 'clarify');
    const before = await preferences.read(person.id);
    if (given.trim() === '') return show(person, before, desk);
    const chosen = readPreferences(given, before ?? USUAL_PREFERENCES);
    if (!chosen) return { ...say(words.unclear(given.trim()), 'clarify'), choices: [words.on, words.off] };
    if (chosen === 'hours') return say(words.onlyInWorkingHours, 'clarify');
    const linked = (await peopleStore.addressesOf(person.id)).map(({ channel }) => channel);
    const meant = chosen.channel === undefined ? [] : channelsMeant(chosen.channel, linked);
    if (meant.length > 1) return whichOf(meant);
    if (chosen.channel !== undefined && meant.length === 0) refuseUnlinked(chosen.channel, linked);
    const kept = meant.length === 0 ? chosen : { ...chosen, channel: meant[0]! };
    await preferences.write(person.id, kept, now());
    return show(person, kept, desk);
  },
};

function whichOf(channels: readonly string[]): Reply {
  const choices = channels.map((channel) => `/nhacviec qua ${channel}`);
  return { ...say(words.whichChannel(channels.map(nameOfChannel).join(', ')), 'clarify'), choices };
}

function refuseUnlinked(typed: string, linked: readonly string[]): never {
  throw new UserError(words.unknownChannel(typed, [...new Set(linked)].map(nameOfChannel).join(', ')));
}

async function show(person: Person, chosen: ReminderPreferences | undefined, desk: CommandDesk) {
  const preferences = chosen ?? USUAL_PREFERENCES;
  const { isOn } = preferences;
  const hasOverviews = wantsOverviews({ ...person, ...(chosen ? { chosen } : {}) });
  const lines = [
    person.unit === undefined ? words.withoutUnit : words.state(preferences),
    ...(hasOverviews ? [words.overviews[person.role === 'admin' ? 'admin' : 'manager'](preferences.weekly)] : []),
    ...(isOn || hasOverviews ? [await whereTo(person.id, preferences, desk)] : []),
    ...(isOn && person.unit !== undefined ? await coming(person.id, preferences, desk) : []),
  ];
  const mayWantMore = !isOn && (person.unit !== undefined || !hasOverviews);
  const choices = [...(mayWantMore ? [words.on] : []), ...(isOn || hasOverviews ? [words.off] : [])];
  return { ...say(lines.join('\n')), choices };
}

/** The account that was chosen, else the one linked last; without any, what is due waits in the inbox. */
async function whereTo(person: string, { channel }: ReminderPreferences, { office }: CommandDesk): Promise<string> {
  const accounts = await office.peopleStore.addressesOf(person);
  const wanted = accounts.filter((account) => account.channel === channel);
  const address = linkedLast(wanted) ?? linkedLast(accounts);
  return address ? words.by(nameOfChannel(address.channel)) : words.intoInbox;
}

async function coming(person: string, preferences: ReminderPreferences, desk: CommandDesk): Promise<string[]> {
  const span = { from: desk.on, to: addDays(desk.on, DAYS_AHEAD), judgedOn: desk.on };
  const planned = await desk.office.planner.planFor(person, preferences, span);
  const ahead = planned.filter(({ at }) => at > desk.office.now());
  if (ahead.length === 0) return [words.nothingComing(DAYS_AHEAD)];
  const shown = comingReminders(ahead.slice(0, SHOWN), await desk.office.outbox.facts());
  const more = ahead.length > SHOWN ? [words.more(ahead.length - SHOWN)] : [];
  return [words.coming(ahead.length, DAYS_AHEAD), ...shown.map((line) => `- ${line}`), ...more];
}
