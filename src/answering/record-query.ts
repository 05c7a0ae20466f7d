import type { UnitMatcher } from '../documents/unit-matcher.ts';
import type { Unit } from '../documents/units.ts';
import { analyse } from '../retrieval/analyse.ts';
import { markedTerm } from '../retrieval/terms.ts';
import { fold } from '../shared/text/fold.ts';
import { findYears, overlap } from '../shared/text/years.ts';
import type { Records, Target, Task } from '../tasks/task.ts';
import type { Question } from './question.ts';

/** In what part a unit must stand in a record for the record to be its own; `any` takes all parts. */
export type UnitRole = 'lead' | 'coordinators' | 'any';

/** Which records a question is about. */
export interface RecordQuery {
  readonly what: 'tasks' | 'targets';
  readonly unit: Unit | undefined;
  readonly role: UnitRole;
  /** True where the question says that the unit leads, helps or watches. */
  readonly explicit: boolean;
  readonly timeframe: RegExp | undefined;
}

const TIMEFRAMES: readonly (readonly [RegExp, RegExp])[] = [
  [/\bthuong xuyen\b/u, /thường xuyên/iu],
  [/\bhang nam\b/u, /hằng năm|hàng năm/iu],
  [/\bsau khi\b/u, /sau khi/iu],
];

/** Reads what records a question is after; undefined where it asks for no list, number or sum of them. */
export function readRecordQuery(question: Question, units: UnitMatcher): RecordQuery | undefined {
  const { wants, folded } = question;
  const priced = wants.has('money') && (wants.has('sum') || wants.has('most') || wants.has('least'));
  if (!wants.has('tasks') && !wants.has('targets') && !priced) return undefined;
  if (!(['list', 'count', 'sum', 'most', 'least'] as const).some((want) => wants.has(want))) return undefined;
  const unit = actingUnit(question);
  return {
    what: wants.has('targets') ? 'targets' : 'tasks',
    unit: unit && units.byId(unit.id),
    role:
      /\bphoi hop\b/u.test(folded) && !/\bchu tri\b/u.test(folded)
        ? 'coordinators'
        : /\b(chu tri|dau moi|lam|phu trach|theo doi|giao)\b/u.test(folded)
          ? 'lead'
          : 'any',
    explicit: /\b(chu tri|phoi hop|dau moi|phu trach|theo doi|duoc giao|giao cho|nhom|phu luc)\b/u.test(folded),
    timeframe: TIMEFRAMES.find(([asked]) => asked.test(folded))?.[1],
  };
}

/** The unit that acts: one that is not merely the owner of the paper ("kế hoạch … của Sở KH&CN"). */
function actingUnit({ units, folded, documents }: Question): Unit | undefined {
  const owner =
    documents.ids.length > 0 && /\b(ke hoach|quyet dinh|bao cao|phu luc|danh muc)\b[a-z0-9 ]* cua\b/u.test(folded);
  const acting =
    owner && units.length > 1
      ? units.slice(0, -1)
      : owner && !/\b(chu tri|phoi hop|theo doi|giao)\b/u.test(folded)
        ? []
        : units;
  return acting[0]?.unit;
}

/** The records that a query selects, in the order they stand. */
export function selectRecords(query: RecordQuery, question: Question, records: Records): (Task | Target)[] {
  const all: readonly (Task | Target)[] = query.what === 'tasks' ? records.tasks : records.targets;
  return all.filter(
    (record) =>
      (question.documents.ids.length === 0 || question.documents.ids.includes(record.document)) &&
      (query.unit === undefined || involves(record, query.unit, query.role)) &&
      (query.timeframe === undefined || ('timeframe' in record && query.timeframe.test(record.timeframe ?? ''))) &&
      inYears(record, question) &&
      inPart(record, question) &&
      hasValue(record, question),
  );
}

const PART = /\bphu luc (so )?([ivx]+|\d)\b/u;

/** "Phụ lục II": only what stands there. */
function inPart({ place }: Task | Target, { folded }: Question): boolean {
  const label = PART.exec(folded)?.[2];
  const annexes = place.path
    .filter((heading) => fold(heading).startsWith('phu luc '))
    .map((heading) => fold(heading).split(/[ .:]/u)[2]);
  return label === undefined || annexes.length === 0 || annexes.includes(label);
}

/** "đặt mức 100%": only targets of that value. */
function hasValue(record: Task | Target, { folded, text }: Question): boolean {
  const value = /(\d+(?:,\d+)?) ?%/u.exec(text)?.[1];
  return (
    value === undefined ||
    !('value' in record) ||
    !/\b(dat|muc|la|bang)\b/u.test(folded) ||
    record.value.startsWith(value)
  );
}

function involves(record: Task | Target, unit: Unit, role: UnitRole): boolean {
  const leads = record.lead?.units.includes(unit.id) ?? false;
  const others = 'actors' in record ? record.actors : (record as Task).coordinators;
  const helps = others?.units.includes(unit.id) ?? false;
  return role === 'lead' ? leads : role === 'coordinators' ? helps : leads || helps;
}

/** A record belongs to a year when its timeframe, or the heading above it, names a period that holds the year. */
function inYears(record: Task | Target, { years, documents, folded }: Question): boolean {
  const exact = years.filter(({ from, to }) => from !== to || !saysPaperOfYear(folded, from, documents.ids.length));
  if (exact.length === 0) return true;
  if (
    /\b(thoi gian|giai doan)\b/u.test(folded) &&
    'timeframe' in record &&
    record.timeframe &&
    findYears(record.timeframe).length === 0
  )
    return false;
  const printed = [('timeframe' in record && record.timeframe) || '', ...record.place.path.slice(1)].flatMap((text) =>
    findYears(text),
  );
  if (printed.length === 0) return true;
  return exact.some((asked) =>
    printed.some((period) =>
      asked.from === asked.to ? overlap(asked, period) : asked.from === period.from && asked.to === period.to,
    ),
  );
}

/** "kế hoạch … năm 2025" names a paper, not a deadline. */
function saysPaperOfYear(folded: string, year: number, named: number): boolean {
  return (
    named > 0 && new RegExp(`\\b(ke hoach|phu luc|danh muc|bao cao|kinh phi)\\b[a-z0-9 ]* ${year}\\b`, 'u').test(folded)
  );
}

/** Of the selected, those that speak of what else the question says, in terms of its topic; all of them where it says nothing else. */
export function narrowByWords<T extends Task | Target>(
  selected: readonly T[],
  words: ReadonlyMap<string, number>,
): { chosen: T[]; coverage: number } {
  const total = [...words.values()].reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return { chosen: [...selected], coverage: 1 };
  const scored = selected.map((record) => {
    const text = [record.title, 'deliverable' in record ? record.deliverable : '', ...record.place.path.slice(1)].join(
      '\n',
    );
    const { folded, marked } = analyse(text);
    const said = new Set([...folded, ...marked.map(markedTerm)]);
    const covered = [...words].reduce((sum, [word, weight]) => sum + (said.has(word) ? weight : 0), 0);
    return { record, coverage: covered / total };
  });
  const best = Math.max(0, ...scored.map(({ coverage }) => coverage));
  return {
    chosen: scored.filter(({ coverage }) => coverage > 0 && coverage >= 0.75 * best).map(({ record }) => record),
    coverage: best,
  };
}
