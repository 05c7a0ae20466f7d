import { PEOPLE_WORDS } from '../../people/messages.ts';
import { UserError } from '../../shared/errors.ts';
import { fold } from '../../shared/text/fold.ts';
import { actorOf, requireNoReaders } from './actor.ts';
import { type Command, type CommandDesk, say } from './command.ts';
import { pageReply, takePage } from './paging.ts';
import { PEOPLE_COMMAND_WORDS as words } from './people-messages.ts';
import { readStanding } from './typed-standing.ts';

const PERSON = /^(p-[a-z0-9]+)\b\s*([\s\S]*)$/iu;
const CONFIRMED = `${words.remove} ${words.eraseConfirmed}`;
const RENAME = /^(?:tên|ten)(?: là| la)?\s+/iu;

/** `/nguoidung`: who there is, and what each may do. */
export const PEOPLE_COMMAND: Command = {
  name: 'nguoidung',
  right: 'managePeople',
  usage: words.usage.people,
  plain: [/^(?:danh sach|xem|liet ke)(?: cac)? nguoi dung$/u],
  async run(given, desk) {
    requireNoReaders(desk.message);
    const [, person, change = ''] = PERSON.exec(given.trim()) ?? [];
    return person === undefined ? list(given, desk) : changePerson(person.toLowerCase(), change.trim(), desk);
  },
};

async function list(given: string, { office, message }: CommandDesk) {
  const people = await office.people.list(actorOf(message));
  if (people.length === 0) return say(words.nobody);
  const described = await Promise.all(people.map((person) => office.people.describe(person)));
  const show = (items: readonly string[], skipped: number) => ({
    text: items.map((item, i) => `${skipped + i + 1}. ${item}`).join('\n'),
    citations: [],
  });
  return pageReply({ items: described, head: words.people(people.length), show }, takePage(given), 'nguoidung');
}

async function changePerson(person: string, change: string, { office, message, units }: CommandDesk) {
  const { people, peopleStore } = office;
  const by = actorOf(message);
  const known = await peopleStore.find(person);
  if (!known) throw new UserError(PEOPLE_WORDS.unknownPerson(person));
  if (change === '') return say(await people.describe(known), 'answered');
  if (/^xoa\b/u.test(fold(change))) {
    if (fold(change) === fold(CONFIRMED)) {
      await people.remove({ person, by });
      return say(words.removed(person), 'answered');
    }
    const choices = [`/nguoidung ${person} ${CONFIRMED}`];
    return { ...say(words.removeAsk(await people.describe(known)), 'clarify'), choices };
  }
  if (RENAME.test(change)) {
    const renamed = await people.rename({ person, name: change.replace(RENAME, ''), by });
    return say(words.renamed(await people.describe(renamed)), 'answered');
  }
  const appointed = await people.appoint({ person, ...readStanding(change, units), by });
  return say(words.appointed(await people.describe(appointed)), 'answered');
}
