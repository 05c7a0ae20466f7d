import { PEOPLE_WORDS } from '../../people/messages.ts';
import type { Actor, Standing } from '../../people/people-store.ts';
import type { Person } from '../../people/person.ts';
import { may } from '../../people/rights.ts';
import { UserError } from '../../shared/errors.ts';
import { addToTrail } from '../audit-trail.ts';
import { replan } from '../outbox/replan.ts';
import type { Queries } from '../schema.ts';
import type { SqlDialect } from '../sql-dialect.ts';

/** What a change of people is done with: a transaction that is alone with "people", who does it, and when. */
export interface Change {
  readonly within: Queries;
  readonly dialect: SqlDialect;
  readonly by: Actor;
  readonly at: Date;
}

/** Gives a person a standing. `code` is the name of the code by which it came, for the trail. */
export async function changeStanding(
  { within, dialect, by, at }: Change,
  person: Person,
  { role, unit }: Standing,
  code?: string,
): Promise<void> {
  await within.deleteFrom('accessRequest').where('person', '=', person.id).execute();
  if (person.role === role && person.unit === unit) return;
  if (role !== 'admin') await refuseLastAdmin(within, person);
  if (may(role, 'invite') === 'no') await voidInvitations(within, person.id);
  await within
    .updateTable('person')
    .set({ role, unit: unit ?? null })
    .where('id', '=', person.id)
    .execute();
  await replan(within, dialect, { person: person.id }, at);
  const before = { roleBefore: person.role, unitBefore: person.unit ?? null };
  const detail = { role, unit: unit ?? null, ...before, ...(code === undefined ? {} : { code }) };
  await addToTrail(within, dialect, { actor: by, action: 'person.appointed', subject: person.id, detail }, at);
}

/** Throws UserError where the person is the only administrator. */
export async function refuseLastAdmin(within: Queries, { id, role }: Person): Promise<void> {
  if (role !== 'admin') return;
  const others = within.selectFrom('person').select('id').where('role', '=', 'admin').where('id', '<>', id);
  if (!(await others.limit(1).executeTakeFirst())) throw new UserError(PEOPLE_WORDS.lastAdmin);
}

/** Takes back the codes that a person made for others and that nobody has used. */
export async function voidInvitations(within: Queries, person: string): Promise<void> {
  const made = within.deleteFrom('linkCode').where('madeBy', '=', person);
  await made.where('person', 'is', null).where('usedBy', 'is', null).execute();
}
