import { describe, expect, it } from 'vitest';
import { createUnitGroups } from '../../src/documents/unit-groups.ts';
import type { Unit } from '../../src/documents/units.ts';

function group(id: string, members: string[], more: Partial<Unit> = {}): Unit {
  return { id, name: id, aliases: [], group: true, members, ...more };
}

const single = (id: string): Unit => ({ ...group(id, []), group: false });

const GROUPS = createUnitGroups([
  ...['sở A', 'sở B', 'xã C'].map(single),
  group('các sở', ['sở A', 'sở B']),
  group('các xã', ['xã C'], { membersAre: 'mọi xã của tỉnh' }),
  group('sở và xã', ['các sở', 'các xã']),
  group('hai lần', ['các sở', 'sở A']),
  group('có người lạ', ['sở A', 'sở Lạ']),
  group('một cửa', [], { membersAre: 'mọi bộ phận một cửa' }),
  group('vòng 1', ['vòng 2', 'sở B']),
  group('vòng 2', ['vòng 1']),
]);

describe('an office stands', () => {
  it.each([
    ['sở A', ['sở A', 'các sở', 'sở và xã', 'hai lần', 'có người lạ']],
    ['xã C', ['xã C', 'các xã', 'sở và xã']],
    ['các xã', ['các xã', 'sở và xã']],
    ['sở và xã', ['sở và xã']],
    ['vòng 1', ['vòng 1', 'vòng 2']],
    ['sở Lạ', ['sở Lạ', 'có người lạ']],
    ['không ai biết', ['không ai biết']],
  ])('%s: for itself and in its groups, and theirs: %j', (id, names) => {
    expect([...GROUPS.withGroupsOf(id)].sort()).toEqual(names.toSorted());
  });
});

describe('a group consists', () => {
  it.each([
    ['các sở', ['sở A', 'sở B']],
    ['sở và xã', ['sở A', 'sở B', 'xã C']],
    ['hai lần', ['sở A', 'sở B']],
    ['có người lạ', ['sở A']],
    ['một cửa', []],
    ['vòng 1', ['sở B']],
    ['sở A', []],
    ['không ai biết', []],
  ])('%s: of the single offices in it, each once: %j', (id, members) => {
    expect(GROUPS.membersOf(id)).toEqual(members);
  });
});

it.each([
  ['sở A', true],
  ['các sở', true],
  ['hai lần', true],
  ['các xã', false],
  ['sở và xã', false],
  ['có người lạ', false],
  ['một cửa', false],
  ['không ai biết', false],
  ['vòng 1', false],
])('whether all members of %s are known: %s', (id, closed) => {
  expect(GROUPS.isClosed(id)).toBe(closed);
});
