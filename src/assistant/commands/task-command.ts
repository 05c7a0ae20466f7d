import { arrangeTasks, taskHead, taskLines, taskSources } from '../../answering/task-list.ts';
import { TASK_WORDS } from '../../answering/task-messages.ts';
import type { JudgedTask } from '../../tasks/record-filter.ts';
import { type Command, say } from './command.ts';
import { correctionIn, correctRecord } from './correct-record.ts';
import { listCommand } from './list-command.ts';
import { COMMAND_WORDS } from './messages.ts';
import { selectTyped } from './typed-conditions.ts';

const LIST = listCommand<JudgedTask>({
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

/** `/nhiemvu`: one task as a card, or those that meet some conditions as a list; a field of one can be corrected. */
export const TASK_COMMAND: Command = {
  ...LIST,
  run(given, desk) {
    const correction = correctionIn(given);
    return correction ? correctRecord(correction, desk) : LIST.run(given, desk);
  },
};
