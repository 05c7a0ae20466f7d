import { arrangeTasks, taskHead, taskLines, taskSources } from '../../answering/task-list.ts';
import { TASK_WORDS } from '../../answering/task-messages.ts';
import type { JudgedTask } from '../../tasks/record-filter.ts';
import { say } from './command.ts';
import { listCommand } from './list-command.ts';
import { COMMAND_WORDS } from './messages.ts';
import { selectTyped } from './typed-conditions.ts';

/** `/nhiemvu`: one task as a card, or those that meet some conditions as a list. */
export const TASK_COMMAND = listCommand<JudgedTask>({
  name: 'nhiemvu',
  usage: COMMAND_WORDS.usage.tasks,
  usualRole: 'any',
  async list(conditions, desk) {
    const { tasks, words } = await selectTyped(conditions, desk);
    const what = conditions.describe(words);
    if (tasks.length === 0) return say(TASK_WORDS.none(what), 'no_evidence');
    const { offices, budget } = conditions.asked;
    const look = { office: offices.length === 1 ? offices[0] : undefined, priced: budget !== undefined };
    return {
      items: arrangeTasks(tasks, look, desk),
      head: taskHead(tasks, what, look, desk),
      show: (items, skipped) => ({
        text: taskLines(items, { ...look, skipped }, desk),
        citations: taskSources(items, desk),
      }),
    };
  },
});
