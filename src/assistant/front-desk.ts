import type { Answer } from '../answering/answer.ts';
import type { Answerer } from '../answering/answerer.ts';
import type { Question } from '../answering/question.ts';
import { bookOf } from '../answering/readable-book.ts';
import type { Document } from '../documents/document.ts';
import { mayReadProgress } from '../people/role.ts';
import { type Library, readableBy } from '../retrieval/library.ts';
import { type Day, dayAt } from '../shared/day.ts';
import { findYears } from '../shared/text/years.ts';
import { type CommandDesk, say } from './commands/command.ts';
import { recordNamedIn, showRecord } from './commands/record-card.ts';
import { isCommand, runCommand } from './commands/run-command.ts';
import { completeFollowUp, isFollowUp, type Subject } from './follow-up.ts';
import type { AskedMessage, Reply } from './message.ts';
import { MESSAGES } from './messages.ts';
import { changesSubject, smalltalk, withoutPleasantry } from './smalltalk.ts';

/** The channel-neutral front desk: every channel hands its messages here. */
export interface FrontDesk {
  reply(message: AskedMessage): Promise<Reply>;
  /** A greeting with three things to ask. */
  welcome(): Reply;
}

/** Characters of a question that are still read: far more than anyone asks, far less than would slow the others down. */
export const LONGEST_QUESTION = 2000;
/** Chats whose subject is remembered at once; the longest silent is forgotten first. */
const MOST_CHATS = 1000;

/** What the front desk hands its messages on to. */
export interface FrontDeskParts extends Pick<CommandDesk, 'progress' | 'units' | 'calendar' | 'book'> {
  readonly answerer: Answerer;
  readonly library: Library;
}

/** Opens the desk over one answerer; what chats were about is kept in memory alone. */
export function createFrontDesk(parts: FrontDeskParts): FrontDesk {
  const { answerer, library } = parts;
  const subjects = new Map<string, Subject>();
  const remember = (chat: string, subject: Subject) => {
    subjects.delete(chat);
    subjects.set(chat, subject);
    if (subjects.size > MOST_CHATS) subjects.delete(subjects.keys().next().value!);
  };
  return {
    async reply(message) {
      const { channel, chat, text, role, sentAt } = message;
      const key = `${channel}:${chat}`;
      const plain = withoutPleasantry(text.normalize('NFC').trim());
      const faulty = whyUnread(plain);
      if (faulty !== undefined) return say(faulty, 'clarify');
      const on = dayAt(sentAt);
      const commands = commandDesk(parts, message, on);
      if (isCommand(plain)) return runCommand(plain, commands);
      const small = smalltalk(plain);
      if (small !== undefined) {
        if (changesSubject(plain)) subjects.delete(key);
        return say(small);
      }
      const record = recordNamedIn(plain, commands);
      if (record) return showRecord(record, commands);
      const question = resolve(plain, answerer, subjects.get(key));
      const answer = await answerer.answer(question, role, on);
      if (answer.kind === 'answered') remember(key, subjectOf(question, answer, library));
      return answer;
    },
    welcome: () => ({
      kind: 'smalltalk',
      text: MESSAGES.welcome(library.knowledge.documents.length),
      citations: [],
      choices: threeQuestions(library),
    }),
  };
}

/** What the sender's role may see. */
function commandDesk(
  { answerer, library, book, ...others }: FrontDeskParts,
  message: AskedMessage,
  on: Day,
): CommandDesk {
  const readable = readableBy(library, message.role);
  const ids = new Set(readable.knowledge.documents.map(({ id }) => id));
  return {
    ...others,
    library: readable,
    book: bookOf(mayReadProgress(message.role) ? book : book.withoutProgress(), ids),
    understand: answerer.understand,
    on,
    message,
  };
}

/** What to say of a text that is not read at all. */
function whyUnread(text: string): string | undefined {
  if (text === '') return MESSAGES.emptyQuestion;
  return text.length > LONGEST_QUESTION ? MESSAGES.tooLong(text.length, LONGEST_QUESTION) : undefined;
}

function resolve(text: string, answerer: Answerer, subject: Subject | undefined): Question {
  const understood = answerer.understand(text);
  if (!subject || !isFollowUp(text, understood)) return understood;
  const whole = answerer.understand(completeFollowUp(text, understood, subject));
  return whole.documents.ids.length > 0 ? whole : { ...whole, documents: subject.question.documents };
}

function subjectOf(question: Question, answer: Answer, library: Library): Subject {
  const cited = library.knowledge.documents.find(({ meta }) => meta.title === answer.citations[0]?.title);
  const headings = cited?.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])) ?? [];
  return {
    question,
    periods: answer.citations.flatMap(({ section }) => findYears(section)).concat(question.years),
    known: headings.flatMap((heading) => findYears(heading)).sort((a, b) => a.from - b.from),
  };
}

/** Questions that these documents answer, made from what they are. */
function threeQuestions({ knowledge }: Library): string[] {
  const open = knowledge.documents.filter(({ meta }) => meta.access === 'public');
  const newest = open.sort((a, b) => (b.meta.issuedOn ?? '').localeCompare(a.meta.issuedOn ?? ''));
  const first = newest.find(({ meta }) => meta.number);
  const second = newest.find((document) => document !== first && document.meta.number && document.meta.signer?.name);
  const office = knowledge.units.find(({ name, group }) => !group && /^Sở /u.test(name));
  const name = (document: Document) => `${document.meta.kind} ${document.meta.number}`;
  return [
    first ? `${name(first)} có bao nhiêu nhiệm vụ?` : '',
    office ? `${office.name} chủ trì những nhiệm vụ nào?` : '',
    second ? `Ai ký ${name(second)}, ký ngày nào?` : '',
  ].filter(Boolean);
}
