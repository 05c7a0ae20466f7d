import { ROLE_WORDS } from '../../people/messages.ts';
import { may } from '../../people/rights.ts';
import { printInstant } from '../../shared/print-instant.ts';
import { fold } from '../../shared/text/fold.ts';
import { actorOf, requireNoReaders, requirePrivately } from './actor.ts';
import { type Command, type CommandDesk, say } from './command.ts';
import { PEOPLE_COMMAND_WORDS as words } from './people-messages.ts';
import { tellPerson } from './tell-person.ts';
import { readStanding } from './typed-standing.ts';

const ONESELF = /^(?:toi|minh|ban than|chinh toi|them kenh|kenh khac)$/u;
const PERSON = /^(p-[a-z0-9]+)\b\s*([\s\S]*)$/iu;
const REFUSE = /^(?:tu choi|khong duyet)\s+(p-[a-z0-9]+)$/iu;

/** `/moi`: a code that gives somebody a role, or joins another account of one's own. */
export const INVITE_COMMAND: Command = {
  name: 'moi',
  right: 'linkAccount',
  usage: words.usage.invite,
  plain: [
    /^(?:moi|cap ma(?: moi)?(?: cho)?)(?: them)? (?<rest>(?:can bo|lanh dao|thanh vien|quan tri|chuyen vien)\b.*)$/u,
    /^noi (?:them )?tai khoan(?: cua)? (?<rest>toi|minh)$/u,
  ],
  async run(given, desk) {
    requireNoReaders(desk.message);
    const invites = may(desk.message.role, 'invite') !== 'no';
    if (!invites || ONESELF.test(fold(given.trim()))) return ownCode(desk);
    if (given.trim() === '') return say(words.usage.invite, 'clarify');
    const standing = readStanding(given, desk.units);
    const { code, expiresAt } = await desk.office.people.invite({ ...standing, by: actorOf(desk.message) });
    const unit = standing.unit === undefined ? '' : ` ${desk.units.byId(standing.unit)!.name}`;
    const text = words.invited(code, `${ROLE_WORDS[standing.role]}${unit}`, printInstant(expiresAt));
    return { ...say(text), isSecret: true };
  },
};

async function ownCode(desk: CommandDesk) {
  const { code, expiresAt } = await desk.office.people.linkOwn(requirePrivately(desk.message));
  return { ...say(words.ownCode(code, printInstant(expiresAt))), isSecret: true };
}

/** `/duyet`: who asks to be an official, approved or refused. */
export const APPROVE_COMMAND: Command = {
  name: 'duyet',
  right: 'approve',
  usage: words.usage.approve,
  plain: [/^(?:ai |nhung ai |danh sach )(?:dang )?(?:cho|xin) (?:duyet|cap quyen)$/u],
  async run(given, desk) {
    const { people } = desk.office;
    const by = actorOf(desk.message);
    const [, refused] = REFUSE.exec(fold(given.trim())) ?? [];
    if (refused !== undefined) {
      await people.refuse({ person: refused, by });
      return say(words.refused(refused), 'answered');
    }
    const [, person, unit = ''] = PERSON.exec(given.trim()) ?? [];
    if (person === undefined) return listRequests(desk);
    const approved = await people.approve({ person, by, ...(unit === '' ? {} : { unit: unit.trim() }) });
    await tellPerson(person, words.youAreIn(desk.units.byId(approved.unit!)?.name ?? approved.unit!), desk);
    return say(words.approved(await people.describe(approved)), 'answered');
  },
};

async function listRequests({ office, message, units }: CommandDesk) {
  const requests = await office.people.requests(actorOf(message));
  if (requests.length === 0) return say(words.noRequests);
  const lines = requests.map(({ person, unit, words: said, askedAt }, i) =>
    words.request(i + 1, person.name || person.id, units.byId(unit)?.name ?? unit, said, printInstant(askedAt)),
  );
  const choices = requests.flatMap(({ person, unit }) => [
    `/duyet ${person.id} ${unit}`,
    `/duyet ${words.refuse} ${person.id}`,
  ]);
  return { ...say([words.requests(requests.length), ...lines].join('\n')), choices };
}
