import { type PlannedSpan, planOverviews, planStages } from './plan.ts';
import type { PlanningFacts } from './planning-facts.ts';
import type { ReminderPreferences } from './preferences.ts';
import type { Reminder } from './reminder.ts';

/** Shows what is planned, without keeping any of it. */
export interface ReminderPlanner {
  /** Everybody's, overviews too, in the order of time. */
  planAll(span: PlannedSpan): Promise<Reminder[]>;
  /** Those that one person would get with these preferences, switched on or not. */
  planFor(person: string, preferences: ReminderPreferences, span: PlannedSpan): Promise<Reminder[]>;
}

/** Opens the planner over what is known now. */
export function createReminderPlanner({ facts }: { readonly facts: () => Promise<PlanningFacts> }): ReminderPlanner {
  return {
    async planAll(span) {
      const known = await facts();
      const all = [...planStages(known, span), ...planOverviews(known, span)];
      return all.sort((a, b) => a.at.getTime() - b.at.getTime());
    },
    async planFor(person, preferences, span) {
      const known = await facts();
      const chosen = { ...preferences, isOn: true };
      const recipients = known.recipients.filter((one) => one.person === person).map((one) => ({ ...one, chosen }));
      return planStages({ ...known, recipients }, span).filter(({ kind }) => kind === 'stage');
    },
  };
}
