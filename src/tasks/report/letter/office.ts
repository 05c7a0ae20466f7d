import { oneLine } from '../one-line.ts';

/** The office that sends a letter; what is not known is left as a dotted line to be filled in. */
export interface LetterOffice {
  readonly name: string;
  /** The office directly above it: "UBND tỉnh Quảng Ngãi". */
  readonly parent?: string;
  /** "Quảng Ngãi". */
  readonly place?: string;
  /** The letter's number and signs, "12/BC-SKHCN", or the number alone. */
  readonly number?: string;
}

/** An office with each text in one line, and without those that are empty. */
export function tidyOffice(office: LetterOffice): LetterOffice {
  const known = Object.entries(office).flatMap(([key, text]) => (oneLine(text) ? [[key, oneLine(text)]] : []));
  return { name: '', ...Object.fromEntries(known) };
}
