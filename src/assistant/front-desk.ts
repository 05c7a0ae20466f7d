import type { Answer } from '../answering/answer.ts';
import type { Answerer } from '../answering/answerer.ts';
import type { Question } from '../answering/question.ts';
import type { Document } from '../documents/document.ts';
import type { Role } from '../people/role.ts';
import type { Library } from '../retrieval/library.ts';
import { findYears } from '../shared/text/years.ts';
import { completeFollowUp, isFollowUp, type Subject } from './follow-up.ts';
import { MESSAGES } from './messages.ts';
import { changesSubject, smalltalk, withoutPleasantry } from './smalltalk.ts';

/** What a person said on some channel. */
export interface Message {
  readonly channel: string;
  readonly sender: string;
  readonly chat: string;
  readonly text: string;
  readonly sentAt: Date;
  readonly role: Role;
}

/** What is said back: an answer, and what the person may choose next. */
export interface Reply extends Answer {
  readonly choices?: readonly string[];
}

/** The channel-neutral front desk: every channel hands its messages here. */
export interface FrontDesk {
  reply(message: Message): Promise<Reply>;
  /** A greeting with three things to ask. */
  welcome(): Reply;
}

/** Characters of a question that are still read: far more than anyone asks, far less than would slow the others down. */
export const LONGEST_QUESTION = 2000;
/** Chats whose subject is remembered at once; the longest silent is forgotten first. */
const MOST_CHATS = 1000;

/** Opens the desk over one answerer; what chats were about is kept in memory alone. */
export function createFrontDesk({ answerer, library }: { answerer: Answerer; library: Library }): FrontDesk {
  const subjects = new Map<string, Subject>();
  const remember = (chat: string, subject: Subject) => {
    subjects.delete(chat);
    subjects.set(chat, subject);
    if (subjects.size > MOST_CHATS) subjects.delete(subjects.keys().next().value!);
  };
  return {
    async reply({ channel, chat, text, role }) {
      const key = `${channel}:${chat}`;
      const plain = withoutPleasantry(text.normalize('NFC').trim());
      const direct = directReply(plain);
      if (direct) {
        if (changesSubject(plain)) subjects.delete(key);
        return direct;
      }
      const question = resolve(plain, answerer, subjects.get(key));
      const answer = await answerer.answer(question, role);
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

function directReply(text: string): Reply | undefined {
  const say = (kind: Reply['kind'], words: string): Reply => ({ kind, text: words, citations: [] });
  if (text === '') return say('clarify', MESSAGES.emptyQuestion);
  if (text.length > LONGEST_QUESTION) return say('clarify', MESSAGES.tooLong(text.length, LONGEST_QUESTION));
  const small = smalltalk(text);
  return small === undefined ? undefined : say('smalltalk', small);
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
