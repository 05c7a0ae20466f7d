import { linkedLast } from '../../people/linked-last.ts';
import { may } from '../../people/rights.ts';
import type { Role } from '../../people/role.ts';
import { UserError } from '../../shared/errors.ts';
import { groupBy } from '../../shared/group-by.ts';
import { actorOf } from './actor.ts';
import { type Command, type CommandDesk, say } from './command.ts';
import { COMMAND_WORDS } from './messages.ts';
import { unitNamed } from './unit-named.ts';

const { announce: words } = COMMAND_WORDS;
const LONGEST = 1500;
const TOLD: readonly Role[] = ['member', 'official', 'manager', 'admin'];
/** More than anybody begins an announcement with: only what was shown before is sent. */
const CONFIRMED = /^(?:xác nhận gửi|xac nhan gui)\s*:\s*/iu;

/** `/thongbao`: something said to everybody in office, or to one office, after it was shown and confirmed. */
export const ANNOUNCE_COMMAND: Command = {
  name: 'thongbao',
  right: 'announce',
  usage: COMMAND_WORDS.usage.announce,
  plain: [/^(?:gui )?thong bao(?: cho(?: moi nguoi| tat ca)?| toi(?: moi nguoi| tat ca)?)?\s*:\s*(?<words>[\s\S]+)$/u],
  async run(given, desk) {
    const { unit, text } = readAnnouncement(given.replace(CONFIRMED, ''), desk);
    if (text === '') return say(words.empty, 'clarify');
    if (text.length > LONGEST) throw new UserError(words.tooLong(text.length, LONGEST));
    const people = await recipients(unit, desk);
    const whom = unit === undefined ? words.ofAll : words.ofUnit(desk.units.byId(unit)?.name ?? unit);
    if (people.length === 0) return say(words.nobody(whom), 'clarify');
    if (!CONFIRMED.test(given))
      return {
        ...say(words.preview(people.length, whom, text)),
        choices: [`/thongbao ${words.send}: ${given.trim()}`],
      };
    await announce(people, text, desk);
    return say(words.sent(people.length), 'answered');
  },
};

/** "Sở Nội vụ: …" is for that office; who may only speak to the own one always does. */
function readAnnouncement(given: string, { units, message }: CommandDesk): { unit?: string; text: string } {
  const own = may(message.role, 'announce') === 'own';
  if (own && message.unit === undefined) throw new UserError(words.noUnit);
  const [, name, rest] = /^([^:\n]{2,120}):\s*([\s\S]+)$/u.exec(given.trim()) ?? [];
  const named = name === undefined ? undefined : unitNamed(name, units);
  if (own) return { unit: message.unit!, text: named === message.unit ? rest! : given.trim() };
  return named === undefined ? { text: given.trim() } : { unit: named, text: rest! };
}

/** Each person once, where they linked last. */
async function recipients(unit: string | undefined, { office, message }: CommandDesk) {
  const reachable = await office.peopleStore.reachable({ roles: TOLD, ...(unit === undefined ? {} : { unit }) });
  const byPerson = groupBy(reachable, ({ person }) => person);
  byPerson.delete(message.person ?? '');
  return [...byPerson.values()].flatMap((accounts) => linkedLast(accounts) ?? []);
}

async function announce(
  people: Awaited<ReturnType<typeof recipients>>,
  text: string,
  desk: CommandDesk,
): Promise<void> {
  const { journal, audit, now } = desk.office;
  const origin = desk.message.key ?? `${desk.message.sender} ${desk.message.sentAt.toISOString()}`;
  const { role, unit } = desk.message;
  const from = role === 'admin' ? words.fromAdmin : words.fromManager(desk.units.byId(unit ?? '')?.name ?? '');
  const reply = say(words.text(from, text));
  for (const { channel, account, chat, person } of people) {
    const key = `announcement ${origin} ${account}`;
    await journal.announce({ key, channel, chat, person, reply }, now());
  }
  const actor = actorOf(desk.message);
  await audit.append({ actor, action: 'announcement.sent', subject: origin, detail: { people: people.length } }, now());
}
