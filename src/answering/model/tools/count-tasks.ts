import { z } from 'zod';
import { nameShortly } from '../../../documents/naming.ts';
import { groupBy } from '../../../shared/group-by.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { STANDING_WORDS } from '../../../tasks/messages.ts';
import type { JudgedTask } from '../../../tasks/record-filter.ts';
import { taskSources } from '../../task-list.ts';
import { MODEL_WORDS } from '../messages.ts';
import type { ToolDesk } from './desk.ts';
import type { LookUp } from './look-up-tool.ts';
import { showAll } from './looked-up.ts';
import { readConditions, sayConditions, TASK_CONDITIONS } from './task-conditions.ts';

const SCHEMA = TASK_CONDITIONS.extend({
  by: z.enum(['lead', 'document', 'state', 'section']).describe('Đếm và cộng kinh phí theo'),
});

/** How many tasks meet conditions and what they cost, for each office, paper, state or section: worked out here. */
export const COUNT_TASKS: LookUp<typeof SCHEMA> = {
  name: 'count_tasks',
  description: 'Đếm nhiệm vụ và cộng kinh phí theo cơ quan chủ trì, văn bản, tình trạng hoặc đề mục.',
  schema: SCHEMA,
  async lookUp({ by, ...conditions }, desk) {
    const tasks = await desk.book.list(readConditions(conditions, desk), desk.on);
    const groups = [...groupBy(tasks, (judged) => groupOf(judged, by, desk))].sort(
      ([, a], [, b]) => b.length - a.length,
    );
    const what = sayConditions(conditions, desk);
    if (what === undefined) return { note: MODEL_WORDS.foundByWords(tasks.length), exhibits: [] };
    const lines = groups.map(([name, members]) => {
      const budgets = members.flatMap(({ task }) => task.budgetMillionVnd ?? []);
      const sum = budgets.reduce((total, budget) => total + budget, 0);
      return MODEL_WORDS.groupCount(name, members.length, budgets.length > 0 ? formatNumber(sum) : undefined, what);
    });
    const fields = [MODEL_WORDS.taskCount(tasks.length, what), ...lines].map((text) => ({
      name: 'text' as const,
      text,
    }));
    return showAll([{ kind: 'computed', fields, above: [], citations: taskSources(tasks, desk) }], desk);
  },
};

function groupOf({ task, state }: JudgedTask, by: z.infer<typeof SCHEMA>['by'], { library }: ToolDesk): string {
  if (by === 'state') return STANDING_WORDS[state.standing];
  if (by === 'document') return nameShortly(library.document(task.document));
  return (by === 'lead' ? task.lead?.raw.replaceAll('\n', ' ') : task.place.path.at(-1)) ?? MODEL_WORDS.notStated;
}
