import type { HeadField } from '../../documents/corrections.ts';
import { type Day, toDay } from '../../shared/day.ts';
import { UserError } from '../../shared/errors.ts';
import { fold } from '../../shared/text/fold.ts';
import { CORRECTION_WORDS as words } from './messages.ts';

/** What was typed to correct the head of a document; no value where it has none, or is to have what its file says. */
export interface TypedHead {
  readonly field: HeadField | 'id';
  readonly value: string;
}

const TYPED = /^(?<name>[\p{L}\d ]{1,20}?)\s*:\s*(?<value>[\s\S]*)$/u;
/** Folded. */
const FIELDS: readonly (readonly [HeadField | 'id', RegExp])[] = [
  ['number', /^(?:so(?: hieu| ky hieu)?)$/u],
  ['issuedOn', /^(?:ngay(?: ban hanh| ky)?)$/u],
  ['id', /^(?:id|ma(?: van ban)?)$/u],
];
const NUMBER = /^[\p{L}\d][\p{L}\p{M}\d()./ -]*$/u;
const LONGEST_NUMBER = 60;
const ID = /^[a-z0-9][a-z0-9-]{0,79}$/u;
const WHOLE_DATE = /^(\d{1,2})(?:[/.-]| thang )(\d{1,2})(?:[/.-]| nam )(\d{4})$/u;
const PART_OF_DATE = /^(?:(?:thang )?(0?[1-9]|1[0-2])(?:[/.-]| nam ))?((?:19|20)\d{2})$/u;

/** What of "số: 05/KH-UBND" is to be corrected; undefined for anything else. */
export function typedHead(given: string): TypedHead | undefined {
  const { name, value } = TYPED.exec(given.normalize('NFC').trim())?.groups ?? {};
  if (name === undefined) return undefined;
  const folded = fold(name).replace(/\s+/gu, ' ').trim();
  const field = FIELDS.find(([, pattern]) => pattern.test(folded))?.[0];
  return field && { field, value: value!.replace(/\s+/gu, ' ').trim() };
}

/** A number, date or id as it is kept. Throws UserError for what is none; `today` is the last day that can be one. */
export function readHeadValue({ field, value }: TypedHead, today: Day): string {
  if (field === 'number') {
    if (NUMBER.test(value) && value.length <= LONGEST_NUMBER && /\d/u.test(value)) return value;
    throw new UserError(words.unclearNumber(value));
  }
  if (field === 'id') {
    if (ID.test(value)) return value;
    throw new UserError(words.unclearId(value));
  }
  const date = readDate(fold(value).replace(/^ngay\s+/u, ''));
  if (date === undefined) throw new UserError(words.unclearDate(value));
  if (date > today) throw new UserError(words.dateAhead(value));
  return date;
}

/** ISO, cut to what was said: "2026-01-08", "2026-01", "2026". */
function readDate(folded: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(folded);
  if (iso) return toDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const [, day, month, year] = WHOLE_DATE.exec(folded) ?? [];
  if (day !== undefined) return toDay(Number(year), Number(month), Number(day));
  const [whole, ofMonth, ofYear] = PART_OF_DATE.exec(folded) ?? [];
  if (whole === undefined) return undefined;
  return ofMonth === undefined ? ofYear : `${ofYear}-${ofMonth.padStart(2, '0')}`;
}
