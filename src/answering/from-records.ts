import { createUnitGroups, type UnitGroups } from '../documents/unit-groups.ts';
import type { UnitMatcher } from '../documents/unit-matcher.ts';
import type { Library } from '../retrieval/library.ts';
import { printedTitle, type Records, type Target, type Task } from '../tasks/task.ts';
import type { Answer } from './answer.ts';
import { cite } from './cite.ts';
import { joinAnswers } from './join-answers.ts';
import { MESSAGES } from './messages.ts';
import { narrowByWords } from './narrow-by-words.ts';
import { partiesOf } from './office-part.ts';
import type { Question } from './question.ts';
import { composeRecords } from './record-answer.ts';
import { type RecordQuery, readRecordQuery } from './record-query.ts';
import { remainingWords, wordsBesidesConditions } from './remaining-words.ts';
import { selectRecords } from './select-records.ts';
import { TASK_WORDS } from './task-messages.ts';
import { byPart } from './told-apart.ts';
import { valueAsked } from './value-asked.ts';

const MOST_CITED = 5;
/** Below this share of the remaining words, the records do not speak of what was asked. */
const LEAST_COVERAGE = 0.5;

/** Lists, counts and sums: complete, because they are computed from all records and not from the best passages. */
export function createRecordAnswers(
  library: Library,
  records: Records,
  units: UnitMatcher,
): (question: Question) => Answer | undefined {
  const groups = createUnitGroups(library.knowledge.units);
  const answerFor = (question: Question, query: RecordQuery): Answer | undefined => {
    const words =
      query.lacksLead === undefined
        ? remainingWords(question, library)
        : wordsBesidesConditions(question, library, query.lacksLead);
    if (!isNarrow(question, query, words)) return undefined;
    // A question with a subject of its own and no word of who leads or helps is answered from the text.
    const isCounted = question.wants.has('count') || question.wants.has('sum');
    if (words.size > 0 && query.what === 'tasks' && !query.explicit && !isCounted) return undefined;
    const selected = selectRecords(query, question, records);
    const note = words.size === 0 && query.unit ? tellGroup(query, question, records, groups, library) : undefined;
    if (query.unit && query.explicit && selected.length === 0) return noneOf(query, note);
    if (selected.length === 0 && note) return { kind: 'answered', text: note.text, citations: note.citations };
    const { chosen, coverage } = narrowByWords(selected, words);
    if (wantsSum(question) && !chosen.some(isPriced)) return undefined;
    if (chosen.length === 0 || coverage < LEAST_COVERAGE) return undefined;
    const whole =
      query.unit && TWO_COUNTS.test(question.folded)
        ? narrowByWords(selectRecords({ ...query, unit: undefined }, question, records), words).chosen
        : [];
    const answer = composeRecords(question, query, { chosen, whole }, { library, groups });
    return note ? { ...answer, text: `${answer.text}\n\n${note.text}` } : answer;
  };
  return (question) => {
    const query = readRecordQuery(question, units);
    if (!query) return undefined;
    if (!BOTH.test(question.folded)) return answerFor(question, query);
    const [tasks, targets] = (['tasks', 'targets'] as const).map((what) => answerFor(question, { ...query, what }));
    return tasks && targets ? joinAnswers([tasks, targets]) : (tasks ?? targets);
  };
}

/** "bao nhiêu nhiệm vụ và chỉ tiêu". */
const BOTH =
  /\b(?:nhiem vu|viec),? va (?:bao nhieu |may |nhung |cac )?chi tieu\b|\bchi tieu,? va (?:bao nhieu |may |nhung |cac )?(?:nhiem vu|viec)\b/u;

/** Something must tell which records are meant; to count them, or to find the dearest, all are. */
function isNarrow(question: Question, query: RecordQuery, words: ReadonlyMap<string, number>): boolean {
  const { documents, years, wants, folded } = question;
  const isTold = [query.unit, query.timeframe, query.lacksLead, valueAsked(question)].some(
    (condition) => condition !== undefined,
  );
  const isAll =
    /\b(?:tat ca|toan bo)\b/u.test(folded) || (['count', 'most', 'least'] as const).some((want) => wants.has(want));
  return isTold || isAll || documents.ids.length > 0 || words.size > 0 || years.length > 0;
}

function wantsSum({ wants }: Question): boolean {
  return wants.has('sum') && wants.has('money');
}

function isPriced(record: Task | Target): boolean {
  return 'budgetMillionVnd' in record && record.budgetMillionVnd !== undefined;
}

/** A unit that is known but leads, or helps with, nothing. */
function noneOf({ what, unit, role }: RecordQuery, note: GroupNote | undefined): Answer {
  const verb = role === 'coordinators' ? MESSAGES.helping : MESSAGES.leading;
  const text = MESSAGES.noTasksMatch(what === 'tasks' ? MESSAGES.tasks : MESSAGES.targets, unit!.name, verb);
  return { kind: 'no_evidence', text: note ? `${text} ${note.text}` : text, citations: [] };
}

/** What an office has as one of a group. */
type GroupNote = Pick<Answer, 'text' | 'citations'>;

/** Names it all by code, so that an office's own list is not drowned in it; undefined where there is nothing. */
function tellGroup(
  query: RecordQuery,
  question: Question,
  records: Records,
  groups: UnitGroups,
  library: Library,
): GroupNote | undefined {
  const { what, unit, role } = query;
  const all = selectRecords({ ...query, unit: undefined }, question, records);
  const parts = byPart(all, { office: { id: unit!.id, name: unit!.name, role }, groups, partiesOf });
  const told = (['lead_group', 'group'] as const).flatMap((part) => {
    const own = parts.get(part) ?? [];
    const ids = own.map(({ id }) => id).join(', ');
    return own.length === 0
      ? []
      : [TASK_WORDS.inGroup(TASK_WORDS.groupVerbs[what][part], TASK_WORDS.some[what](own.length), ids)];
  });
  if (told.length === 0) return undefined;
  const rows = [...(parts.get('lead_group') ?? []), ...(parts.get('group') ?? [])].slice(0, MOST_CITED);
  return {
    text: TASK_WORDS.asOneOfGroup(unit!.name, told.join('; ')),
    citations: rows.map((row) => cite(library.document(row.document), row.place, printedTitle(row))),
  };
}

/** "có mấy nhiệm vụ, … chủ trì mấy": the whole and the unit's part of it. */
const TWO_COUNTS = /\b(may|bao nhieu)\b.+\b(may|bao nhieu)\b/u;
