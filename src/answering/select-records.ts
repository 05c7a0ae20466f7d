import { fold } from '../shared/text/fold.ts';
import { findYears, overlap } from '../shared/text/years.ts';
import type { UnitRole } from '../tasks/record-filter.ts';
import type { Records, Target, Task } from '../tasks/task.ts';
import { saysYearOfPaper } from './named-documents.ts';
import { partiesOf } from './office-part.ts';
import type { Question } from './question.ts';
import type { RecordQuery } from './record-query.ts';
import { valueAsked } from './value-asked.ts';

/** The records that a query selects, in the order they stand: those that name its offices themselves, not their groups. */
export function selectRecords(query: RecordQuery, question: Question, records: Records): (Task | Target)[] {
  const all: readonly (Task | Target)[] = query.what === 'tasks' ? records.tasks : records.targets;
  const hasValue = valueAsked(question);
  return all.filter(
    (record) =>
      (question.documents.ids.length === 0 || question.documents.ids.includes(record.document)) &&
      (!query.lacksLead || record.lead === undefined) &&
      [query.unit, ...query.together].every((unit) => unit === undefined || involves(record, unit.id, query.role)) &&
      (query.leads === undefined || (record.lead?.names.length === 1) === (query.leads === 'alone')) &&
      (query.timeframe === undefined || ('timeframe' in record && query.timeframe.test(record.timeframe?.raw ?? ''))) &&
      inYears(record, question) &&
      inPart(record, question) &&
      (!('value' in record) || !hasValue || hasValue(record)),
  );
}

const PART = /\b(?<kind>phu luc|nhom|muc|phan) (?:so )?(?<label>[ivx]+|\d{1,2})\b/gu;

/** "Phụ lục II", "nhóm III": only what stands there, in whatever figures it is said. */
function inPart({ place }: Task | Target, { folded }: Question): boolean {
  return [...folded.matchAll(PART)].every(({ groups }) => {
    const { kind, label } = groups as { kind: string; label: string };
    const labels = kind === 'phu luc' ? annexLabels(place.path) : groupLabels(place.path);
    return labels.length === 0 || labels.some((one) => numeral(one) === numeral(label));
  });
}

function annexLabels(path: readonly string[]): string[] {
  return path
    .filter((heading) => fold(heading).startsWith('phu luc '))
    .map((heading) => fold(heading).split(/[ .:]/u)[2]!);
}

function groupLabels(path: readonly string[]): string[] {
  return path.slice(1).flatMap((heading) => /^([ivx]+|\d{1,2})[.)]/u.exec(fold(heading))?.[1] ?? []);
}

/** "ii" and "2" are 2. */
function numeral(label: string): number {
  const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  if (/^\d+$/u.test(label)) return Number(label);
  const signs = [...label].map((sign) => ROMAN[sign]!);
  return signs.reduce((sum, value, i) => sum + (value < (signs[i + 1] ?? 0) ? -value : value), 0);
}

function involves(record: Task | Target, unit: string, role: UnitRole): boolean {
  const { lead, others } = partiesOf(record);
  const leads = lead?.units.includes(unit) ?? false;
  const helps = others?.units.includes(unit) ?? false;
  return role === 'lead' ? leads : role === 'coordinators' ? helps : leads || helps;
}

/** A record belongs to a year when its timeframe, or the heading above it, names a period that holds the year. */
function inYears(record: Task | Target, question: Question): boolean {
  const { years, folded } = question;
  const exact = years.filter(({ from, to }) => from !== to || !saysYearOfPaper(question, from));
  if (exact.length === 0) return true;
  if (
    /\b(thoi gian|giai doan)\b/u.test(folded) &&
    'timeframe' in record &&
    record.timeframe &&
    findYears(record.timeframe.raw).length === 0
  )
    return false;
  const printed = [('timeframe' in record && record.timeframe?.raw) || '', ...record.place.path.slice(1)].flatMap(
    (text) => findYears(text),
  );
  if (printed.length === 0) return true;
  return exact.some((asked) =>
    printed.some((period) =>
      asked.from === asked.to ? overlap(asked, period) : asked.from === period.from && asked.to === period.to,
    ),
  );
}
