import type { InlineKeyboardMarkup } from 'grammy/types';
import { WORDS } from '../layout/words.ts';
import type { CallbackData } from './callback-data.ts';

/** Phones show about so much of a button. */
const LONGEST_LABEL = 60;
/** Telegram takes at most 100 buttons. */
const MOST_BUTTONS = 100;

/** The choices of a turn, numbered, a button each, one below the other. */
export function keyboardOf(
  choices: readonly string[],
  { turn, chat, data }: { readonly turn: number; readonly chat: string; readonly data: CallbackData },
): InlineKeyboardMarkup {
  const rows = choices
    .slice(0, MOST_BUTTONS)
    .map((choice, index) => [
      { text: labelOf(WORDS.choice(index + 1, choice)), callback_data: data.write({ turn, index }, chat) },
    ]);
  return { inline_keyboard: rows };
}

/** Cut between letters as people see them. */
function labelOf(words: string): string {
  if (words.length <= LONGEST_LABEL) return words;
  const letters = [...new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(words)];
  const kept = letters.filter(({ index, segment }) => index + segment.length < LONGEST_LABEL);
  return `${kept
    .map(({ segment }) => segment)
    .join('')
    .trimEnd()}…`;
}
