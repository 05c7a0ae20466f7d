import type { UnitGroups } from '../documents/unit-groups.ts';
import type { Assignees, Target, Task } from '../tasks/task.ts';

/** The parts in which an office can stand in a record: first those in which it is named itself, then those of its groups. */
export const PARTS = ['alone', 'jointly', 'named', 'lead_group', 'group'] as const;
/**
 * It leads `alone` or `jointly` with others that are named, or is `named` among those that help or act; or a group that
 * it is one of leads (`lead_group`), or helps or acts (`group`).
 */
export type Part = (typeof PARTS)[number];

/** Who leads, or watches, and who else takes part. */
export interface Parties {
  readonly lead?: Assignees;
  readonly others?: Assignees;
}

/** Of a task who leads and who helps, of a target who watches over it and who acts. */
export function partiesOf(record: Task | Target): Parties {
  const others = 'value' in record ? record.actors : record.coordinators;
  return { ...(record.lead ? { lead: record.lead } : {}), ...(others ? { others } : {}) };
}

/** The part of an office; undefined where it has none. */
export function partOf({ lead, others }: Parties, office: string, groups: UnitGroups): Part | undefined {
  if (lead?.units.includes(office)) return lead.names.length > 1 ? 'jointly' : 'alone';
  const known = groups.withGroupsOf(office);
  const holds = (assignees: Assignees | undefined) => assignees?.units.some((id) => known.has(id)) ?? false;
  if (others?.units.includes(office)) return 'named';
  if (holds(lead)) return 'lead_group';
  return holds(others) ? 'group' : undefined;
}
