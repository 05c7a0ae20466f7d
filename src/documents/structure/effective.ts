import { fold } from '../../shared/text/fold.ts';
import type { FrontMatter } from '../front-matter.ts';
import { readPrintedDate } from './printed-date.ts';

type Effective = FrontMatter['effective'];

/** Papers that a title names have years of their own. */
const CITED = /\bso \d\S*(?: ngay \d[\d/.-]*| ngay \d+ thang \d+ nam \d{4})?/gu;
const QUARTER: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 };

/** For when a paper holds: as its title says, else from the day that it says itself; null where neither is said. */
export function readEffective(title: string, paragraphs: readonly string[], issuedOn: string | null): Effective {
  return (
    ofTitle(fold(title).replace(CITED, ' '), issuedOn) ?? ofForce(paragraphs, issuedOn) ?? { from: null, to: null }
  );
}

function ofTitle(folded: string, issuedOn: string | null): Effective | undefined {
  const part = ofPartOfYear(folded);
  if (part) return part;
  const period = /\b(?:giai doan|nhiem ky|trong cac nam|cac nam)\s*(\d{4})\s*(?:-|–|den)\s*(\d{4})/u.exec(folded);
  const last = [...folded.matchAll(/\b(?:den|tam nhin)(?: het)? nam (\d{4})/gu)].at(-1)?.[1];
  const year = /(?<!den |het )\bnam (\d{4})/u.exec(folded)?.[1];
  if (period) return { from: period[1]!, to: period[2]! };
  if (year && !folded.includes(`tam nhin den nam ${year}`))
    return { from: year, to: last && last > year ? last : year };
  return last ? { from: issuedOn, to: last } : undefined;
}

function ofPartOfYear(folded: string): Effective | undefined {
  const months = /\b0?(\d{1,2}) thang (dau|cuoi) nam (\d{4})/u.exec(folded);
  if (months) {
    const [, count, side, year] = months;
    return side === 'dau' ? between(year!, 1, Number(count)) : between(year!, 13 - Number(count), 12);
  }
  const quarter = /\bquy (i{1,3}|iv|[1-4])(?:\/| nam )(\d{4})/u.exec(folded);
  if (quarter) return between(quarter[2]!, QUARTER[quarter[1]!]! * 3 - 2, QUARTER[quarter[1]!]! * 3);
  const month = /\bthang (\d{1,2})(?:\/| nam )(\d{4})/u.exec(folded);
  return month ? between(month[2]!, Number(month[1]), Number(month[1])) : undefined;
}

function between(year: string, first: number, last: number): Effective | undefined {
  if (first < 1 || last > 12) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  const lastDay = new Date(Date.UTC(Number(year), last, 0)).getUTCDate();
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${two(lastDay)}` };
}

function ofForce(paragraphs: readonly string[], issuedOn: string | null): Effective | undefined {
  for (const text of paragraphs) {
    const match = /có hiệu lực(?: thi hành)?(?: kể)? từ (ngày (?:ký|ban hành)|(?:ngày )?\d[^.;]{0,40})/iu.exec(text);
    if (!match) continue;
    if (/ký|ban hành/iu.test(match[1]!)) return { from: issuedOn, to: null };
    const date = readPrintedDate(match[1]!.replace(/^ngày (?=\d{1,2}[/.-])/u, ''));
    if (date) return { from: date.date, to: null };
  }
  return undefined;
}
