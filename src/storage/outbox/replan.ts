import type { SelectQueryBuilder } from 'kysely';
import { PLANNED_AHEAD_DAYS } from '../../reminders/outbox.ts';
import { planOverviews, planStages } from '../../reminders/plan.ts';
import { type KnownReminder, reconcile } from '../../reminders/reconcile.ts';
import type { Reminder } from '../../reminders/reminder.ts';
import { addDays, type Day, dayAt } from '../../shared/day.ts';
import type { Database } from '../database.ts';
import type { Queries, Schema } from '../schema.ts';
import { keepChanges, ROWS_AT_ONCE } from './keep-rows.ts';
import { readFacts, type Scope } from './read-facts.ts';

/** Days looked back for a last chance: over the longest holiday. */
const LOOKED_BACK_DAYS = 10;
/** No reminder comes so much earlier than its day, for days off. */
const MOVED_AT_MOST_DAYS = 15;
/** After a longer standstill, only what is of this age is made up for. */
const MADE_UP_FOR_DAYS = 60;

/** Held while a plan is made and kept: each sees what the one before led to. */
export async function planAlone(within: Queries, dialect: Database['dialect']): Promise<void> {
  await dialect.alone(within, 'reminders');
}

/**
 * Brings the rows of a scope to what should exist now, within the transaction of the change that may have altered that.
 * To be called after the change, and before `addToTrail`.
 */
export async function replan(within: Queries, dialect: Database['dialect'], scope: Scope, at: Date): Promise<void> {
  await planAlone(within, dialect);
  const plannedUntil = await readPlannedUntil(within);
  if (plannedUntil === undefined) return;
  const today = dayAt(at);
  if (plannedUntil === null) {
    await setPlannedUntil(within, addDays(today, PLANNED_AHEAD_DAYS));
    return replan(within, dialect, {}, at);
  }
  // After a standstill the days ahead come first: else a change could not see which deadlines are near.
  if (plannedUntil < addDays(today, PLANNED_AHEAD_DAYS - 1)) {
    await planOn(within, dialect, at);
    return replan(within, dialect, scope, at);
  }
  if (scope.person !== undefined) await forgetPutOff(within, scope.person);
  const facts = (await readFacts(within, scope))!;
  const span = { from: await firstDayIn(within, scope, today), to: plannedUntil, judgedOn: today };
  const overviews = scope.subjects ? [] : planOverviews(facts, span);
  const planned = [...planStages(facts, span), ...overviews];
  const known = await readKnown(within, scope, planned);
  await keepChanges(within, reconcile(planned, known, { now: at, plannedUntil }), at);
}

/** Hours and quiet days may be others now: what was put off is looked at anew. */
async function forgetPutOff(within: Queries, person: string): Promise<void> {
  const waiting = within.updateTable('reminder').set({ putOffUntil: null }).where('person', '=', person);
  await waiting.where('state', '=', 'planned').where('putOffUntil', 'is not', null).execute();
}

/** Plans the days that have come within sight since the last time; those that went by meanwhile are made up for. */
export async function planOn(within: Queries, dialect: Database['dialect'], at: Date): Promise<void> {
  await planAlone(within, dialect);
  const plannedUntil = await readPlannedUntil(within);
  const today = dayAt(at);
  const to = addDays(today, PLANNED_AHEAD_DAYS);
  if (plannedUntil === undefined || (plannedUntil ?? '') >= to) return;
  if (plannedUntil === null) return replan(within, dialect, {}, at);
  await setPlannedUntil(within, to);
  const facts = (await readFacts(within, {}))!;
  const earliest = addDays(today, -MADE_UP_FOR_DAYS);
  const next = addDays(plannedUntil, 1);
  const span = { from: next < earliest ? earliest : next, to, judgedOn: today };
  const add = [...planStages(facts, span), ...planOverviews(facts, span)];
  await keepChanges(within, { add, replan: [], cancel: [] }, at);
}

/** The day up to which there are rows; null before the first plan, undefined before documents were taken over. */
export async function readPlannedUntil(within: Queries): Promise<Day | null | undefined> {
  return (await within.selectFrom('reminderBasis').select('plannedUntil').executeTakeFirst())?.plannedUntil;
}

async function setPlannedUntil(within: Queries, plannedUntil: Day): Promise<void> {
  await within.updateTable('reminderBasis').set({ plannedUntil }).execute();
}

type Rows<O> = SelectQueryBuilder<Schema, 'reminder', O>;

function inScope<O>(rows: Rows<O>, { subjects, person }: Scope): Rows<O> {
  const ofPerson = person === undefined ? rows : rows.where('person', '=', person);
  return subjects === undefined ? ofPerson : ofPerson.where('subject', 'in', [...subjects]);
}

/** The plan must reach back to whatever still waits, or it would be taken for not due any more. */
async function firstDayIn(within: Queries, scope: Scope, today: Day): Promise<Day> {
  const usual = addDays(today, -LOOKED_BACK_DAYS);
  const waiting = inScope(within.selectFrom('reminder'), scope)
    .where('state', 'in', ['planned', 'inbox'])
    .where('kind', 'in', ['stage', 'escalation']);
  const rows = await waiting.select(['dueOn', 'stage']).distinct().execute();
  const days = rows.map(({ dueOn, stage }) => addDays(dueOn, -stage - MOVED_AT_MOST_DAYS));
  return days.reduce((first, day) => (day < first ? day : first), usual);
}

const KNOWN = ['key', 'state', 'sendAt', 'snoozed', 'version'] as const;

/** What waits in the scope, and what is kept under a key of the plan. */
async function readKnown(within: Queries, scope: Scope, planned: readonly Reminder[]): Promise<KnownReminder[]> {
  const waiting = inScope(within.selectFrom('reminder').select(KNOWN), scope)
    .where('state', 'in', ['planned', 'inbox'])
    .where('kind', '<>', 'undelivered');
  const rows = new Map((await waiting.execute()).map((row) => [row.key, row]));
  for (let from = 0; from < planned.length; from += ROWS_AT_ONCE) {
    const keys = planned.slice(from, from + ROWS_AT_ONCE).map(({ key }) => key);
    const known = await within.selectFrom('reminder').select(KNOWN).where('key', 'in', keys).execute();
    for (const row of known) rows.set(row.key, row);
  }
  return [...rows.values()].map((row) => ({ ...row, snoozed: row.snoozed === 1 }));
}
