import type { Person } from '../../people/person.ts';
import { nameOfChannel } from '../../shared/channel-names.ts';
import { printInstant } from '../../shared/print-instant.ts';
import { fold } from '../../shared/text/fold.ts';
import type { ReplyFile } from '../message.ts';
import { requirePrivately } from './actor.ts';
import { type Command, type CommandDesk, say } from './command.ts';
import { PEOPLE_COMMAND_WORDS as words } from './people-messages.ts';
import { tellPerson } from './tell-person.ts';
import { readUnit } from './typed-standing.ts';

const SHOWN = 10;
const MOST_IN_FILE = 10_000;

/** `/donvi`: what one is, or the wish to be an official of an office. */
export const UNIT_COMMAND: Command = {
  name: 'donvi',
  isForAll: true,
  usage: words.usage.unit,
  plain: [
    /^toi (?:thuoc|o|lam o|lam viec o) (?:don vi|co quan) nao$|^toi la ai$/u,
    /^toi (?:la (?:can bo|chuyen vien|cong chuc)(?: cua| tai| o)?|(?:lam viec|cong tac|lam)(?: o| tai)) (?<rest>(?!.*\b(?:toi|minh|hoi|phai|can (?!bo)|muon|xin|nho)\b).+)$/u,
  ],
  async run(given, desk) {
    const id = requirePrivately(desk.message);
    const { people, peopleStore } = desk.office;
    const person = (await peopleStore.find(id))!;
    if (given.trim() === '')
      return say(words.me(await people.describe(person)) + (person.role === 'guest' ? words.howToAsk : ''), 'answered');
    const unit = readUnit(given, desk.units);
    await people.askAccess(id, unit, given.trim());
    const name = desk.units.byId(unit)!.name;
    const admins = await peopleStore.reachable({ roles: ['admin'] });
    // Once a day: who changes the wish again and again is not to ring at every door each time.
    for (const admin of new Set(admins.map(({ person: known }) => known)))
      await tellPerson(admin, words.newRequest(person.name || id, name), desk, `wish of ${id} on ${desk.on}`);
    return say(words.asked(name), 'answered');
  },
};

/** `/dulieu`: what is kept of whoever asks. */
export const DATA_COMMAND: Command = {
  name: 'dulieu',
  right: 'seeOwnData',
  isForAll: true,
  usage: words.usage.data,
  plain: [
    /^(?:xem |cho (?:toi )?xem )?du lieu (?:cua|ve) (?:toi|minh)$/u,
    /^(?:ban|tro ly|em) (?:dang )?(?:luu|giu|biet)(?: nhung)? gi ve (?:toi|minh)$/u,
  ],
  async run(_, desk) {
    const id = requirePrivately(desk.message);
    const { people, peopleStore, journal, retentionDays } = desk.office;
    const person = (await peopleStore.find(id))!;
    const accounts = (await peopleStore.addressesOf(id)).map(
      ({ channel, account }) => `${nameOfChannel(channel)} ${account}`,
    );
    const count = await journal.countOf(id);
    const head = words.data(
      await people.describe(person),
      printInstant(person.metAt),
      accounts.join(', '),
      count,
      retentionDays,
    );
    const last = await journal.pastOf(id, SHOWN);
    const asked = last.map((past) => words.askedAt(past.asked, printInstant(past.at)));
    const text = [head, ...(asked.length > 0 ? [words.lastAsked, ...asked] : []), words.dataFile].join('\n');
    return { ...say(text), files: [await dataFile(person, desk)] };
  },
};

async function dataFile(person: Person, { office }: CommandDesk): Promise<ReplyFile> {
  const accounts = await office.peopleStore.addressesOf(person.id);
  const conversations = await office.journal.pastOf(person.id, MOST_IN_FILE);
  const wish = (await office.peopleStore.requests()).find((known) => known.person.id === person.id);
  const request = wish && { unit: wish.unit, words: wish.words, askedAt: wish.askedAt };
  const opinions = await office.journal.ratingsOf(person.id);
  const reports = (await office.progress.list()).filter(({ reportedBy }) => reportedBy === person.id);
  const reminderChoices = await office.preferences.read(person.id);
  const reminders = await office.outbox.historyOf(person.id, MOST_IN_FILE);
  const kept = { person, accounts, request, reminderChoices, reminders, conversations, opinions, reports };
  const bytes = new TextEncoder().encode(`${JSON.stringify(kept, null, 2)}\n`);
  return { name: 'du-lieu-cua-toi.json', mediaType: 'application/json', bytes };
}

/** `/xoadulieu`: forgets whoever asks, once confirmed. */
export const ERASE_COMMAND: Command = {
  name: 'xoadulieu',
  right: 'eraseOwnData',
  isForAll: true,
  usage: words.usage.erase,
  plain: [/^(?:hay |xin )?xoa (?:het |toan bo |moi )?(?:du lieu|thong tin) (?:cua|ve) (?:toi|minh)$/u],
  async run(given, desk) {
    const id = requirePrivately(desk.message);
    if (fold(given.trim()) !== fold(words.eraseConfirmed))
      return { ...say(words.eraseAsk), choices: [`/xoadulieu ${words.eraseConfirmed}`] };
    await desk.office.people.remove({ person: id, by: id });
    return say(words.erased, 'answered');
  },
};
