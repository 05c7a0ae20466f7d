/** Begins behind a letter, or behind a line break as JSON writes it. */
const MAIL = /(?:(?<=\\[nrt])|(?<![\p{L}\p{N}._%+\\-]))[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
/** Phone numbers, numbers of identity cards and bank accounts: nine digits or more, however they are grouped. None begins with a year. */
const NUMBER = /(?<!\p{Nd})(?!(?:19|20)\d\d(?!\p{Nd}))\+?\(?\p{Nd}(?:[ .()\-–]{0,2}\p{Nd}){8,18}(?!\p{Nd})/u;
const PASSPORT = /(?:(?<=\\[nrt])|(?<![\p{L}\p{N}]))[A-Z]\d{7,8}(?![\p{L}\p{N}])/u;
/** What belongs to one person. */
const PERSONAL = new RegExp([MAIL, NUMBER, PASSPORT].map(({ source }) => source).join('|'), 'gu');
/** A sum ("1.500.000.000") is no phone number. */
const SUM = /^\d{1,3}(?:\.\d{3})+$/u;
/** Signs that no keyboard has: neither a paper nor a person types what a mask looks like. */
const MASK = /⟦(\d+)⟧/gu;

/** Takes personal data out of what is sent to a model, and puts it back into what it says. */
export interface Mask {
  hide(text: string): string;
  restore(text: string): string;
}

/** Remembers what was hidden for as long as one question takes (Law 91/2025/QH15 on the protection of personal data). */
export function createMask(): Mask {
  const hidden: string[] = [];
  const hideOne = (found: string) => {
    if (SUM.test(found)) return found;
    const known = hidden.indexOf(found);
    return `⟦${known >= 0 ? known + 1 : hidden.push(found)}⟧`;
  };
  return {
    hide: (text) => text.replace(/[⟦⟧]/gu, ' ').replace(PERSONAL, hideOne),
    restore: (text) => text.replace(MASK, (mask, number: string) => hidden[Number(number) - 1] ?? mask),
  };
}
