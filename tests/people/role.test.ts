import { expect, it } from 'vitest';
import { mayRead, mayReadProgress, mayReportProgress, ROLES } from '../../src/people/role.ts';

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

it('what offices reported is for those in office only, to read and to write', () => {
  expect(ROLES.filter(mayReadProgress)).toEqual(['official', 'manager', 'admin']);
  expect(ROLES.filter(mayReportProgress)).toEqual(['official', 'manager', 'admin']);
});
