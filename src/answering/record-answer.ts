import { nameShortly } from '../documents/naming.ts';
import { passageIdAt } from '../documents/passage.ts';
import type { UnitGroups } from '../documents/unit-groups.ts';
import type { Library } from '../retrieval/library.ts';
import { groupBy } from '../shared/group-by.ts';
import { formatNumber } from '../shared/text/numbers.ts';
import { printedTitle, type Target, type Task } from '../tasks/task.ts';
import type { Answer } from './answer.ts';
import { budgetOf, targetLine, taskLine } from './cards.ts';
import { cite } from './cite.ts';
import { correctedNote } from './corrected.ts';
import { MESSAGES } from './messages.ts';
import { partiesOf } from './office-part.ts';
import type { Question } from './question.ts';
import type { RecordQuery } from './record-query.ts';
import { TASK_WORDS } from './task-messages.ts';
import { byPart, countParts } from './told-apart.ts';

/** What a question selects, and all those of which that is an office's part, where both are asked for. */
export interface ChosenRecords {
  readonly chosen: readonly (Task | Target)[];
  readonly whole: readonly (Task | Target)[];
}

/** Chosen records by document, counted and listed. */
export function composeRecords(
  question: Question,
  query: RecordQuery,
  { chosen, whole }: ChosenRecords,
  { library, groups }: { readonly library: Library; readonly groups: UnitGroups },
): Answer {
  const picked = pickExtreme(question, chosen);
  const longest = Math.max(SHORTEST_LINE, Math.floor(MOST_LETTERS / picked.length));
  const byDocument = groupBy(picked, ({ document }) => document);
  const parts = [...byDocument].map(([id, records]) => {
    const document = library.document(id);
    const all = whole.filter((record) => record.document === id).length;
    const total = all > records.length ? `${TASK_WORDS.some[query.what](all)}, ${query.unit!.name}: ` : '';
    const count =
      question.wants.has('most') || question.wants.has('least')
        ? ''
        : `: ${total}${describeCount(question, query, records, groups)}`;
    return [`${nameShortly(document)}${count}`, ...listLines(question, records, longest)].join('\n');
  });
  const printed = new Map(library.passages.map((passage) => [passage.id, passage.text]));
  const citations = [...byDocument].flatMap(([id, records]) =>
    records
      .slice(0, MOST_CITED)
      .map((record) =>
        cite(
          library.document(id),
          record.place,
          printed.get(passageIdAt(record.document, record.place)) ?? printedTitle(record),
        ),
      ),
  );
  const isCounted = byDocument.size > 1 && question.wants.has('count');
  const all = isCounted ? [TASK_WORDS.inAll(TASK_WORDS.some[query.what](picked.length))] : [];
  return { kind: 'answered', text: [...parts, ...all].join('\n\n'), citations };
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
  units: UnitGroups,
): string {
  const facts = [TASK_WORDS.some[what](records.length)];
  const groups = new Set(records.map(({ place }) => groupOf(place.path)));
  if (!unit && groups.size > 1) facts.push(`thuộc ${MESSAGES.groups(groups.size)}`);
  if (unit && role === 'lead' && what === 'tasks') {
    const alone = records.filter(({ lead }) => lead!.units.length === 1).length;
    if (alone < records.length)
      facts.push(alone === 0 ? MESSAGES.leadJointly : MESSAGES.leadAlone(alone, records.length - alone));
  }
  if (unit && role === 'any') {
    const office = { id: unit.id, name: unit.name, role };
    const parts = countParts(byPart(records, { office, groups: units, partiesOf }), TASK_WORDS.parts[what]);
    facts.push(TASK_WORDS.made(parts.join(', ')));
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
    if (!('value' in record)) return `${i + 1}. ${taskLine(record, shown, longest)}`;
    const note = correctedNote(record);
    return `${i + 1}. ${targetLine(record, longest)}${note ? ` (${note})` : ''}`;
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
  if (differs(({ timeframe }) => timeframe?.raw)) shown.add('timeframe');
  if (tasks.some((task) => budgetOf(task))) shown.add('budget');
  return shown;
}
