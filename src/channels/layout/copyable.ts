import type { Look, Run } from './rich-text.ts';

const CODE = '[\\p{Lu}\\d]+(?:-[\\p{Lu}\\d]+)+';

/**
 * What people type back: the code of a task in brackets, a command with one, the code of an invitation, and the words that
 * they are told to type. A command of one word is left alone: Telegram makes it something to tap, and would send it without
 * what follows it.
 */
const COPYABLE = new RegExp(
  `(?<=\\[)${CODE}(?=\\])|/[a-z]+ ${CODE}|(?<=^Mã [^\\n:]{1,80}: )${CODE}$|(?<=gõ “)(?!/[a-z]+”)[^“”\\n]{1,64}(?=”)`,
  'gmu',
);

/** A text as runs, in which what may be typed back is copied at a tap. Telegram allows no other look around that. */
export function markCopyable(text: string, looks: readonly Look[] = []): Run[] {
  const around = looks.filter((look) => look !== 'bold' && look !== 'italic');
  const runs: Run[] = [];
  let end = 0;
  for (const { 0: code, index } of text.matchAll(COPYABLE)) {
    runs.push({ text: text.slice(end, index), looks }, { text: code, looks: [...around, 'code'] });
    end = index + code.length;
  }
  return [...runs, { text: text.slice(end), looks }].filter((run) => run.text !== '');
}
