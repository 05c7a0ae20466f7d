import { planOutbox } from './reminders/outbox-growth.ts';
import { planningTable } from './reminders/planning-growth.ts';

/** What planning reminders takes as deadlines become more, and what looking for due ones takes as rows do. */
export async function reminderTables(progress: (line: string) => void, url?: string): Promise<string> {
  const planning = planningTable([10_000, 30_000, 100_000], progress);
  const outbox = await planOutbox({ people: 2000, duties: 5000, kept: [10_000, 100_000], progress, url });
  return [planning, outbox].join('\n\n');
}
