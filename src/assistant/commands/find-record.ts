import type { Reply } from '../message.ts';
import { say } from './command.ts';
import { COMMAND_WORDS } from './messages.ts';

/** "05-PL2-III-9": the code of a record, with no word beside it. */
const CODE = /^[\p{L}\d]+(?:-[\p{L}\d.]+)+$/u;
const MOST_NAMED = 5;

/** True for what looks like the code of a record and nothing else, "2028-2030" being years. */
export function isCode(text: string): boolean {
  return CODE.test(text) && /\d/u.test(text) && !/^(?:19|20)\d{2}-(?:19|20)\d{2}$/u.test(text);
}

/** What is said where a code means no record, or several: then each can be chosen. `command` shows one. */
export function askForCode(typed: string, fitting: readonly { readonly id: string }[], command: string): Reply {
  if (fitting.length === 0) return say(COMMAND_WORDS.unknownCode(typed), 'no_evidence');
  const named = fitting.slice(0, MOST_NAMED).map(({ id }) => id);
  const question = COMMAND_WORDS.whichCode(typed, named.join(', '), fitting.length - named.length);
  return { ...say(question, 'clarify'), choices: named.map((id) => `/${command} ${id}`) };
}
