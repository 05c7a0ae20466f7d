import { UserError } from '../../shared/errors.ts';
import { PROGRESS_WORDS } from '../messages.ts';
import { recordsWithCode } from '../record-code.ts';
import type { Task } from '../task.ts';

const NAMED_AT_MOST = 5;

/** The one task that a code means, see `recordsWithCode`. Throws UserError where there is none or more than one. */
export function findTask(code: string, tasks: readonly Task[]): Task {
  const fitting = recordsWithCode(code, tasks);
  if (fitting.length === 1) return fitting[0]!;
  if (fitting.length === 0) throw new UserError(PROGRESS_WORDS.unknownTask(code));
  const names = fitting.slice(0, NAMED_AT_MOST).map(({ id }) => id);
  throw new UserError(PROGRESS_WORDS.whichTask(code, names.join(', ') + (fitting.length > names.length ? '…' : '')));
}
