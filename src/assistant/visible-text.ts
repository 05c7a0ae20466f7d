/** Characters of a text that are kept at all: what is longer is answered as too long, whatever it says. */
export const LONGEST_KEPT = 4000;

/** Controls, marks that turn the direction of writing or have no width, halves of letters; but for what emoji are joined with. */
const UNSEEN = /(?![\n\t\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu;
const LONGEST_ID = 200;

/** Text from outside without what nobody sees, in NFC, no longer than `LONGEST_KEPT`. */
export function visibleText(text: string): string {
  return text.slice(0, LONGEST_KEPT).replace(/\r\n?/gu, '\n').replace(UNSEEN, '').normalize('NFC');
}

/** A name or id from outside: the same, in one line and short. */
export function visibleName(name: string): string {
  return visibleText(name.slice(0, LONGEST_ID)).replace(/\s+/gu, ' ').trim();
}
