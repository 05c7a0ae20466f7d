const GRAVE = '\u0300';
const DOT = '\u0323';
/** Acute, hook and tilde; read for one another where one stands above another mark, and is a few pixels high: đổi, đối, đỗi. */
const ALIKE = ['\u0301', '\u0309', '\u0303'];
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** Letters with a mark of their own above or at their shoulder: â, ê, ô, ă, ơ, ư. */
const MARKED = /[\u0302\u0306\u031b]/u;

/** The word without its tone; the marks that make other letters of a, e, o, u stay. */
export function withoutTone(word: string): string {
  return word.normalize('NFD').replace(TONES, '').normalize('NFC');
}

/**
 * How surprising it is that a printed word was read as one that differs by its tone alone, in nats; infinite where no
 * reader is so wrong: a tone that stands alone above its letter is seen. A dot is overlooked, and so is a grave beside the
 * roof of a letter, where at times one is seen that is none.
 */
export function surpriseOfTone(printed: string, read: string): number {
  if (areAlike(printed, read)) return 3.2;
  const [there, seen] = [toneOf(printed), toneOf(read)];
  if (there === DOT && seen === '') return 4.5;
  if (!MARKED.test(read.normalize('NFD')) || seen === DOT) return Number.POSITIVE_INFINITY;
  if (there === DOT) return ALIKE.includes(seen) ? 5.5 : Number.POSITIVE_INFINITY;
  return there === GRAVE || there === '' ? 4 : Number.POSITIVE_INFINITY;
}

/** True for tones that are taken for each other most often. */
export function areAlike(word: string, other: string): boolean {
  return ALIKE.includes(toneOf(word)) && ALIKE.includes(toneOf(other));
}

function toneOf(word: string): string {
  return word.normalize('NFD').match(TONES)?.join('') ?? '';
}
