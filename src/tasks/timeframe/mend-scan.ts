import { isSyllable } from '../../shared/text/syllable.ts';

/** The words that deadlines are made of, folded; what a scanner made of one is mended to it. */
const TIME_WORDS = (
  'nam thang quy ngay tuan gio thu truoc sau den het cuoi dau giua hang moi dinh ky thuong xuyen lien tuc giai doan cham ' +
  'nhat trong thoi han lam viec ke tu khi lan tiep hoan thanh'
).split(' ');

/** Mends what a scanner does to figures and time words in folded text: "nim 2o26" → "nam 2026", "quy i1" → "quy ii". */
export function mendScan(text: string): string {
  const figures = text.replace(/(?<![a-z\d])[\dolis]+(?![a-z\d])/gu, mendFigure);
  return mendWords(figures).replace(
    /\bquy ([il1v]{1,4})(?![\da-z])/gu,
    (_, numeral: string) => `quy ${mendNumeral(numeral)}`,
  );
}

/** Letters that stand for figures inside a number: "3O", "l5", "2O26". */
function mendFigure(text: string): string {
  if (/^\d+$/u.test(text) || (text.match(/\d/gu)?.length ?? 0) * 2 < text.length) return text;
  return text.replaceAll('o', '0').replace(/[li]/gu, '1').replaceAll('s', '5');
}

/** "I1" and "1l" are II, "1V" is IV; a lone figure stays one. */
function mendNumeral(text: string): string {
  return /^\d$/u.test(text) ? text : text.replace(/[l1]/gu, 'i');
}

/**
 * A scanner reads Đ as P. Letters that make no syllable become the time word one letter away from them; of those that
 * do, only what stands before a year in the place of "năm".
 */
function mendWords(text: string): string {
  const words = text.split(' ');
  const isYear = (word: string | undefined) => word !== undefined && /^(?:19|20)\d{2}\b/u.test(word);
  return words
    .map((word, i) => {
      if (/^[a-z]+\d[a-z]+$/u.test(word)) return withLetter(word) ?? word;
      if (!/^[a-z]{3,}$/u.test(word) || TIME_WORDS.includes(word)) return word;
      if (TIME_WORDS.includes(word.replace(/^p/u, 'd'))) return word.replace(/^p/u, 'd');
      if (isSyllable(word)) return /^n[a-z]m$/u.test(word) && isYear(words[i + 1]) ? 'nam' : word;
      const near = TIME_WORDS.filter((known) => isOneLetterAway(word, known) || isMangled(word, known));
      return near.length === 1 ? near[0]! : word;
    })
    .join(' ');
}

/** The time word that a figure inside it hides: "tru6c". */
function withLetter(word: string): string | undefined {
  const pattern = new RegExp(`^${word.replace(/\d/u, '[a-z]')}$`, 'u');
  const near = TIME_WORDS.filter((known) => pattern.test(known));
  return near.length === 1 ? near[0] : undefined;
}

/** True where two letters of a longer word are exchanged but not its first two ("trude" is "trước"). */
function isMangled(word: string, known: string): boolean {
  if (word.length < 5 || word.length !== known.length || word.slice(0, 2) !== known.slice(0, 2)) return false;
  return [...word].filter((letter, i) => letter !== known[i]).length <= 2;
}

/** True where one letter is exchanged, missing or too many; the first letter must be right. */
function isOneLetterAway(word: string, known: string): boolean {
  if (word[0] !== known[0] || Math.abs(word.length - known.length) > 1) return false;
  let same = 0;
  while (same < word.length && word[same] === known[same]) same++;
  const [rest, knownRest] = [word.slice(same), known.slice(same)];
  if (word.length === known.length) return rest.slice(1) === knownRest.slice(1);
  return word.length > known.length ? rest.slice(1) === knownRest : rest === knownRest.slice(1);
}
