/** No letter of any script bears so many. */
const PILED = /(\p{M}{8})\p{M}+/gu;

/**
 * Text in which no letter bears more marks than letters do. Composing a pile of some hundred thousand takes minutes, within
 * a call that nothing can break off: to be called before text from outside is composed for the first time.
 */
export function withoutPiledMarks(text: string): string {
  return text.replace(PILED, '$1');
}
