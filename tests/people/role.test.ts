import { expect, it } from 'vitest';
import { mayRead, ROLES } from '../../src/people/role.ts';

it('public documents are for everyone', () => {
  expect(ROLES.filter((role) => mayRead(role, 'public'))).toEqual([...ROLES]);
});

it('internal documents are for those in office only, never for guests and community teams', () => {
  expect(ROLES.filter((role) => mayRead(role, 'internal'))).toEqual(['official', 'manager', 'admin']);
});

it('roles stand from least to most trusted: who may read less never stands after who may read more', () => {
  const allowed = ROLES.map((role) => Number(mayRead(role, 'internal')));
  expect(allowed).toEqual(allowed.toSorted((a, b) => a - b));
});
