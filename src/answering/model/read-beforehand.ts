import type { Day } from '../../shared/day.ts';
import { mapInTurns } from '../../shared/turns.ts';
import type { AnswererParts } from '../answerer.ts';
import type { Exhibit } from './exhibit.ts';
import type { CheckClaim } from './grounding/check-claim.ts';
import { passageExhibit } from './tools/passage-exhibit.ts';
import { taskExhibit } from './tools/record-exhibits.ts';

/** As much as the check remembers, with room for answers. */
const MOST_PASSAGES = 1500;
const MOST_TASKS = 500;

/**
 * Has the check read the papers, a turn at a time, so that the first who cites a passage need not wait while it is taken
 * apart. Larger collections are read as far as the check can remember.
 */
export async function readBeforehand(
  { library, book }: AnswererParts,
  check: CheckClaim,
  { on, closing }: { readonly on: Day; readonly closing: AbortSignal },
): Promise<void> {
  const tasks = await book.list({}, on);
  const read = (exhibit: Omit<Exhibit, 'id'>) => {
    closing.throwIfAborted();
    check({ text: '-', ids: ['e1'], complete: true }, new Map([['e1', { id: 'e1', ...exhibit }]]));
  };
  await mapInTurns(library.passages.slice(0, MOST_PASSAGES), (passage) => read(passageExhibit(passage, { library })));
  await mapInTurns(tasks.slice(0, MOST_TASKS), (judged) => read(taskExhibit(judged, { library, on })));
}
