import { createAnswerer } from '../answering/answerer.ts';
import type { Office } from '../assistant/commands/command.ts';
import { createFrontDesk, type FrontDesk } from '../assistant/front-desk.ts';
import type { CurrentKnowledge } from './current-knowledge.ts';
import type { OpenedKnowledge } from './open-knowledge.ts';

/** Gives the front desk over what is known now; the same one until that changes. */
export function createFrontDesks(knowledge: CurrentKnowledge, office: () => Promise<Office>): () => Promise<FrontDesk> {
  const desks = new WeakMap<OpenedKnowledge, FrontDesk>();
  const open = async (opened: OpenedKnowledge) => {
    const { library, records, units, book, calendar, desk: progress } = opened;
    const answerer = createAnswerer({ library, records, units, book, calendar });
    return createFrontDesk({ answerer, library, units, book, calendar, progress, office: await office() });
  };
  return async () => {
    const opened = await knowledge.get();
    const desk = desks.get(opened) ?? (await open(opened));
    desks.set(opened, desk);
    return desk;
  };
}
