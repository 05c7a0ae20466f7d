/** A number that was read badly, and what it must be by those before and after it. */
export interface Guess {
  readonly read: string;
  readonly taken: string;
  /** What it numbers, cut short. */
  readonly of: string;
}

const LONGEST_NAME = 40;

/** A guess of which people are told by the beginning of what is numbered. */
export function guessOf(read: string, taken: string, text: string): Guess {
  const name = text.replace(/\s+/gu, ' ').trim();
  return { read, taken, of: name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).trimEnd()}…` : name };
}
