import type { UnitMatcher } from '../documents/unit-matcher.ts';
import type { Library } from '../retrieval/library.ts';
import type { Day } from '../shared/day.ts';
import type { WorkingCalendar } from '../tasks/calendar/working-calendar.ts';
import type { JudgedTask } from '../tasks/record-filter.ts';
import { describeNews } from '../tasks/report/build-report.ts';
import { printedTitle } from '../tasks/task.ts';
import { describeTimeframe } from '../tasks/timeframe/describe-timeframe.ts';
import type { Answer } from './answer.ts';
import { budgetOf } from './cards.ts';
import { cite } from './cite.ts';
import { correctedLines } from './corrected.ts';
import { CARD_WORDS } from './messages.ts';
import { describeState } from './task-list.ts';

/** What a card is made with. */
export interface CardParts {
  readonly library: Library;
  readonly units: UnitMatcher;
  readonly calendar: WorkingCalendar;
  readonly on: Day;
  /** How whoever corrected something is named; undefined where that is not told. */
  readonly nameOf?: (person: string) => string | undefined;
}

/** A task as its "5 rõ": who, what, when, with what result, answerable to whom; then how it stands and what is doubted. */
export function fiveClearCard(judged: JudgedTask, { library, units, calendar, on, nameOf }: CardParts): Answer {
  const { task, state } = judged;
  const meaning = task.timeframe && describeTimeframe(task.timeframe, on, calendar);
  const when = task.timeframe ? `${task.timeframe.raw}${meaning ? ` (${meaning})` : ''}` : CARD_WORDS.notPrinted;
  const lines: readonly (readonly [string, string | undefined])[] = [
    [CARD_WORDS.who, task.lead?.raw ?? CARD_WORDS.notPrinted],
    [CARD_WORDS.what, task.title.replaceAll('\n', ' ')],
    [CARD_WORDS.when, when],
    [CARD_WORDS.result, task.deliverable ?? CARD_WORDS.notPrinted],
    [CARD_WORDS.responsibility, describeResponsibility(judged)],
    [CARD_WORDS.budget, budgetOf(task)],
    [CARD_WORDS.outcome, task.outcome],
    [CARD_WORDS.state, describeState(judged, on)],
    ...state.latest.map((news) => [CARD_WORDS.news, describeNews(news, units)] as const),
    ...correctedLines(task, nameOf),
    [CARD_WORDS.doubts, task.doubts.join('; ') || undefined],
  ];
  const text = lines.flatMap(([label, value]) => (value ? [`- ${label}: ${value.replaceAll('\n', ' ')}`] : []));
  return {
    kind: 'answered',
    text: [CARD_WORDS.title(task.id), ...text].join('\n'),
    citations: [cite(library.document(task.document), task.place, printedTitle(task))],
  };
}

/** Who answers for it, and who helps. */
function describeResponsibility({ task }: JudgedTask): string {
  const leads = task.lead?.names ?? [];
  const answers = leads.length > 1 ? CARD_WORDS.answersJointly : CARD_WORDS.answers;
  const helps = task.coordinators ? CARD_WORDS.helps(task.coordinators.raw.replace(/[;.]$/u, '')) : '';
  return [leads.length > 0 ? answers : '', helps].filter(Boolean).join('; ') || CARD_WORDS.notPrinted;
}
