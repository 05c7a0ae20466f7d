import type { Trigger } from '../tasks/progress/trigger.ts';
import type { Queries } from './schema.ts';

/** All triggers that happened, by task. */
export function readTriggers(queries: Queries): Promise<Trigger[]> {
  return queries.selectFrom('taskTrigger').select(['task', 'happenedOn', 'dueOn']).orderBy('task').execute();
}
