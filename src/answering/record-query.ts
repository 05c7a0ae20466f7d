import type { UnitMatcher } from '../documents/unit-matcher.ts';
import type { Unit } from '../documents/units.ts';
import type { UnitRole } from '../tasks/record-filter.ts';
import { actingOffices, roleIn } from './asked-offices.ts';
import { isNounPhrase, LACKS_LEAD, TO_DO, WHICH } from './asking-words.ts';
import type { Question } from './question.ts';

/** Which records a question is about. */
export interface RecordQuery {
  readonly what: 'tasks' | 'targets';
  readonly unit: Unit | undefined;
  /** Offices that must take part, too: "cùng theo dõi". */
  readonly together: readonly Unit[];
  readonly role: UnitRole;
  /** Where it is asked what is led alone, or with others. */
  readonly leads: 'alone' | 'jointly' | undefined;
  /** True where the question says that the unit leads, helps or watches. */
  readonly explicit: boolean;
  readonly timeframe: RegExp | undefined;
  /** The words that ask for those that nobody leads or watches over; undefined where nothing does. */
  readonly lacksLead: string | undefined;
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
  if (!wants.has('tasks') && !wants.has('targets') && !priced && !TO_DO.test(folded)) return undefined;
  const isAsked = (['list', 'count', 'sum', 'most', 'least'] as const).some((want) => wants.has(want));
  if (!isAsked && !isNounPhrase(question) && !WHICH.test(folded) && !TO_DO.test(folded)) return undefined;
  const acting = actingOffices(question).flatMap(({ unit }) => units.byId(unit.id) ?? []);
  return {
    what: wants.has('targets') ? 'targets' : 'tasks',
    unit: acting[0],
    together: /\bcung\b/u.test(folded) ? acting.slice(1) : [],
    leads: leadsIn(folded),
    role: TO_DO.test(folded) ? 'any' : (roleIn(folded) ?? 'any'),
    explicit: /\b(chu tri|phoi hop|dau moi|phu trach|theo doi|duoc giao|giao cho|nhom|phu luc)\b/u.test(folded),
    timeframe: TIMEFRAMES.find(([asked]) => asked.test(folded))?.[1],
    lacksLead: LACKS_LEAD.exec(folded)?.[0],
  };
}

/** Both asked for at once, as a number and a part of it, are no condition. */
function leadsIn(folded: string): RecordQuery['leads'] {
  if (/\b(?:trong do|hoac|ke ca|tham gia|may|bao nhieu)\b/u.test(folded)) return undefined;
  if (/\bmot minh\b/u.test(folded)) return 'alone';
  return /\b(?:dong|cung) chu tri\b/u.test(folded) ? 'jointly' : undefined;
}
