import { readAssignments } from '../../documents/assignment-line.ts';
import type { UnitMatcher } from '../../documents/unit-matcher.ts';
import type { Assignees } from '../task.ts';
import { readAssignees } from './assignees.ts';

/** Who leads and who helps. */
export interface Roles {
  readonly lead: Assignees | undefined;
  readonly coordinators: Assignees | undefined;
}

/** "Sở A chủ trì, phối hợp với Sở B". */
const SENTENCE =
  /^(?<lead>.+?)\s+(?:là đơn vị )?chủ trì(?:,?\s*(?:và )?phối hợp(?: với| cùng)?:?\s+(?<coordinators>.+))?$/isu;
const ROLE = /\s*\((chủ trì|đầu mối|phối hợp)[^)]*\)/iu;

/**
 * The offices of a cell by what it says that they do: "Chủ trì: Sở A; phối hợp: Sở B", "Sở A (chủ trì), Sở B, Sở C (phối
 * hợp)", "Sở A chủ trì, phối hợp với Sở B". Whoever is named without a role leads.
 */
export function readRoles(cell: string, units: UnitMatcher): Roles {
  const labelled = readAssignments(cell.replace(/(^|[\n;])\s*(?:[-+•]\s+)?/gu, (_, mark) => (mark ? '; ' : '')));
  const said = (field: 'lead' | 'coordinators') => labelled.find((assignment) => assignment.field === field)?.value;
  const read = (text: string | undefined) => (text ? { ...readAssignees(text, units), raw: cell } : undefined);
  if (said('lead') !== undefined) return { lead: read(said('lead')), coordinators: read(said('coordinators')) };
  const sentence = SENTENCE.exec(cell)?.groups;
  if (sentence) return { lead: read(sentence.lead), coordinators: read(sentence.coordinators) };
  const all = readAssignees(cell, units);
  if (!all.names.some((name) => ROLE.test(name))) return { lead: all, coordinators: undefined };
  const [leads, helpers]: [string[], string[]] = [[], []];
  let role: string | undefined;
  for (const name of all.names.toReversed()) {
    role = ROLE.exec(name)?.[1]?.toLowerCase() ?? role;
    (role === 'phối hợp' ? helpers : leads).unshift(name.replace(ROLE, ''));
  }
  return { lead: read(leads.join('; ')), coordinators: read(helpers.join('; ')) };
}
