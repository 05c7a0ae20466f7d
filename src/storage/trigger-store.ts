import type { TriggerStore } from '../tasks/progress/trigger.ts';
import { addToTrail } from './audit-trail.ts';
import type { Database } from './database.ts';
import { replan } from './outbox/replan.ts';
import { readTriggers } from './trigger-rows.ts';

/** Keeps the triggers that happened in the table `task_trigger`. */
export function createTriggerStore({ queries, transaction, dialect }: Database): TriggerStore {
  return {
    list: () => readTriggers(queries),
    mark: (trigger, by, at) =>
      transaction(async (within) => {
        const { task, happenedOn, dueOn } = trigger;
        const row = { happenedOn, dueOn };
        await within
          .insertInto('taskTrigger')
          .values({ task, ...row })
          .onConflict((known) => known.column('task').doUpdateSet(row))
          .execute();
        await replan(within, dialect, { subjects: [task] }, at);
        const change = { actor: by, action: 'trigger.marked', subject: task, detail: { happenedOn, dueOn } } as const;
        await addToTrail(within, dialect, change, at);
      }),
    unmark: (task, by, at) =>
      transaction(async (within) => {
        const gone = await within.deleteFrom('taskTrigger').where('task', '=', task).returning('task').execute();
        if (gone.length === 0) return false;
        await replan(within, dialect, { subjects: [task] }, at);
        const change = { actor: by, action: 'trigger.unmarked', subject: task, detail: {} } as const;
        await addToTrail(within, dialect, change, at);
        return true;
      }),
  };
}
