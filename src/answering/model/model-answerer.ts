import { mayReadProgress, type Role } from '../../people/role.ts';
import { readableBy } from '../../retrieval/library.ts';
import type { Day } from '../../shared/day.ts';
import type { Answer } from '../answer.ts';
import type { Answerer, AnswererParts } from '../answerer.ts';
import { bookOf } from '../readable-book.ts';
import { createAnsweringAgent } from './agent.ts';
import { createChatModel } from './connection/chat-model.ts';
import type { ModelApi } from './connection/model-api.ts';
import { createExhibits } from './exhibits.ts';
import { createMask } from './mask.ts';
import type { Supervise } from './supervise.ts';
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
  readonly supervise: Supervise;
}

/**
 * Has answers worded by a language model. What is answered, what is refused and what must be asked back is decided without
 * it; where its words do not hold, come late or not at all, the answer is the one in the words of the documents.
 */
export function createModelAnswerer(parts: ModelAnswererParts): Answerer {
  const { plain, api, reads, supervise } = parts;
  const model = createChatModel(api);
  const answerAsSeen = async (
    extractive: Answer,
    seenAs: Role,
    ...[question, role, on]: Parameters<Answerer['answer']>
  ) => seenAs === role || isSame(await plain.answer(question, seenAs, on), extractive);
  return {
    understand: plain.understand,
    async answer(question, role, on, listener = {}) {
      const extractive = await plain.answer(question, role, on);
      if (extractive.kind !== 'answered') return extractive;
      const seenAs = reads === 'public' ? 'guest' : role;
      // What only this role may know is not for a model that may know less.
      if (!(await answerAsSeen(extractive, seenAs, question, role, on))) return extractive;
      const worded = await supervise(listener.person, ({ meter, listening }) => {
        const desk = openDesk(parts, seenAs, on);
        const agent = createAnsweringAgent(model, openTools(desk), meter);
        const isAnswered = async (part: string) =>
          (await plain.answer(plain.understand(part), seenAs, on)).kind === 'answered';
        const hear = (soFar: string) => listener.hear?.(soFar);
        return wordAnswer({ question, extractive, desk, agent, listening, hear, isAnswered });
      });
      return worded ?? extractive;
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
