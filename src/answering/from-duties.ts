import { nameShortly, shorten } from '../documents/naming.ts';
import { groupBy } from '../shared/group-by.ts';
import { fold } from '../shared/text/fold.ts';
import { printedTitle, type ReportingDuty } from '../tasks/task.ts';
import { describeDay } from '../tasks/timeframe/describe-timeframe.ts';
import type { Answer } from './answer.ts';
import { cite } from './cite.ts';
import { correctedFields } from './corrected.ts';
import { describeWindow } from './describe-conditions.ts';
import { nextDayDue, readDutyQuery, selectDuties } from './duty-query.ts';
import { MESSAGES } from './messages.ts';
import type { Question } from './question.ts';
import type { TaskDesk } from './select-tasks.ts';
import { DUTY_WORDS } from './task-messages.ts';

const LONGEST_TITLE = 200;

/** Lists who must report what to whom and when; undefined where that is not asked, or no duty fits. */
export function answerFromDuties(question: Question, desk: TaskDesk): Answer | undefined {
  const query = readDutyQuery(question, desk);
  if (!query) return undefined;
  const inPaper = selectDuties(query, desk.book, desk.on);
  // A paper that is only guessed from its words may be the wrong one.
  const isGuessed = query.documents.length > 0 && !question.documents.certain;
  const duties =
    inPaper.length === 0 && isGuessed ? selectDuties({ ...query, documents: [] }, desk.book, desk.on) : inPaper;
  if (duties.length === 0)
    return query.window && { kind: 'answered', text: DUTY_WORDS.noneDue(describeWindow(query.window)), citations: [] };
  return { kind: 'answered', ...listDuties(duties, DUTY_WORDS.found(duties.length), desk) };
}

/** Duties in numbered lines below a head, by document, with their sources. */
export function listDuties(
  duties: readonly ReportingDuty[],
  head: string,
  desk: TaskDesk,
): Pick<Answer, 'text' | 'citations'> {
  let number = 0;
  const blocks = [...groupBy(duties, ({ document }) => document)].map(([id, own]) =>
    [
      `${nameShortly(desk.library.document(id))}:`,
      ...own.map((duty) => `${++number}. [${duty.id}] ${dutyLine(duty, desk)}`),
    ].join('\n'),
  );
  return {
    text: [head, blocks.join('\n\n')].join('\n'),
    citations: duties.map((duty) => cite(desk.library.document(duty.document), duty.place, printedTitle(duty))),
  };
}

/** "Các sở, ban, ngành báo cáo tình hình thực hiện Kế hoạch này, gửi Sở Nội vụ (qua Văn phòng UBND tỉnh)". */
export function describeDuty({ who, title, to, via }: ReportingDuty): string {
  const names = who.names.join('; ');
  const what = shorten(title.replaceAll('\n', ' '), LONGEST_TITLE);
  // A title that is no plain subject is the whole sentence, which says itself what is reported, and to whom.
  if (/\b(?:bao cao|gui)\b/u.test(fold(title))) return `${names}: ${what}`;
  const recipients = to.names.length > 0 ? DUTY_WORDS.to(to.names.join('; ')) : '';
  return `${DUTY_WORDS.reports(names, what)}${recipients}${via ? DUTY_WORDS.via(via.names.join('; ')) : ''}`;
}

/** Who reports what to whom, and when: as printed, with the next day on which it is due; what was corrected is said. */
function dutyLine(duty: ReportingDuty, desk: Pick<TaskDesk, 'on' | 'calendar'>): string {
  const corrected = correctedFields(duty);
  return `${tellDuty(duty, desk)}${corrected ? `. ${MESSAGES.corrected}: ${corrected}` : ''}`;
}

/** The same for a card, which says in lines of its own what was corrected. */
export function tellDuty(duty: ReportingDuty, desk: Pick<TaskDesk, 'on' | 'calendar'>): string {
  return `${describeDuty(duty)}: ${describeWhen(duty, desk)}`;
}

function describeWhen(duty: ReportingDuty, { on, calendar }: Pick<TaskDesk, 'on' | 'calendar'>): string {
  const { timeframe } = duty;
  if (timeframe === undefined) return DUTY_WORDS.noTimeframe;
  const next = nextDayDue(duty, on);
  if (next === undefined) return timeframe.raw;
  return (timeframe.kind === 'recurring' ? DUTY_WORDS.next : DUTY_WORDS.last)(
    timeframe.raw,
    describeDay(next, calendar),
  );
}
