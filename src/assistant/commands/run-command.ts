import { MESSAGES } from '../../answering/messages.ts';
import { fold } from '../../shared/text/fold.ts';
import type { Reply } from '../message.ts';
import { type Command, type CommandDesk, say } from './command.ts';
import { DEADLINE_COMMAND } from './deadline-command.ts';
import { COMMAND_WORDS } from './messages.ts';
import { PROGRESS_COMMAND } from './progress-command.ts';
import { REPORT_COMMAND } from './report-command.ts';
import { TARGET_COMMAND } from './target-command.ts';
import { TASK_COMMAND } from './task-command.ts';
import { namesUnreadable } from './typed-conditions.ts';

const HELP: Command = {
  name: 'trogiup',
  aliases: ['help', 'start'],
  usage: COMMAND_WORDS.usage.help,
  run: async () => say(COMMAND_WORDS.help(COMMANDS.map(({ usage }) => usage))),
};

/** Every command that is understood on every channel, in the order in which help lists them. */
export const COMMANDS: readonly Command[] = [
  TASK_COMMAND,
  TARGET_COMMAND,
  DEADLINE_COMMAND,
  PROGRESS_COMMAND,
  REPORT_COMMAND,
  HELP,
];

const LONGEST_NAME = 30;
const TYPED = /^\/([\p{L}\d_]*)(?:@[\w]+)?\s*([\s\S]*)$/u;
/** "/nhiệm vụ" in two words is the same. */
const IN_TWO_WORDS = /^\/(nhiem vu|chi tieu|han chot|tien do|bao cao|tro giup)\b/u;

/** True for what is meant as a command and no question. */
export function isCommand(text: string): boolean {
  return text.startsWith('/');
}

/** Does what a command says; an unknown one is answered with the nearest. Throws UserError for what cannot be done. */
export async function runCommand(text: string, desk: CommandDesk): Promise<Reply> {
  const { name, given } = readCommand(text);
  const command = COMMANDS.find((known) => known.name === name || known.aliases?.includes(name));
  if (command) return namesUnreadable(given, desk) ? say(MESSAGES.notAllowed, 'not_allowed') : command.run(given, desk);
  const meant = nearest(name);
  const unknown = say(COMMAND_WORDS.unknown(`/${name.slice(0, LONGEST_NAME)}`, meant), 'clarify');
  return meant === '' ? unknown : { ...unknown, choices: [`${meant} ${given}`.trim()] };
}

function readCommand(text: string): { name: string; given: string } {
  const two = IN_TWO_WORDS.exec(fold(text));
  if (two) return { name: two[1]!.replace(' ', ''), given: text.normalize('NFC').slice(two[0].length) };
  const [, name = '', given = ''] = TYPED.exec(text.normalize('NFC')) ?? [];
  return { name: fold(name), given };
}

/** The command that shares most of its letters in their order, where it shares at least half. */
function nearest(typed: string): string {
  const rated = COMMANDS.map(({ name }) => ({
    name,
    share: common(typed, name) / Math.max(typed.length, name.length, 1),
  }));
  const best = rated.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share >= 0.5 ? `/${best.name}` : '';
}

/** Length of the longest row of letters that both hold in their order. */
function common(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const next = [0];
    for (let i = 1; i <= b.length; i++)
      next.push(letter === b[i - 1] ? row[i - 1]! + 1 : Math.max(row[i]!, next[i - 1]!));
    row = next;
  }
  return row[b.length]!;
}
