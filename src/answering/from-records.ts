import { nameShortly } from '../documents/naming.ts';
import type { UnitMatcher } from '../documents/unit-matcher.ts';
import { foldSyllable } from '../retrieval/analyse.ts';
import type { Library } from '../retrieval/library.ts';
import { withoutMarker } from '../retrieval/terms.ts';
import { groupBy } from '../shared/group-by.ts';
import { formatNumber } from '../shared/text/numbers.ts';
import { tokenize } from '../shared/text/tokens.ts';
import type { Records, Target, Task } from '../tasks/task.ts';
import type { Answer } from './answer.ts';
import { budgetOf, targetLine, taskLine } from './cards.ts';
import { cite } from './cite.ts';
import { MESSAGES } from './messages.ts';
import type { Question } from './question.ts';
import { narrowByWords, type RecordQuery, readRecordQuery, selectRecords } from './record-query.ts';

/** Words that ask for records or name papers; what is left of a question narrows the list. */
const RECORD_WORDS = new Set(
  (
    'nhiem vu viec cong dau hang muc chi tieu du an noi dung nhom tong so tien kinh phi bao nhieu may chu tri phoi hop dong mot minh tham gia ' +
    'phu luc danh ke hoach quyet dinh bao cao giai phap giao phan cong co gom liet ten ra nam thang giai doan thoi gian thuc hien thuong ' +
    'xuyen hang sau khi trong thuoc don vi quan co nhung nao gi cac do va la het theo doi nhieu nhat it lon cao thap ton cong lai tat ca ' +
    'duoc phai lam phu trach dau moi can trien khai i ii iii iv v vi vii viii chia ghi dat muc hai nam tung phan trong ke chung vay thi'
  )
    .split(' ')
    .map(foldSyllable),
);
/** Below this share of the remaining words, the records do not speak of what was asked. */
const LEAST_COVERAGE = 0.5;

/** Lists, counts and sums: complete, because they are computed from all records and not from the best passages. */
export function createRecordAnswers(
  library: Library,
  records: Records,
  units: UnitMatcher,
): (question: Question) => Answer | undefined {
  return (question) => {
    const query = readRecordQuery(question, units);
    if (!query) return undefined;
    const words = remainingWords(question, library);
    if (!isNarrow(question, query, words)) return undefined;
    // A question with a subject of its own and no word of who leads or helps is answered from the text.
    if (words.size > 0 && !query.explicit && !question.wants.has('count') && !question.wants.has('sum'))
      return undefined;
    const selected = selectRecords(query, question, records);
    if (query.unit && query.explicit && selected.length === 0) return noneOf(query);
    const { chosen, coverage } = narrowByWords(selected, words);
    if (wantsSum(question) && !chosen.some(isPriced)) return undefined;
    if (chosen.length === 0 || coverage < LEAST_COVERAGE) return undefined;
    const whole =
      query.unit && TWO_COUNTS.test(question.folded)
        ? narrowByWords(selectRecords({ ...query, unit: undefined }, question, records), words).chosen
        : [];
    return compose(question, query, chosen, whole, library);
  };
}

/** Something must tell which records are meant; the dearest of all needs nothing else. */
function isNarrow(
  { documents, years, wants }: Question,
  query: RecordQuery,
  words: ReadonlyMap<string, number>,
): boolean {
  const told = query.unit !== undefined || query.timeframe !== undefined || documents.ids.length > 0 || words.size > 0;
  return told || years.length > 0 || wants.has('most') || wants.has('least');
}

function wantsSum({ wants }: Question): boolean {
  return wants.has('sum') && wants.has('money');
}

function isPriced(record: Task | Target): boolean {
  return 'budgetMillionVnd' in record && record.budgetMillionVnd !== undefined;
}

/** A unit that is known but leads, or helps with, nothing. */
function noneOf({ what, unit, role }: RecordQuery): Answer {
  const verb = role === 'coordinators' ? MESSAGES.helping : MESSAGES.leading;
  const text = MESSAGES.noTasksMatch(what === 'tasks' ? MESSAGES.tasks : MESSAGES.targets, unit!.name, verb);
  return { kind: 'no_evidence', text, citations: [] };
}

function remainingWords({ topic, units, text, documents }: Question, library: Library): Map<string, number> {
  const tokens = tokenize(text);
  const unitWords = units.flatMap(({ from, to }) => tokens.slice(from, to).map((token) => foldSyllable(token.text)));
  const titles = documents.ids.flatMap((id) => {
    const { title, issuer, number } = library.document(id).meta;
    return tokenize(`${title} ${issuer} ${number ?? ''}`)
      .flatMap((token) => token.text.split(/[/&-]/u))
      .map(foldSyllable);
  });
  const spoken = new Set([...unitWords, ...titles, ...RECORD_WORDS]);
  const aside = new Set(
    [...text.matchAll(/\(([^)]*)\)/gu)].flatMap(([, inside]) =>
      tokenize(inside!).map((token) => foldSyllable(token.text)),
    ),
  );
  const left = topic
    .filter(({ term }) => !/[_/\d]/u.test(term))
    .map(({ term, weight }) => ({ term, weight, word: foldSyllable(withoutMarker(term)) }))
    .filter(({ word }) => !spoken.has(word) && !aside.has(word));
  return new Map(left.map(({ term, weight }) => [term, weight]));
}

/** "có mấy nhiệm vụ, … chủ trì mấy": the whole and the unit's part of it. */
const TWO_COUNTS = /\b(may|bao nhieu)\b.+\b(may|bao nhieu)\b/u;

function compose(
  question: Question,
  query: RecordQuery,
  chosen: readonly (Task | Target)[],
  whole: readonly (Task | Target)[],
  library: Library,
): Answer {
  const picked = pickExtreme(question, chosen);
  const longest = Math.max(SHORTEST_LINE, Math.floor(MOST_LETTERS / picked.length));
  const byDocument = groupBy(picked, ({ document }) => document);
  const parts = [...byDocument].map(([id, records]) => {
    const document = library.document(id);
    const all = whole.filter((record) => record.document === id).length;
    const total =
      all > records.length
        ? `${all} ${query.what === 'tasks' ? MESSAGES.tasks : MESSAGES.targets}, ${query.unit!.name}: `
        : '';
    const count =
      question.wants.has('most') || question.wants.has('least')
        ? ''
        : `: ${total}${describeCount(question, query, records)}`;
    return [`${nameShortly(document)}${count}`, ...listLines(question, records, longest)].join('\n');
  });
  const printed = new Map(library.passages.map((passage) => [passage.id, passage.text]));
  const citations = [...byDocument].flatMap(([id, records]) =>
    records
      .slice(0, MOST_CITED)
      .map((record) => cite(library.document(id), record.place, printed.get(record.id) ?? record.title)),
  );
  return { kind: 'answered', text: parts.join('\n\n'), citations };
}

const MOST_CITED = 5;
const MOST_LETTERS = 5200;
/** Counting more than this, the groups say more than the list. */
const MANY = 12;
const SHORTEST_LINE = 70;

function pickExtreme({ wants }: Question, chosen: readonly (Task | Target)[]): readonly (Task | Target)[] {
  const budget = (record: Task | Target) => ('budgetMillionVnd' in record ? record.budgetMillionVnd : undefined);
  const priced = chosen.filter((record) => budget(record) !== undefined);
  if (priced.length === 0 || !(wants.has('most') || wants.has('least'))) return chosen;
  const sign = wants.has('most') ? -1 : 1;
  return [...priced].sort((a, b) => sign * (budget(a)! - budget(b)!)).slice(0, 3);
}

/** "12 nhiệm vụ, gồm 7 nhiệm vụ chủ trì một mình và 5 nhiệm vụ đồng chủ trì, tổng kinh phí …". */
function describeCount(
  { wants }: Question,
  { what, unit, role }: RecordQuery,
  records: readonly (Task | Target)[],
): string {
  const facts = [`${records.length} ${what === 'tasks' ? MESSAGES.tasks : MESSAGES.targets}`];
  const groups = new Set(records.map(({ place }) => groupOf(place.path)));
  if (!unit && groups.size > 1) facts.push(`thuộc ${MESSAGES.groups(groups.size)}`);
  if (unit && role === 'lead' && what === 'tasks') {
    const alone = records.filter(({ lead }) => lead!.units.length === 1).length;
    if (alone < records.length)
      facts.push(alone === 0 ? MESSAGES.leadJointly : MESSAGES.leadAlone(alone, records.length - alone));
  }
  const budgets = records.flatMap((record) => ('budgetMillionVnd' in record ? (record.budgetMillionVnd ?? []) : []));
  if (budgets.length > 1 || (budgets.length > 0 && wants.has('sum'))) {
    facts.push(MESSAGES.sum(formatNumber(budgets.reduce((sum, budget) => sum + budget, 0))));
  }
  return facts.join(', ');
}

/** The heading that groups records: the one below the part or annex. */
function groupOf(path: readonly string[]): string {
  return path[2] ?? path.at(-1) ?? '';
}

/** Every record in a line of its own; long titles are cut before a record is left out, which is never. */
function listLines({ wants }: Question, records: readonly (Task | Target)[], longest: number): string[] {
  const grouped = records.length > MANY && wants.has('count') && !wants.has('list');
  if (grouped) return groupLines(records);
  const shown = shownFacts(records as Task[]);
  return records.map((record, i) => {
    const line = 'value' in record ? targetLine(record, longest) : taskLine(record, shown, longest);
    return `${i + 1}. ${line}`;
  });
}

function groupLines(records: readonly (Task | Target)[]): string[] {
  const groups = groupBy(records, ({ place }) => groupOf(place.path));
  return groups.size > 1 ? [...groups].map(([heading, members]) => `- ${heading}: ${members.length}`) : [];
}

/** A list shows what differs between its members. */
function shownFacts(tasks: readonly Task[]): Set<'lead' | 'timeframe' | 'budget'> {
  const differs = (value: (task: Task) => string | undefined) => new Set(tasks.map(value)).size > 1;
  const shown = new Set<'lead' | 'timeframe' | 'budget'>();
  if (differs(({ lead }) => lead?.raw)) shown.add('lead');
  if (differs(({ timeframe }) => timeframe)) shown.add('timeframe');
  if (tasks.some((task) => budgetOf(task))) shown.add('budget');
  return shown;
}
