import { fold } from '../../shared/text/fold.ts';

/** A date as printed, ISO and cut to what is legible, and where it stands in the text. */
export interface PrintedDate {
  readonly date: string;
  /** What stands where the day should, and is none: "37", "…". Undefined where it is legible. */
  readonly illegibleDay: string | undefined;
  readonly index: number;
  readonly end: number;
}

const WORDS = /\bng[ae]y(.{0,14}?)[t/ ]?hang\s*(.{0,6}?)\s*n[ae]m\s*(\d{4})/u;
const FIGURES = /(?<![\d/])(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/u;

/** The first date in a text: "ngày 08 tháng 01 năm 2026", "08/01/2026". A day that no month has is not one. */
export function readPrintedDate(text: string): PrintedDate | undefined {
  const folded = fold(text);
  const words = WORDS.exec(folded);
  const figures = FIGURES.exec(folded);
  const match = words && (!figures || words.index <= figures.index) ? words : figures;
  if (!match) return undefined;
  const [, day = '', month = '', year = ''] = match;
  const date = partialDate(year, month, day);
  if (date === undefined) return undefined;
  const isLegible = date.length === 10;
  return {
    date,
    illegibleDay: isLegible ? undefined : day.trim(),
    index: match.index,
    end: match.index + match[0].length,
  };
}

function partialDate(year: string, month: string, day: string): string | undefined {
  const monthNumber = asNumber(month);
  if (Number(year) < 1945 || Number(year) > 2099) return undefined;
  if (monthNumber < 1 || monthNumber > 12) return year;
  const cut = `${year}-${String(monthNumber).padStart(2, '0')}`;
  const dayNumber = asNumber(day);
  const daysInMonth = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate();
  return dayNumber >= 1 && dayNumber <= daysInMonth ? `${cut}-${String(dayNumber).padStart(2, '0')}` : cut;
}

/** A figure that seemed raised on a scan is one, too. */
function asNumber(text: string): number {
  const said = text.normalize('NFKC').trim();
  return /^\d{1,2}$/u.test(said) ? Number(said) : 0;
}
