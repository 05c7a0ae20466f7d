import { type Day, endOfMonth, toDay } from '../../shared/day.ts';

/** A stretch of days that a phrase names: a day, week, month, quarter, half year or year, or from one to another. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
  /** What is named; `span` is from one thing to another. */
  readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'span';
}

/** Thrown where a phrase names a day, month or quarter that does not exist; `named` is what it names, in Vietnamese. */
export class NoSuchDay extends Error {
  override readonly name = 'NoSuchDay';
  readonly named: string;

  constructor(named: string) {
    super(named);
    this.named = named;
  }
}

/** One day. Throws NoSuchDay for the 31st of September. */
export function dayPeriod(year: number, month: number, dayOfMonth: number): Period {
  const day = toDay(year, month, dayOfMonth);
  if (day === undefined) throw new NoSuchDay(`ngày ${dayOfMonth}/${month}/${year}`);
  return { from: day, to: day, unit: 'day' };
}

/** Whole months, both included. Throws NoSuchDay for month 13. */
export function monthsPeriod(
  year: number,
  first: number,
  last: number,
  unit: Period['unit'] = first === last ? 'month' : 'span',
): Period {
  for (const month of [first, last]) if (month < 1 || month > 12) throw new NoSuchDay(`tháng ${month}/${year}`);
  return { from: toDay(year, first, 1)!, to: endOfMonth(year, last), unit };
}

/** Whole quarters, both included, 1 to 4. */
export function quartersPeriod(year: number, first: number, last: number = first): Period {
  for (const quarter of [first, last]) if (quarter < 1 || quarter > 4) throw new NoSuchDay(`quý ${quarter}/${year}`);
  return monthsPeriod(year, first * 3 - 2, last * 3, first === last ? 'quarter' : 'span');
}

/** Whole years, both included. */
export function yearsPeriod(first: number, last: number = first): Period {
  return { from: toDay(first, 1, 1)!, to: toDay(last, 12, 31)!, unit: first === last ? 'year' : 'span' };
}

/** The stretch from the beginning of one period to the end of another. */
export function spanOf(first: Period, last: Period): Period {
  return { from: first.from, to: last.to, unit: 'span' };
}
