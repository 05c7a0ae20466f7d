import { LETTERS } from './confusions.ts';

/** A word as both texts can agree on it: ASCII letters in lower case, no marks, no punctuation, the scanner's habits undone. */
export function foldWord(word: string): string {
  const ascii = foldText(word)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  if (!/[a-z]/.test(ascii)) return ascii;
  return LETTERS.reduce((text, { read, printed }) => text.replace(read, printed), ascii);
}

/** A text without marks and with one kind of dash. As long as its input, so that places in it stay what they were. */
export function foldText(text: string): string {
  return Array.from(text.normalize('NFC'), foldCharacter).join('');
}

function foldCharacter(character: string): string {
  if (character === 'đ' || character === 'Đ') return character === 'đ' ? 'd' : 'D';
  if (/[–—−]/.test(character)) return '-';
  const base = character.normalize('NFD').replace(/\p{M}/gu, '');
  return base.length === character.length ? base : character;
}
