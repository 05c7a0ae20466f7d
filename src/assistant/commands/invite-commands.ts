import { ROLE_WORDS } from '../../people/messages.ts';
import type { Actor } from '../../people/people-store.ts';
import { may } from '../../people/rights.ts';
import { printInstant } from '../../shared/print-instant.ts';
import { fold } from '../../shared/text/fold.ts';
import { actorOf, requireNoReaders, requirePrivately } from './actor.ts';
import { type Command, type CommandDesk, say } from './command.ts';
import { PEOPLE_COMMAND_WORDS as words } from './people-messages.ts';
import { tellPerson } from './tell-person.ts';
import { readStanding, readUnit } from './typed-standing.ts';

const ONESELF = /^(?:toi|minh|ban than|chinh toi|them kenh|kenh khac)$/u;
const PERSON = /^(p-[a-z0-9]+)\b\s*([\s\S]*)$/iu;
const REFUSE = /^(?:tu choi|khong duyet)\s+(p-[a-z0-9]+)$/u;

/** `/moi`: a code that gives somebody a role, or joins another account of one's own. */
export const INVITE_COMMAND: Command = {
  name: 'moi',
  right: 'linkAccount',
  usage: words.usage.invite,
  plain: [
    /^(?:moi|cap ma(?: moi)?(?: cho)?)(?: them)? (?<rest>(?:can bo|lanh dao|thanh vien|quan tri|chuyen vien)\b(?!.*\b(?:phai|duoc|nen|se|hoc|dung|tham gia)\b).*)$/u,
    /^noi (?:them )?tai khoan(?: cua)? (?<rest>toi|minh)$/u,
  ],
  unlike: /^(?:mỗi|mọi|mới|môi)\s/u,
  async run(given, desk) {
    requireNoReaders(desk.message);
    const invites = may(desk.message.role, 'invite') !== 'no';
    if (ONESELF.test(fold(given.trim()))) return ownCode(desk);
    // Never a code of one's own for somebody else: whoever used it would be taken for oneself.
    if (!invites) return given.trim() === '' ? ownCode(desk) : say(words.mayNotInvite, 'not_allowed');
    if (given.trim() === '') return say(words.whichInvitation, 'clarify');
    const standing = readStanding(given, desk.units);
    const { code, expiresAt } = await desk.office.people.invite({ ...standing, by: actorOf(desk.message) });
    const unit = standing.unit === undefined ? '' : ` ${desk.units.byId(standing.unit)!.name}`;
    const links = desk.office.linksWith(code);
    const text = words.invited(code, `${ROLE_WORDS[standing.role]}${unit}`, printInstant(expiresAt), links);
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
    requireNoReaders(desk.message);
    const by = actorOf(desk.message);
    const [, refused] = REFUSE.exec(fold(given.trim())) ?? [];
    if (refused !== undefined) return refuse(refused, by, desk);
    const [, person, unit = ''] = PERSON.exec(given.trim()) ?? [];
    return person === undefined ? listRequests(desk) : approve(person.toLowerCase(), unit, by, desk);
  },
};

async function approve(person: string, read: string, by: Actor, desk: CommandDesk) {
  const { people, peopleStore } = desk.office;
  const unit = read === '' ? undefined : readUnit(read, desk.units);
  const known = await peopleStore.find(person);
  // Worked on again after a crash, the approval is there already, and only its being told is missing.
  const isApproved = unit !== undefined && known?.role === 'official' && known.unit === unit;
  const approved = isApproved ? known : await people.approve({ person, by, ...(unit === undefined ? {} : { unit }) });
  await tellPerson(person, words.youAreIn(desk.units.byId(approved.unit!)?.name ?? approved.unit!), desk);
  return say(words.approved(await people.describe(approved)), 'answered');
}

async function refuse(person: string, by: Actor, desk: CommandDesk) {
  const { people, peopleStore } = desk.office;
  const isAsking = (await people.requests(by)).some((request) => request.person.id === person);
  // Told first: after a crash in between, the refusal is done again, but nobody is told twice.
  if (isAsking) await tellPerson(person, words.youAreRefused, desk);
  await people.refuse({ person, by });
  const name = (await peopleStore.find(person))?.name;
  return say(words.refused(name ? `${name} (${person})` : person), 'answered');
}

async function listRequests({ office, message, units }: CommandDesk) {
  const requests = await office.people.requests(actorOf(message));
  if (requests.length === 0) return say(words.noRequests);
  const lines = requests.map(({ person: { id, name }, unit, words: said, askedAt }) =>
    words.request(
      name ? `${name} (${id})` : id,
      units.byId(unit)?.name ?? unit,
      said.replace(/\s+/gu, ' '),
      printInstant(askedAt),
    ),
  );
  const choices = requests.flatMap(({ person, unit }) => [
    `/duyet ${person.id} ${unit}`,
    `/duyet ${words.refuse} ${person.id}`,
  ]);
  return { ...say([words.requests(requests.length), ...lines].join('\n')), choices };
}
