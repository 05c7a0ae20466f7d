const COMBINING_MARKS = /\p{M}+/gu;

/** Text in NFC with every kind of blank but the line break turned into one plain space. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(/[^\S\n]+/gu, ' ');
}

/** Lower case without marks, đ as d: how people type when they do not type Vietnamese. Keeps the length of NFC text. */
export function fold(text: string): string {
  const folded = foldLetters(text);
  const source = text.normalize('NFC');
  if (folded.length === source.length) return folded;
  return Array.from(source, (character) => {
    const letter = foldLetters(character);
    return letter.length === character.length ? letter : character;
  }).join('');
}

function foldLetters(text: string): string {
  return text.normalize('NFD').replace(COMBINING_MARKS, '').toLowerCase().replaceAll('đ', 'd');
}

/** True where the text bears at least one Vietnamese mark, so its writer did not leave them out altogether. */
export function hasMarks(text: string): boolean {
  return /[đĐ]|[\u0300-\u036f]/u.test(text.normalize('NFD'));
}

const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].join('');
const LATE_TONE = new RegExp(`^(.*)(o[ae]|uy)([${TONES}])$`, 'u');

/**
 * One spelling for the two accepted places of a tone mark ("hoà" and "hòa", "thuỷ" and "thủy"), in lower case.
 * Source: the rule of Quyết định 240/QĐ 1984 against the older one; both are printed in official papers.
 */
export function placeTone(syllable: string): string {
  const match = LATE_TONE.exec(syllable.toLowerCase().normalize('NFD'));
  if (!match || match[1]!.endsWith('q')) return syllable.toLowerCase().normalize('NFC');
  const [, head, pair, tone] = match;
  return `${head}${pair![0]}${tone}${pair![1]}`.normalize('NFC');
}
