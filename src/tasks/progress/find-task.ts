import { UserError } from '../../shared/errors.ts';
import { fold } from '../../shared/text/fold.ts';
import { PROGRESS_WORDS } from '../messages.ts';
import type { Task } from '../task.ts';

const NAMED_AT_MOST = 5;
/** Phones make a dash of a hyphen, and people put blanks around it. */
const DASH = /\s*[-‐‑–—]\s*/gu;

/**
 * The task with a code, in any case, typed in full or shortened ("05-III-5" for the only task whose code ends so). Throws
 * UserError where there is none or more than one.
 */
export function findTask(code: string, tasks: readonly Task[]): Task {
  const wanted = fold(code).replace(DASH, '-').trim();
  const exact = tasks.find(({ id }) => fold(id) === wanted);
  if (exact) return exact;
  const parts = wanted.split('-');
  const fitting = tasks.filter(({ id }) => isShortened(parts, fold(id).split('-')));
  if (fitting.length === 1) return fitting[0]!;
  if (fitting.length === 0) throw new UserError(PROGRESS_WORDS.unknownTask(code));
  const names = fitting.slice(0, NAMED_AT_MOST).map(({ id }) => id);
  throw new UserError(PROGRESS_WORDS.whichTask(code, names.join(', ') + (fitting.length > names.length ? '…' : '')));
}

/** True where the parts typed stand in the code in their order, the first and the last being its own. */
function isShortened(typed: readonly string[], code: readonly string[]): boolean {
  if (typed.length < 2 || typed[0] !== code[0] || typed.at(-1) !== code.at(-1)) return false;
  let at = 0;
  for (const part of code) if (part === typed[at]) at++;
  return at === typed.length;
}
