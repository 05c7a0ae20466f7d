/** What belongs to one person: mail addresses, phone numbers, numbers of identity cards and bank accounts. */
const PERSONAL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+|(?<![\d/.,-])\+?\d(?:[ .-]?\d){8,18}(?![\d/,])/gu;
/** A sum ("1.500.000.000") is no phone number. */
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+$/u;
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
    if (THOUSANDS.test(found)) return found;
    const known = hidden.indexOf(found);
    return `⟦${known >= 0 ? known + 1 : hidden.push(found)}⟧`;
  };
  return {
    hide: (text) => text.replace(/[⟦⟧]/gu, ' ').replace(PERSONAL, hideOne),
    restore: (text) => text.replace(MASK, (mask, number: string) => hidden[Number(number) - 1] ?? mask),
  };
}
