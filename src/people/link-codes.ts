import { createHash, randomInt } from 'node:crypto';

/** Draws a whole number from 0 to below `below`, each as likely as any other and none to be foreseen. */
export type Draw = (below: number) => number;

/**
 * What codes are made of. No vowels, so that no word comes about; nothing that looks like something else (0 O, 1 I L, 5 S,
 * 2 Z, 8 B, 6 G); no D and W, which a Vietnamese keyboard turns into Đ and Ư.
 */
const LETTERS = 'CFGHJKMNPQRTVX2345789';
const GROUPS = 3;
const GROUP_LETTERS = 4;
/** A group of people who type: hyphens and dashes of any length, spaces, points. */
const BETWEEN = /[\p{Dash_Punctuation}\s.\u2212]+/gu;
const CODE = new RegExp(`^[${LETTERS}]{${GROUPS * GROUP_LETTERS}}$`, 'u');

/** How long an invitation holds. */
export const INVITATION_MS = 24 * 60 * 60 * 1000;
/** How long the code for a further account of one's own holds. */
export const OWN_ACCOUNT_MS = 15 * 60 * 1000;
/** How long the code holds that the owner of the machine makes for an administrator. */
export const FIRST_ADMIN_MS = 60 * 60 * 1000;

/** Letters drawn by lot, in capitals: each adds 4.39 bits. */
export function drawLetters(count: number, draw: Draw = randomInt): string {
  return Array.from({ length: count }, () => LETTERS[draw(LETTERS.length)]).join('');
}

/** A new code, such as "CF3H-9KMN-R2TX": 52 bits, easily said on the telephone, and fit for a link of Telegram as it is. */
export function makeCode(draw: Draw = randomInt): string {
  return inGroups(drawLetters(GROUPS * GROUP_LETTERS, draw));
}

/** The code that a text is, and is nothing but: in small letters, with other or no hyphens too. Undefined for any other text. */
export function readCode(text: string): string | undefined {
  const letters = text.normalize('NFKC').replace(BETWEEN, '').toUpperCase();
  return CODE.test(letters) ? inGroups(letters) : undefined;
}

/** True for a text that is a code and nothing else; whether somebody made it, only the store knows. */
export function looksLikeCode(text: string): boolean {
  return readCode(text) !== undefined;
}

/** What is kept in the place of a code: its SHA-256 in hex. To be given what `makeCode` or `readCode` returned. */
export function digestOf(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}

function inGroups(letters: string): string {
  return letters.match(new RegExp(`.{${GROUP_LETTERS}}`, 'gu'))!.join('-');
}
