import type { Unit } from './units.ts';

/** Which groups an office belongs to, and which offices a group consists of. */
export interface UnitGroups {
  /** The office itself and every group that it is in, groups of groups included. */
  withGroupsOf(id: string): ReadonlySet<string>;
  /** The offices in a group, those of groups in it included; empty for a single office. */
  membersOf(id: string): readonly string[];
  /** True where `membersOf` is the whole group; a group whose members are only described may have others. */
  isClosed(id: string): boolean;
}

/** Reads who belongs to whom from the list of units. */
export function createUnitGroups(units: readonly Unit[]): UnitGroups {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const holders = new Map<string, string[]>();
  for (const { id, members } of units) {
    for (const member of members) holders.set(member, [...(holders.get(member) ?? []), id]);
  }
  const climb = (id: string, seen: Set<string>): Set<string> => {
    if (seen.has(id)) return seen;
    seen.add(id);
    for (const holder of holders.get(id) ?? []) climb(holder, seen);
    return seen;
  };
  const descend = (id: string, seen: Set<string>): string[] => {
    const unit = byId.get(id);
    if (!unit || seen.has(id)) return [];
    seen.add(id);
    return unit.group ? unit.members.flatMap((member) => descend(member, seen)) : [id];
  };
  const isClosed = (id: string, above: readonly string[] = []): boolean => {
    const unit = byId.get(id);
    if (unit === undefined || unit.membersAre !== undefined || above.includes(id)) return false;
    return unit.members.every((member) => isClosed(member, [...above, id]));
  };
  return {
    withGroupsOf: (id) => climb(id, new Set()),
    membersOf: (id) => (byId.get(id)?.group ? descend(id, new Set()) : []),
    isClosed: (id) => isClosed(id),
  };
}
