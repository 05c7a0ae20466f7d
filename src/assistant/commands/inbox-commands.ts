import { REMINDER_WORDS } from '../../reminders/messages.ts';
import { nextSendingInstant } from '../../reminders/sending-hours.ts';
import { dayAt, printDayOfWeek } from '../../shared/day.ts';
import { timeAt } from '../../shared/print-instant.ts';
import { fold } from '../../shared/text/fold.ts';
import type { Reply } from '../message.ts';
import { requirePrivately } from './actor.ts';
import { type Command, type CommandDesk, say } from './command.ts';
import { INBOX_WORDS as words } from './inbox-messages.ts';
import { readTypedDelay } from './typed-delay.ts';

const DAY_MS = 24 * 3_600_000;
const LONGEST_DELAY_DAYS = 60;
/** "tin 57", or a number alone that counts neither days nor hours. */
const MESSAGE = /^(?:tin(?: nhac)?(?: so)? (\d{1,15})\b|(\d{1,15})(?![\d/.-])(?! ?(?:phut|gio|tieng|ngay|tuan|h)\b))/u;

/** `/hopthu`: the reminders that are due and were not certainly received. */
export const INBOX_COMMAND: Command = {
  name: 'hopthu',
  right: 'beReminded',
  usage: words.usage.inbox,
  plain: [
    /^(?:xem |mo |cho (?:toi |minh )?xem )?hop thu(?: nhac viec| cua (?:toi|minh))?$/u,
    /^(?:xem |cho (?:toi |minh )?xem )?(?:cac |nhung )?(?:nhac viec|tin nhac)(?: dang| con)? (?:cho|chua nhan|chua doc)$/u,
  ],
  async run(_, desk) {
    const person = requirePrivately(desk.message);
    const { outbox, now } = desk.office;
    const text = await outbox.readInbox(person, now());
    if (text === undefined) return say(words.empty);
    return { ...say(`${words.head}\n\n${text}`, 'answered'), choices: [words.receiveAll] };
  },
};

/** "Đã nhận tin 57": what that message said is received; without a number, what the chat was told last. */
export const RECEIVED_COMMAND: Command = {
  name: 'danhan',
  right: 'beReminded',
  usage: words.usage.received,
  plain: [
    /^(?:(?:da|vang|ok|toi|em|minh) )*da nhan(?: duoc)?(?: (?<rest>tat ca|het|tin(?: nhac)?(?: so)? \d+))?(?: (?:roi|nhe|a))*$/u,
  ],
  async run(given, desk) {
    const person = requirePrivately(desk.message);
    const typed = fold(given.trim());
    const number = numberIn(typed);
    if (number === undefined && typed !== '' && !/^(?:tat ca|het)$/u.test(typed))
      return say(words.whichReceived, 'clarify');
    if (number !== undefined) return receive(person, number, desk);
    if (typed === '') {
      // Which one is meant must be certain: what was not read yet is not to be taken for received.
      const last = await numberOfLastReminder(desk);
      return last === undefined ? say(words.whichReceived, 'clarify') : receive(person, last, desk);
    }
    const all = await desk.office.outbox.acknowledge(person, undefined, desk.office.now());
    return all > 0 ? say(words.receivedAll(all), 'answered') : say(words.nothingToReceive);
  },
};

async function receive(person: string, number: number, { office }: CommandDesk): Promise<Reply> {
  const received = await office.outbox.acknowledge(person, number, office.now());
  return received > 0 ? say(words.receivedMessage(number), 'answered') : say(words.receivedBefore(number));
}

/** "Nhắc lại tin 57 sáng mai": what that message said is said once more then. */
export const LATER_COMMAND: Command = {
  name: 'nhaclai',
  right: 'beReminded',
  usage: words.usage.later,
  plain: [
    /^nhac lai(?: cho (?:toi|minh))?(?: (?<rest>tin(?: nhac)?(?: so)? \d{1,9}(?: .*)?|(?:sau )?\d{1,3} (?:phut|gio|tieng|ngay|tuan)(?: nua)?|(?:sang|chieu) (?:nay|mai|ngay mai|thu (?:hai|ba|tu|nam|sau|[2-6]))|(?:ngay )?mai|tuan sau|thu (?:hai|ba|tu|nam|sau|[2-6])(?: tuan sau)?))$/u,
    /^nhac lai sau(?: (?<rest>tin(?: nhac)?(?: so)? \d+))?$/u,
  ],
  async run(given, desk) {
    const person = requirePrivately(desk.message);
    const typed = given.trim();
    const [whole = '', named, bare] = MESSAGE.exec(fold(typed)) ?? [];
    const number = named ?? bare;
    const message = number === undefined ? await numberOfLastReminder(desk) : Number(number);
    if (message === undefined) return say(words.whichLater, 'clarify');
    const when = typed.slice(whole.length).replace(/^[\s,:;-]+/u, '');
    if (when === '')
      return { ...say(words.askWhen, 'clarify'), choices: words.delays.map((delay) => words.later(message, delay)) };
    return remindLater(person, message, when, desk);
  },
};

async function remindLater(
  person: string,
  message: number,
  when: string,
  { office, calendar }: CommandDesk,
): Promise<Reply> {
  const now = office.now();
  const wanted = readTypedDelay(when, now);
  if (wanted === undefined)
    return {
      ...say(words.unclearDelay(when), 'clarify'),
      choices: words.delays.map((delay) => words.later(message, delay)),
    };
  if (wanted.getTime() - now.getTime() > LONGEST_DELAY_DAYS * DAY_MS)
    return say(words.tooLate(LONGEST_DELAY_DAYS), 'clarify');
  const chosen = await office.preferences.read(person);
  const until = nextSendingInstant(wanted, { calendar, ...(chosen ? { chosen } : {}) });
  const moved = await office.outbox.snooze(person, message, until);
  if (moved === 0) return say(words.nothingToRepeat(message), 'clarify');
  return say(words.willRepeat(moved, timeAt(until), printDayOfWeek(dayAt(until))), 'answered');
}

function numberIn(folded: string): number | undefined {
  const [, number] = /^(?:tin(?: nhac)?(?: so)? )?(\d{1,9})$/u.exec(folded) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** The number of what this chat was last told, where that was a reminder: then it is what is meant. */
async function numberOfLastReminder({ message, office }: CommandDesk): Promise<number | undefined> {
  const last = await office.journal.lastTurn(message.channel, message.chat);
  return last?.reply.choices?.includes(REMINDER_WORDS.received(last.number)) ? last.number : undefined;
}
