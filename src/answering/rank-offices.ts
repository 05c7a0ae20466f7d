import type { UnitMatcher } from '../documents/unit-matcher.ts';
import { groupBy } from '../shared/group-by.ts';
import { fold } from '../shared/text/fold.ts';
import { formatNumber } from '../shared/text/numbers.ts';
import type { JudgedTask, UnitRole } from '../tasks/record-filter.ts';
import type { Answer } from './answer.ts';
import { roleIn } from './asked-offices.ts';
import type { Question } from './question.ts';
import type { TaskDesk } from './select-tasks.ts';
import { taskSources } from './task-list.ts';
import { TASK_WORDS } from './task-messages.ts';

/** How offices are to be compared: "phòng nào tốn tiền nhiều nhất", "kinh phí của từng phòng". */
export interface Ranking {
  readonly by: 'count' | 'money';
  readonly order: 'most' | 'least' | 'none';
  readonly role: Exclude<UnitRole, 'any'>;
  /** What the names of the offices begin with, folded; undefined for all. */
  readonly kind: string | undefined;
  /** Folded words that asked for the ranking: they are no subject. */
  readonly said: string;
}

const KINDS = '(?<kind>so|phong|trung tam|don vi|co quan|nganh|noi|ben|cho)';
const MOST = String.raw`\b(?:nhieu|lon|cao|ton|dat|dung dau)\b.*\bnhat\b`;
const LEAST = String.raw`\b(?:it|nho|thap)\b.*\bnhat\b`;
const ASKED: readonly (readonly [Ranking['order'], RegExp])[] = [
  [
    'most',
    new RegExp(
      String.raw`\b(?:${KINDS} nao|ai)\b.*${MOST}|${MOST}.*\b${KINDS.replace('kind', 'kindAfter')} nao\b`,
      'u',
    ),
  ],
  ['least', new RegExp(String.raw`\b(?:${KINDS} nao|ai)\b.*${LEAST}`, 'u')],
  ['none', new RegExp(String.raw`\b(?:tung|moi) ${KINDS}\b`, 'u')],
];
/** Words that name any office, of whatever kind. */
const ANY_KIND = new Set(['don vi', 'co quan', 'nganh', 'noi', 'ben', 'cho']);

/** Reads how a question wants offices compared; undefined where it does not. */
export function readRanking({ folded, wants }: Question): Ranking | undefined {
  for (const [order, pattern] of ASKED) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const kind = match.groups?.kind ?? match.groups?.kindAfter;
    return {
      by: wants.has('money') || /\b(?:tien|kinh phi|ngan sach|von)\b/u.test(folded) ? 'money' : 'count',
      order,
      role: roleIn(folded) === 'coordinators' ? 'coordinators' : 'lead',
      kind: kind === undefined || ANY_KIND.has(kind) ? undefined : kind,
      said: kind ?? '',
    };
  }
  return undefined;
}

interface Ranked {
  readonly name: string;
  readonly tasks: readonly JudgedTask[];
  readonly million: number;
}

/** Every office with what the tasks come to in which it stands, as the ranking wants them; undefined where there is none. */
export function rankOffices(
  tasks: readonly JudgedTask[],
  ranking: Ranking,
  what: string,
  units: UnitMatcher,
  desk: TaskDesk,
): Answer | undefined {
  const { by, order } = ranking;
  const value = (one: Ranked) => (by === 'money' ? one.million : one.tasks.length);
  const sign = order === 'least' ? 1 : -1;
  const ranked = officesOf(tasks, ranking, units)
    .filter((one) => value(one) > 0)
    .sort((a, b) => sign * (value(a) - value(b)) || a.name.localeCompare(b.name, 'vi'));
  if (ranked.length === 0) return undefined;
  const { ranked: say } = TASK_WORDS;
  return {
    kind: 'answered',
    text: [
      `${say[by](what)} ${say.of[ranking.role]}${say.order[order]} (${say.shared[ranking.role]}):`,
      ...ranked.map((one, i) => `${i + 1}. ${say.line(one.name, facts(one, by))}`),
    ].join('\n'),
    citations: taskSources(ranked[0]!.tasks, desk),
  };
}

function facts({ tasks, million }: Ranked, by: Ranking['by']): string {
  const count = TASK_WORDS.some.tasks(tasks.length);
  return by === 'count' ? count : `${TASK_WORDS.money(formatNumber(million))} (${count})`;
}

function officesOf(tasks: readonly JudgedTask[], { role, kind }: Ranking, units: UnitMatcher): Ranked[] {
  const pairs = tasks.flatMap((judged) => {
    const assignees = role === 'lead' ? judged.task.lead : judged.task.coordinators;
    const names = (assignees?.units ?? []).map((id) => units.byId(id)?.name ?? id);
    return [...new Set([...names, ...(assignees?.unresolved ?? [])])].map((name) => ({ name, judged }));
  });
  const begins = kind === undefined ? undefined : new RegExp(`^${kind}\\b`, 'u');
  return [...groupBy(pairs, ({ name }) => name)]
    .filter(([name]) => begins === undefined || begins.test(fold(name)))
    .map(([name, own]) => ({
      name,
      tasks: own.map(({ judged }) => judged),
      million: own.reduce((sum, { judged }) => sum + (judged.task.budgetMillionVnd ?? 0), 0),
    }));
}
