import type { Answerer } from '../answering/answerer.ts';
import type { Question } from '../answering/question.ts';
import { bookOf } from '../answering/readable-book.ts';
import { withRemarks } from '../answering/remarks.ts';
import { mayReadProgress } from '../people/role.ts';
import { type Library, readableBy } from '../retrieval/library.ts';
import { type Day, dayAt } from '../shared/day.ts';
import { type CommandDesk, say } from './commands/command.ts';
import { ASK_COMMAND } from './commands/help-commands.ts';
import { recordNamedIn, showRecord } from './commands/record-card.ts';
import { commandFor, isCommand, type Meant, runCommand, unknownCommand } from './commands/run-command.ts';
import { completeFollowUp, isFollowUp, type Subject } from './follow-up.ts';
import type { AskedMessage, Reply } from './message.ts';
import { MESSAGES } from './messages.ts';
import { changesSubject, smalltalk, withoutPleasantry } from './smalltalk.ts';
import { restoreSubject, type SavedSubject, subjectOf } from './subject.ts';
import { takeFiles } from './uploads/take-files.ts';
import { welcome } from './welcome.ts';

/** What is said, and what the chat is about from here on: null forgets it, undefined leaves it as it was. */
export interface Said {
  readonly reply: Reply;
  readonly subject?: SavedSubject | null;
  /** True where nothing of what was sent may be kept. */
  readonly isUnkept?: boolean;
}

/** The channel-neutral front desk: every channel hands its messages here. */
export interface FrontDesk {
  /** `before` is what the chat was about; keeps nothing between messages. */
  reply(message: AskedMessage, before?: SavedSubject): Promise<Said>;
  /** A greeting with three things to ask. */
  welcome(): Reply;
}

/** Characters of a question that are still read: far more than anyone asks, far less than would slow the others down. */
export const LONGEST_QUESTION = 2000;

/** What the front desk hands its messages on to. */
export interface FrontDeskParts extends Pick<CommandDesk, 'progress' | 'units' | 'calendar' | 'book' | 'office'> {
  readonly answerer: Answerer;
  readonly library: Library;
}

/** Opens the desk over one answerer. */
export function createFrontDesk(parts: FrontDeskParts): FrontDesk {
  const sayTo = saying(parts);
  return {
    async reply(message, before) {
      const commands = commandDesk(parts, message, dayAt(message.sentAt));
      const said = await sayTo(message, commands, before);
      const seen = { library: commands.library, records: commands.book.records, on: commands.on };
      return { ...said, reply: withRemarks(said.reply, seen) };
    },
    welcome: () => welcome(parts.library),
  };
}

/** What is said to a message, of the chat about what was said `before`. */
function saying({ answerer, library }: FrontDeskParts) {
  return async (message: AskedMessage, commands: CommandDesk, before?: SavedSubject): Promise<Said> => {
    const { text, role } = message;
    if (message.files) return takeFiles(message.files, commands);
    const plain = withoutPleasantry(text.normalize('NFC').trim());
    const faulty = text === '' ? MESSAGES.wordless : whyUnread(plain);
    if (faulty !== undefined) return { reply: say(faulty, 'clarify') };
    const meant = commandFor(plain);
    if (meant && !isQuestion(meant)) return { reply: await runCommand(meant, commands) };
    if (!meant && isCommand(plain)) return { reply: unknownCommand(plain) };
    const asked = meant ? meant.given : plain;
    const small = smalltalk(asked);
    if (small !== undefined) return { reply: say(small), ...(changesSubject(asked) ? { subject: null } : {}) };
    const record = recordNamedIn(asked, commands);
    if (record) return { reply: await showRecord(record, commands) };
    const question = resolve(asked, answerer, before && restoreSubject(before, answerer, library));
    const { person, hear } = message;
    const answer = await answerer.answer(question, role, commands.on, {
      person,
      previous: before?.asked,
      ...(hear ? { hear } : {}),
    });
    return {
      reply: answer,
      ...(answer.kind === 'answered' ? { subject: subjectOf(question, answer, library) } : {}),
    };
  };
}

/** "/hoi …" is the question behind it. */
function isQuestion({ command, given }: Meant): boolean {
  return command === ASK_COMMAND && given !== '';
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
