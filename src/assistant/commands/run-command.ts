import { MESSAGES } from '../../answering/messages.ts';
import { may } from '../../people/rights.ts';
import { fold } from '../../shared/text/fold.ts';
import type { Reply } from '../message.ts';
import { type Command, type CommandDesk, say } from './command.ts';
import { COMMANDS } from './commands.ts';
import { isAsking } from './is-asking.ts';
import { COMMAND_WORDS } from './messages.ts';
import { nearestCommand } from './nearest-command.ts';
import { namesUnreadable } from './typed-conditions.ts';

/** A command that is meant, and what is given to it. */
export interface Meant {
  readonly command: Command;
  readonly given: string;
}

const LONGEST_NAME = 30;
const TYPED = /^\/([\p{L}\d_]*)(?:@[\w]+)?\s*([\s\S]*)$/u;
/** Longer texts are questions, and no pattern should be tried on them. */
const LONGEST_PLAIN = 2000;
/** "/nhiệm vụ" in two words is the same. */
const IN_TWO_WORDS =
  /^\/(nhiem vu|chi tieu|han chot|tien do|bao cao|tro giup|van ban|phan hoi|thong bao|tam dung|don vi|du lieu|xoa du lieu|nhat ky|nguoi dung|chua tra loi|nhac viec|hop thu|da nhan|nhac lai|kich hoat|tai len)\b/u;

/** True for what is typed as a command. */
export function isCommand(text: string): boolean {
  return text.startsWith('/');
}

/** True for what is typed as a command that there is. */
export function isKnownCommand(text: string): boolean {
  return isCommand(text) && commandFor(text) !== undefined;
}

/** The command that a text means, typed or in plain words; undefined for anything else. */
export function commandFor(text: string): Meant | undefined {
  if (!isCommand(text)) return inPlainWords(text);
  const { name, given } = readCommand(text);
  const command = COMMANDS.find((known) => known.name === name || known.aliases?.includes(name));
  return command && { command, given };
}

/** Does what a command says, where the sender has the right. Throws UserError for what cannot be done. */
export async function runCommand({ command, given }: Meant, desk: CommandDesk): Promise<Reply> {
  if (command.right && may(desk.message.role, command.right) === 'no')
    return say(command.refusal ?? COMMAND_WORDS.notAllowed(`/${command.name}`), 'not_allowed');
  return namesUnreadable(given, desk) ? say(MESSAGES.notAllowed, 'not_allowed') : command.run(given, desk);
}

/** What is said to a command that there is not: the nearest one. */
export function unknownCommand(text: string): Reply {
  const { name, given } = readCommand(text);
  const meant = nearestCommand(name);
  const unknown = say(COMMAND_WORDS.unknown(`/${name.slice(0, LONGEST_NAME)}`, meant), 'clarify');
  return meant === '' ? unknown : { ...unknown, choices: [`${meant} ${given}`.trim()] };
}

function readCommand(text: string): { name: string; given: string } {
  const two = IN_TWO_WORDS.exec(fold(text));
  if (two) return { name: two[1]!.replaceAll(' ', ''), given: text.normalize('NFC').slice(two[0].length).trim() };
  const [, name = '', given = ''] = TYPED.exec(text.normalize('NFC')) ?? [];
  return { name: fold(name), given };
}

function inPlainWords(text: string): Meant | undefined {
  if (text.length > LONGEST_PLAIN) return undefined;
  const plain = text
    .normalize('NFC')
    .trim()
    .replace(/[.?!\s]+$/u, '');
  const folded = fold(plain);
  const asks = isAsking(text);
  for (const command of COMMANDS) {
    if (command.unlike?.test(plain.toLowerCase())) continue;
    for (const pattern of command.plain ?? []) {
      const match = pattern.exec(folded);
      const { rest, words = rest } = match?.groups ?? {};
      if (match && !(asks && rest !== undefined)) return { command, given: asTyped(plain, folded, words) };
    }
  }
  return undefined;
}

/** Folding keeps every letter in its place, so what was caught can be taken from what was typed. */
function asTyped(plain: string, folded: string, rest: string | undefined): string {
  if (rest === undefined) return '';
  const at = folded.lastIndexOf(rest);
  return plain.slice(at, at + rest.length);
}
