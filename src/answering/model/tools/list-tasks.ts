import { nameShortly } from '../../../documents/naming.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import type { JudgedTask } from '../../../tasks/record-filter.ts';
import { describeState, taskSources } from '../../task-list.ts';
import type { Exhibit } from '../exhibit.ts';
import { MODEL_WORDS } from '../messages.ts';
import type { ToolDesk } from './desk.ts';
import type { LookUp } from './look-up-tool.ts';
import { showAll, withNote } from './looked-up.ts';
import { taskExhibit } from './record-exhibits.ts';
import { readConditions, sayConditions, TASK_CONDITIONS } from './task-conditions.ts';

/** Every task that meets conditions, counted and summed here, with the whole list as a table. */
export const LIST_TASKS: LookUp<typeof TASK_CONDITIONS> = {
  name: 'list_tasks',
  description:
    'Liệt kê đầy đủ các nhiệm vụ theo cơ quan, văn bản, năm, hạn, tình trạng; mục đầu là số lượng và tổng kinh phí.',
  schema: TASK_CONDITIONS,
  async lookUp(given, desk) {
    const tasks = await desk.book.list(readConditions(given, desk), desk.on);
    const [what, shown] = [sayConditions(given, desk), tasks.map((judged) => taskExhibit(judged, desk))];
    if (what !== undefined) return showAll([totalOf(tasks, what, desk), ...shown], desk);
    return withNote(MODEL_WORDS.foundByWords(tasks.length), showAll(shown, desk));
  },
};

function totalOf(tasks: readonly JudgedTask[], what: string, desk: ToolDesk): Omit<Exhibit, 'id'> {
  const budgets = tasks.flatMap(({ task }) => task.budgetMillionVnd ?? []);
  const sum = formatNumber(budgets.reduce((total, budget) => total + budget, 0));
  return {
    kind: 'computed',
    fields: [
      { name: 'text', text: MODEL_WORDS.taskCount(tasks.length, what) },
      ...(budgets.length > 0
        ? [{ name: 'budget' as const, text: MODEL_WORDS.budgetSum(sum, budgets.length, what) }]
        : []),
    ],
    above: [],
    citations: taskSources(tasks, desk),
    ...(tasks.length > 0 ? { table: tableOf(tasks, desk) } : {}),
  };
}

function tableOf(tasks: readonly JudgedTask[], { library, on }: ToolDesk) {
  return {
    header: MODEL_WORDS.taskHeader,
    rows: tasks.map(({ task, state }) => [
      task.id,
      task.title.replaceAll('\n', ' '),
      task.lead?.raw.replaceAll('\n', ' ') ?? '',
      describeState({ task, state }, on),
      nameShortly(library.document(task.document)),
    ]),
  };
}
