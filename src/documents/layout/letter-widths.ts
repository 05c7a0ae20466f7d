const NARROW = /[ \u00a0.,;:!'’‘|()[\]\-/fijlrtIìíỉĩịĩ]/u;
const WIDE = /[mwMW%@—…]/u;
const CAPITAL = /\p{Lu}/u;

/** About how wide a letter is in a serif face, in parts of the height of its type. */
function letterWidth(letter: string): number {
  if (NARROW.test(letter)) return 0.29;
  if (WIDE.test(letter)) return 0.82;
  return CAPITAL.test(letter) ? 0.69 : 0.48;
}

/** The share of a piece of text's width that its first letters take, 0 to 1, by how wide letters commonly are. */
export function widthShare(text: string, letters: number): number {
  const width = (part: string) => [...part].reduce((sum, letter) => sum + letterWidth(letter), 0);
  const whole = width(text);
  return whole === 0 ? 0 : width(text.slice(0, letters)) / whole;
}
