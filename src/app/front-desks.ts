import { openAnswerer } from '../answering/answerer.ts';
import type { Office } from '../assistant/commands/command.ts';
import { createFrontDesk, type FrontDesk } from '../assistant/front-desk.ts';
import type { OpenedKnowledge } from './open-knowledge.ts';
import type { WithModel } from './open-model.ts';

/** Gives the front desk over what is known; the same one for the same. */
export function createFrontDesks(
  office: () => Promise<Office>,
  withModel: WithModel,
): (opened: OpenedKnowledge) => Promise<FrontDesk> {
  const desks = new WeakMap<OpenedKnowledge, Promise<FrontDesk>>();
  const open = async (opened: OpenedKnowledge) => {
    const { library, records, units, book, calendar, desk: progress } = opened;
    const parts = { library, records, units, book, calendar };
    const answerer = await withModel(await openAnswerer(parts), parts);
    return createFrontDesk({ answerer, library, units, book, calendar, progress, office: await office() });
  };
  return (opened) => {
    const desk = desks.get(opened) ?? open(opened);
    desks.set(opened, desk);
    return desk;
  };
}
