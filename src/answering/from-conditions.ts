import type { UnitMatcher } from '../documents/unit-matcher.ts';
import { addDays, type Day } from '../shared/day.ts';
import type { JudgedTask } from '../tasks/record-filter.ts';
import { NoSuchDay } from '../tasks/timeframe/periods.ts';
import type { Answer } from './answer.ts';
import { type AskedOffice, excludesOffices } from './asked-offices.ts';
import { asksByCondition, asksOfTasks, type Sureness } from './asks-by-condition.ts';
import { describeConditions } from './describe-conditions.ts';
import { scopeOfDuties, selectDuties } from './duty-query.ts';
import { answerFromDuties, listDuties } from './from-duties.ts';
import { joinAnswers } from './join-answers.ts';
import type { Question } from './question.ts';
import { rankOffices, readRanking } from './rank-offices.ts';
import { selectTasks, type TaskDesk } from './select-tasks.ts';
import { arrangeTasks, type ListLook, taskHead, taskLines, taskSources } from './task-list.ts';
import { DUTY_WORDS, TASK_WORDS } from './task-messages.ts';
import { readTaskQuestion, type TaskQuestion } from './task-question.ts';
import { SOON_DAYS, type StateAsked } from './task-states.ts';

/**
 * Answers who must report what, which office has most tasks, and which tasks meet conditions: how they stand, when they
 * are due, what they cost or result in, who acts together.
 */
export function createConditionAnswers({
  units,
  ...shared
}: Omit<TaskDesk, 'on'> & { readonly units: UnitMatcher }): (
  question: Question,
  on: Day,
) => Promise<Answer | undefined> {
  const { library } = shared;
  const answer = async (question: Question, on: Day): Promise<Answer | undefined> => {
    const desk: TaskDesk = { ...shared, on };
    const duties = answerFromDuties(question, desk);
    if (duties) return duties;
    const asked = readTaskQuestion(question, on, 'any');
    if (excludesOffices(question)) return { kind: 'clarify', text: TASK_WORDS.cannotExclude, citations: [] };
    const ranking = readRanking(question);
    if (ranking && (asksOfTasks(question, asked) || PARTS_SAID.test(question.folded) || ranking.by === 'money')) {
      const conditions = { ...asked, said: `${asked.said} ${ranking.said}` };
      const { tasks, words } = await selectTasks(question, conditions, [], desk, NEARLY_ALL_SAID);
      return rankOffices(tasks, ranking, describeConditions(asked, [], words, library), units, desk);
    }
    const sureness = asksByCondition(question, asked, library);
    if (!sureness) return undefined;
    const alone = asked.offices.map((office) => [office]);
    const lists = asked.together || alone.length === 0 ? [asked.offices] : alone;
    const answers: (Answer | undefined)[] = [];
    for (const offices of lists) answers.push(await listFor(question, asked, offices, sureness, desk));
    const [first, ...others] = answers.filter((answer) => answer !== undefined);
    return first && joinAnswers([first, ...others]);
  };
  return async (question, on) => {
    try {
      return await answer(question, on);
    } catch (error) {
      if (!(error instanceof NoSuchDay)) throw error;
      return { kind: 'clarify', text: TASK_WORDS.noSuchDay(error.named), citations: [] };
    }
  };
}

const PARTS_SAID = /\b(?:chu tri|phoi hop)\b/u;

/** How much of its other words a question's tasks must say, where it is sure that tasks are meant and where it only seems so. */
const LEAST_SAID = 0.5;
const NEARLY_ALL_SAID = 0.9;

/** That nothing was done may only mean that nobody said so: then the papers' own words are the better answer. */
const ONLY_WHERE_REPORTED: ReadonlySet<unknown> = new Set<StateAsked>(['done', 'doing', 'blocked']);

async function listFor(
  question: Question,
  asked: TaskQuestion,
  offices: readonly AskedOffice[],
  sureness: Sureness,
  desk: TaskDesk,
): Promise<Answer | undefined> {
  const { tasks, words, withoutWords } = await selectTasks(
    question,
    asked,
    offices,
    desk,
    sureness === 'sure' ? LEAST_SAID : NEARLY_ALL_SAID,
  );
  const look = lookOf(question, asked, offices);
  const tell = (said: string) => describeConditions(asked, offices, said, desk.library);
  const reports = words === '' ? reportsDue(question, asked, desk) : undefined;
  if (tasks.length > 0) return withReports({ kind: 'answered', ...listOf(tasks, tell(words), look, desk) }, reports);
  if (ONLY_WHERE_REPORTED.has(asked.state) || sureness === 'likely') return undefined;
  const none = TASK_WORDS.none(tell(words));
  if (withoutWords.length > 0) {
    const others = listOf(withoutWords, tell(''), look, desk);
    return { kind: 'no_evidence', ...others, text: `${none} ${TASK_WORDS.withoutWords}\n${others.text}` };
  }
  const more = asked.state === 'soon' || asked.window ? [TASK_WORDS.seeDeadlines] : [];
  return withReports({ kind: 'answered', text: [none, ...more].join(' '), citations: [] }, reports);
}

function withReports(answer: Answer, reports: Pick<Answer, 'text' | 'citations'> | undefined): Answer {
  if (!reports) return answer;
  return {
    ...answer,
    text: `${answer.text}\n\n${reports.text}`,
    citations: [...answer.citations, ...reports.citations],
  };
}

/** Reports that are due in the days that are asked about: who asks what is due means them, too. */
function reportsDue(question: Question, { state, window, budget, lacks, deliverable }: TaskQuestion, desk: TaskDesk) {
  if ((state !== undefined && state !== 'soon') || budget || lacks || deliverable) return undefined;
  const soon = state === 'soon' ? { from: desk.on, to: addDays(desk.on, SOON_DAYS), said: '', certain: true } : window;
  if (!soon?.certain) return undefined;
  const duties = selectDuties({ ...scopeOfDuties(question, desk), window: soon }, desk.book, desk.on);
  return duties.length === 0 ? undefined : listDuties(duties, DUTY_WORDS.due(duties.length), desk);
}

function lookOf({ wants }: Question, { budget }: TaskQuestion, offices: readonly AskedOffice[]): ListLook {
  return { office: offices.length === 1 ? offices[0] : undefined, priced: budget !== undefined || wants.has('money') };
}

/** The list, what is due first in front. */
function listOf(tasks: readonly JudgedTask[], what: string, look: ListLook, desk: TaskDesk): Omit<Answer, 'kind'> {
  const due = ({ state }: JudgedTask) => state.dueOn ?? '9999';
  const arranged = arrangeTasks(
    tasks.toSorted((a, b) => due(a).localeCompare(due(b))),
    look,
    desk,
  );
  return {
    text: [taskHead(arranged, what, look, desk), taskLines(arranged, look, desk)].join('\n'),
    citations: taskSources(arranged, desk),
  };
}
