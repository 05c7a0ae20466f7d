import { isValidSyllable, ONSETS, RIMES } from './valid-syllable.ts';

const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const VOWELS = /[aăâeêioôơuưy]+/u;
/** Where it is one of these, the tone stands on it; in "ươ" on the second. */
const MARKED = /[ăâêôơ]|ư(?!ơ)/u;

/** Every syllable that the rules of spelling allow, some 15,000, in lower case, whatever it means. */
export function allSyllables(): string[] {
  const plain = ['', ...ONSETS].flatMap((onset) => [...RIMES].map((rime) => ({ onset, rime })));
  const toned = plain.flatMap((syllable) => TONES.map((tone) => withTone(syllable, tone)));
  return [...new Set(toned)].filter(isValidSyllable);
}

function withTone({ onset, rime }: { readonly onset: string; readonly rime: string }, tone: string): string {
  const at = onset.length + placeOfTone(rime);
  const plain = onset + rime;
  return (plain.slice(0, at + 1) + tone + plain.slice(at + 1)).normalize('NFC');
}

/** The letter of a rime that bears its tone, as papers of the State write it: hòa, thủy, but hoàn, thuyền. */
function placeOfTone(rime: string): number {
  const marked = rime.search(MARKED);
  if (marked >= 0) return marked;
  const vowels = VOWELS.exec(rime)?.[0] ?? '';
  const isClosed = vowels.length < rime.length;
  if (vowels.length === 1) return 0;
  return isClosed || vowels.length === 3 ? 1 : 0;
}
