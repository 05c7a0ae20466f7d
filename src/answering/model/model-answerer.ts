import { mayReadProgress, type Role } from '../../people/role.ts';
import { readableBy } from '../../retrieval/library.ts';
import type { Day } from '../../shared/day.ts';
import type { Logger } from '../../shared/logger.ts';
import type { Answer } from '../answer.ts';
import type { Answerer, AnswererParts, Listener } from '../answerer.ts';
import type { Question } from '../question.ts';
import { bookOf } from '../readable-book.ts';
import { createAnsweringAgent } from './agent.ts';
import { createChatModel } from './connection/chat-model.ts';
import type { ModelApi } from './connection/model-api.ts';
import { createExhibits } from './exhibits.ts';
import { createClaimCheck } from './grounding/check-claim.ts';
import { createMask } from './mask.ts';
import { MODEL_WORDS } from './messages.ts';
import { readBeforehand } from './read-beforehand.ts';
import { completeQuestion, rewordForSearch } from './reword.ts';
import type { Supervise, Supervised } from './supervise.ts';
import type { ToolDesk } from './tools/desk.ts';
import { openTools } from './tools/tools.ts';
import { wordAnswer } from './word-answer.ts';

/** What answers are worded with. */
export interface ModelAnswererParts extends AnswererParts {
  /** Finds every answer first, and gives it where the model does not. */
  readonly plain: Answerer;
  readonly api: ModelApi;
  /** `public`: the model is shown only what a guest may read. */
  readonly reads: 'public' | 'internal';
  /** Whether searches and questions that go on with others are worded anew. */
  readonly rewrites: boolean;
  readonly supervise: Supervise;
  readonly today: () => Day;
  /** Aborted when the program closes. */
  readonly closing: AbortSignal;
  readonly logger: Logger;
}

/**
 * Has answers worded by a language model. What is answered, what is refused and what must be asked back is decided without
 * it; where its words do not hold, come late or not at all, the answer is the one in the words of the documents.
 */
export function createModelAnswerer(parts: ModelAnswererParts): Answerer {
  const { plain, reads } = parts;
  const word = createWording(parts);
  return {
    understand: plain.understand,
    async answer(question, role, on, listener = {}) {
      const extractive = await plain.answer(question, role, on);
      const asked = { question, extractive, seenAs: reads === 'public' ? ('guest' as const) : role, on, listener };
      if (extractive.kind === 'no_evidence') return (await word.completed(asked)) ?? extractive;
      if (extractive.kind !== 'answered') return extractive;
      // What only this role may know is not for a model that may know less.
      const seen = asked.seenAs === role ? extractive : await plain.answer(question, asked.seenAs, on);
      return isSame(seen, extractive) ? ((await word.answer(asked)) ?? extractive) : extractive;
    },
  };
}

interface Asked {
  readonly question: Question;
  readonly extractive: Answer;
  /** Whose rights the model has. */
  readonly seenAs: Role;
  readonly on: Day;
  readonly listener: Listener;
}

function createWording(parts: ModelAnswererParts) {
  const { plain, api, rewrites, supervise, units, library } = parts;
  const model = createChatModel(api);
  const check = createClaimCheck({ units, glossary: library.knowledge.glossary });
  const { closing, logger } = parts;
  readBeforehand(parts, check, { on: parts.today(), closing }).catch((error) => {
    if (!closing.aborted) logger.error({ err: error }, 'the papers could not be read beforehand');
  });
  const plainly = (text: string, { seenAs, on }: Asked) => plain.answer(plain.understand(text), seenAs, on);
  const wordWith = ({ meter, listening }: Supervised, asked: Asked, desk: ToolDesk) =>
    wordAnswer({
      ...{ question: asked.question, extractive: asked.extractive, desk, listening, check },
      agent: createAnsweringAgent(model, openTools(desk), meter),
      hear: (soFar) => asked.listener.hear?.(soFar),
      isAnswered: async (part) => (await plainly(part, asked)).kind === 'answered',
      ...(rewrites
        ? {
            reword: (text: string) => rewordForSearch(desk.mask.hide(text), { model, meter, signal: listening.signal }),
          }
        : {}),
    });
  return {
    answer: (asked: Asked) =>
      supervise(asked.listener.person, (supervised) =>
        wordWith(supervised, asked, openDesk(parts, asked.seenAs, asked.on)),
      ),
    /** A question that only says something after the one before it; undefined where it does not help to complete it. */
    async completed(asked: Asked): Promise<Answer | undefined> {
      const { previous, person } = asked.listener;
      if (!rewrites || previous === undefined) return undefined;
      return supervise(person, async (supervised) => {
        const desk = openDesk(parts, asked.seenAs, asked.on);
        const { meter, listening } = supervised;
        const [before, after] = [previous, asked.question.asked].map(desk.mask.hide) as [string, string];
        const whole = await completeQuestion(before, after, { model, meter, signal: listening.signal });
        const extractive = whole === undefined ? undefined : await plainly(desk.mask.restore(whole), asked);
        if (extractive?.kind !== 'answered') return { outcome: 'refused' };
        const question = plain.understand(desk.mask.restore(whole!));
        const worded = await wordWith(supervised, { ...asked, question, extractive }, desk);
        const answer = worded.answer ?? extractive;
        return {
          ...worded,
          answer: { ...answer, text: `${MODEL_WORDS.understoodAs(question.asked)}\n${answer.text}` },
        };
      });
    },
  };
}

function isSame(one: Answer, other: Answer): boolean {
  return one.kind === other.kind && one.text === other.text;
}

/** Nothing on it is more than the role may see. */
function openDesk({ library, book, units, calendar, plain }: ModelAnswererParts, role: Role, on: Day): ToolDesk {
  const readable = readableBy(library, role);
  const ids = new Set(readable.knowledge.documents.map(({ id }) => id));
  const own = bookOf(mayReadProgress(role) ? book : book.withoutProgress(), ids);
  const mask = createMask();
  const { understand } = plain;
  return { library: readable, book: own, units, calendar, on, role, understand, exhibits: createExhibits(), mask };
}
