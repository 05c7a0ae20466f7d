import type { PeopleStore } from '../../people/people-store.ts';
import type { Person } from '../../people/person.ts';
import { mayAsk } from '../../people/rights.ts';
import { roleInCompany } from '../../people/role.ts';
import { UserError } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.ts';
import { isChoosing, wordsOf } from '../choices.ts';
import { say } from '../commands/command.ts';
import type { FrontDesk, Said } from '../front-desk.ts';
import type { Answered, Exchange, Journal, LastTurn } from '../journal.ts';
import type { Message, Reply } from '../message.ts';
import { MESSAGES } from '../messages.ts';
import type { Outlet } from '../outlet.ts';
import type { Switches } from '../switches.ts';
import { judgeTraffic, WINDOW_MS } from '../traffic-limits.ts';
import type { Doorkeeper } from './doorkeeper.ts';
import { type FetchingParts, filesOf } from './sent-files.ts';

/** What answering a message takes. */
export interface AnsweringParts extends FetchingParts {
  readonly journal: Journal;
  readonly people: PeopleStore;
  readonly doorkeeper: Doorkeeper;
  readonly switches: Switches;
  /** The front desk of today: another one takes its place when documents change. */
  readonly frontDesk: () => Promise<FrontDesk>;
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly logger: Logger;
  readonly now: () => Date;
}

/** What is said, and who is told with it what is kept, if anybody. */
export interface AnsweredPerson extends Answered {
  readonly noticed?: string;
}

/** A message taken up so often took its process down with it, and would do so again. */
const MOST_ATTEMPTS = 3;

/** What is said to a message; undefined where it is passed over. Never throws but for what befalls the database. */
export async function answerMessage(
  exchange: Exchange & { message: Message },
  parts: AnsweringParts,
): Promise<AnsweredPerson | undefined> {
  const { message } = exchange;
  const person = await parts.doorkeeper.identify(message);
  const since = new Date(parts.now().getTime() - WINDOW_MS);
  const traffic = await parts.journal.traffic(exchange, since);
  const verdict =
    person.role === 'admin'
      ? 'answer'
      : judgeTraffic(isChoosing(message) ? { ...traffic, sameWords: 1 } : traffic, since);
  if (verdict === 'silence') return undefined;
  if (verdict === 'notice') return { reply: say(MESSAGES.tooMany, 'unavailable'), person: person.id, isNotice: true };
  if (person.role !== 'admin' && (await parts.switches.isPaused('answering'))) {
    const wasTold = traffic.lastNoticeAt !== undefined;
    return wasTold ? undefined : { reply: say(MESSAGES.paused, 'unavailable'), person: person.id, isNotice: true };
  }
  const { reply, subject, isUnkept = false } = await replyTo(exchange, person, parts);
  const answered = { subject, person: person.id, isUnkept };
  if (person.noticedAt !== undefined) return { ...answered, reply };
  return { ...answered, reply: withNotice(reply, parts.doorkeeper), noticed: person.id };
}

/** Something is said whatever happens: who asked is not left without a word. */
async function replyTo(
  exchange: Exchange & { message: Message },
  person: Person,
  parts: AnsweringParts,
): Promise<Said> {
  try {
    if (exchange.attempts > MOST_ATTEMPTS) return { reply: say(MESSAGES.unavailable, 'unavailable') };
    return await talk(exchange, person, parts);
  } catch (error) {
    if (error instanceof UserError) return { reply: say(error.message, 'clarify') };
    parts.logger.error({ err: error, exchange: exchange.number }, 'no answer could be given');
    return { reply: say(MESSAGES.unavailable, 'unavailable') };
  }
}

async function talk(
  { message, key, number }: Exchange & { message: Message },
  person: Person,
  parts: AnsweringParts,
): Promise<Said> {
  const { journal, doorkeeper } = parts;
  const joined = await doorkeeper.takeCode(message);
  if (joined) return { reply: joined, isUnkept: true };
  const last = await journal.lastTurn(message.channel, message.chat);
  const files = filesOf(message, parts);
  const text = files ? message.text : await wordsOf(message, last, journal);
  if (!mayAsk(person.role, doorkeeper.access) && !doorkeeper.isOpenToAll(text ?? ''))
    return { reply: say(MESSAGES.byInvitation, 'not_allowed') };
  if (text === undefined) return { reply: offerAgain(last), ...carry(last?.subject) };
  const { channel, sender, chat, sentAt, isPrivate } = message;
  const role = isPrivate ? person.role : roleInCompany(person.role);
  const asker = { role, person: person.id, ...(person.unit === undefined ? {} : { unit: person.unit }) };
  const desk = await parts.frontDesk();
  const hear = (soFar: string) => parts.outlets.get(channel)?.preview?.(chat, number, soFar);
  const said = await desk.reply(
    { ...{ channel, sender, chat, sentAt, isPrivate, text, key, hear }, ...asker, ...(files ? { files } : {}) },
    last?.subject,
  );
  const isHeldBack = said.reply.kind === 'not_allowed' && role !== person.role;
  const reply = isHeldBack ? say(MESSAGES.onlyPrivate, 'not_allowed') : said.reply;
  return { ...carry(last?.subject), ...said, reply };
}

/** Who only mistyped a number can still choose. */
function offerAgain(last: LastTurn | undefined): Reply {
  const choices = last?.reply.choices;
  return { ...say(MESSAGES.choiceGone, 'clarify'), ...(choices ? { choices } : {}) };
}

function carry(subject: Said['subject']): Pick<Said, 'subject'> {
  return subject ? { subject } : {};
}

/** The first word to a person says what is kept (Law 91/2025/QH15 on the protection of personal data). */
function withNotice(reply: Reply, { retentionDays, sentTo }: Doorkeeper): Reply {
  return { ...reply, text: `${reply.text}\n\n${MESSAGES.privacyNotice(retentionDays, sentTo)}` };
}
