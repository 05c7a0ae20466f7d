import type { UnitMatcher } from '../documents/unit-matcher.ts';
import type { Assignees } from './task.ts';

/** Reads a cell such as "Sở KH&CN; Công an tỉnh" into the units it names, in the order printed, each once. */
export function readAssignees(raw: string, units: UnitMatcher): Assignees {
  const ids = units.find(raw).map(({ unit }) => unit.id);
  return { raw, units: [...new Set(ids)] };
}
