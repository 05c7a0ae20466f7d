import type { Reply } from '../../assistant/message.ts';
import { WORDS } from './words.ts';

/** The text of a reply with its choices below it, numbered: where nothing can be pressed, the number is typed. */
export function withChoices({ text, choices = [] }: Pick<Reply, 'text' | 'choices'>): string {
  if (choices.length === 0) return text;
  return [text, '', WORDS.choose, ...choices.map((choice, i) => WORDS.choice(i + 1, choice))].join('\n').trim();
}
