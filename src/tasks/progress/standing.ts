/** Every way in which a task can stand, what needs attention first. */
export const STANDINGS = [
  'overdue',
  'due_soon',
  'in_progress',
  'not_due',
  'waiting',
  'ongoing',
  'no_deadline',
  'done_late',
  'done_on_time',
  'done',
  'out_of_force',
] as const;

/** Where a task stands on a given day, seen from its deadline and what was reported of it. */
export type Standing = (typeof STANDINGS)[number];

/** True where nothing is left to do, or nobody is asked for it any more. */
export function isClosed(standing: Standing): boolean {
  return isDone(standing) || standing === 'out_of_force';
}

/** True where it was done. */
export function isDone(standing: Standing): boolean {
  return standing === 'done' || standing === 'done_on_time' || standing === 'done_late';
}
