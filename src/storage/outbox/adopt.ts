import { createHash } from 'node:crypto';
import type { PlanningBasis } from '../../reminders/planning-facts.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Database } from '../database.ts';
import type { Queries } from '../schema.ts';
import { ROWS_AT_ONCE } from './keep-rows.ts';
import { MOST_NAMED } from './read-facts.ts';
import { planAlone, replan } from './replan.ts';

/** Takes over what the documents say, and plans anew what that changes; see `Outbox.adopt`. */
export async function adopt(
  { queries, transaction, dialect }: Database,
  basis: PlanningBasis,
  at: Date,
): Promise<boolean> {
  if ((await readBasis(queries))?.digest === textsOf(basis).digest) return false;
  return transaction((within) => adoptWithin(within, dialect, basis, at));
}

/** The same within the transaction of the change that makes the documents say so; to be called before `addToTrail`. */
export async function adoptWithin(
  within: Queries,
  dialect: Database['dialect'],
  basis: PlanningBasis,
  at: Date,
): Promise<boolean> {
  const texts = textsOf(basis);
  await planAlone(within, dialect);
  const before = await readBasis(within);
  if (before?.digest === texts.digest) return false;
  const changed = await keepAssignments(within, texts.assignments);
  await keepBasis(within, texts, before?.generation ?? 0, at);
  const isSame = before?.units === texts.units && before.workingDays === texts.workingDays;
  if (!isSame || changed.length > 0)
    await replan(within, dialect, isSame && changed.length <= MOST_NAMED ? { subjects: changed } : {}, at);
  return true;
}

interface Texts {
  /** By subject. */
  readonly assignments: ReadonlyMap<string, string>;
  readonly units: string;
  readonly workingDays: string;
  readonly digest: string;
}

function textsOf({ assignments, units, workingDays }: PlanningBasis): Texts {
  const sorted = assignments.toSorted((a, b) => (a.subject < b.subject ? -1 : 1));
  const texts = {
    assignments: new Map(sorted.map((one) => [one.subject, canonicalJson(one)])),
    units: canonicalJson(
      units.map(({ id, name, group, members, membersAre }) => ({ id, name, group, members, membersAre })),
    ),
    workingDays: canonicalJson(workingDays),
  };
  const all = [texts.units, texts.workingDays, ...texts.assignments.values()].join('\n');
  return { ...texts, digest: createHash('sha256').update(all).digest('hex') };
}

function readBasis(queries: Queries) {
  return queries.selectFrom('reminderBasis').selectAll().executeTakeFirst();
}

async function keepBasis(within: Queries, texts: Texts, generation: number, at: Date): Promise<void> {
  const { digest, units, workingDays } = texts;
  const basis = { generation: generation + 1, digest, units, workingDays, changedAt: at.toISOString() };
  await within
    .insertInto('reminderBasis')
    .values({ id: 1, plannedUntil: null, ...basis })
    .onConflict((known) => known.column('id').doUpdateSet(basis))
    .execute();
}

/** Gives every assignment that changed its next version; returns the subjects of those and of the ones that are gone. */
async function keepAssignments(within: Queries, texts: ReadonlyMap<string, string>): Promise<string[]> {
  const rows = await within.selectFrom('assignment').selectAll().execute();
  const known = new Map(rows.map((row) => [row.subject, row]));
  const isNew = ([subject, facts]: readonly [string, string]) => {
    const before = known.get(subject);
    return before?.facts !== facts || before.withdrawn === 1;
  };
  const changed = [...texts].filter(isNew);
  for (let from = 0; from < changed.length; from += ROWS_AT_ONCE) {
    const values = changed.slice(from, from + ROWS_AT_ONCE).map(([subject, facts]) => ({
      ...{ subject, facts, withdrawn: 0 as const },
      version: (known.get(subject)?.version ?? 0) + 1,
    }));
    await within
      .insertInto('assignment')
      .values(values)
      .onConflict((row) =>
        row.column('subject').doUpdateSet((set) => ({
          facts: set.ref('excluded.facts'),
          version: set.ref('excluded.version'),
          withdrawn: 0,
        })),
      )
      .execute();
  }
  const gone = rows.filter(({ subject, withdrawn }) => withdrawn === 0 && !texts.has(subject));
  for (const { subject } of gone)
    await within.updateTable('assignment').set({ withdrawn: 1 }).where('subject', '=', subject).execute();
  return [...changed.map(([subject]) => subject), ...gone.map(({ subject }) => subject)];
}
