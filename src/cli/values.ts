import { ROLES, type Role } from '../people/role.ts';
import { UsageError } from '../shared/errors.ts';
import { WORDS } from './messages.ts';

/** Whoever sits at this machine has the files themselves: nothing is withheld unless a lesser role is asked for. */
export const OWNER: Role = 'admin';

/** Reads `--as`. */
export function readRole(given: string): Role {
  const role = ROLES.find((known) => known === given.trim().toLowerCase());
  if (!role) throw new UsageError(WORDS.faults.role(given, ROLES.join(', ')));
  return role;
}

/** Days whose holidays can be told. */
const [FIRST_DAY, LAST_DAY] = ['1990-01-01', '2100-12-31'];

/** Reads `--on` (2026-01-31 or 31/01/2026) as noon of that day in Vietnam, so that it is that day wherever the machine stands. */
export function readDay(given: string): Date {
  const iso = given
    .trim()
    .replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u, (_, day: string, month: string, year: string) =>
      [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
    );
  const noon = /^\d{4}-\d{2}-\d{2}$/u.test(iso) ? new Date(`${iso}T12:00:00+07:00`) : new Date(Number.NaN);
  const exists = !Number.isNaN(noon.getTime()) && new Date(`${iso}T00:00:00Z`).toISOString().startsWith(iso);
  if (!exists) throw new UsageError(WORDS.faults.day(given));
  if (iso < FIRST_DAY || iso > LAST_DAY) throw new UsageError(WORDS.faults.farDay(given));
  return noon;
}

/** Reads `--top`. */
export function readTop(given: string): number {
  const top = /^\d{1,3}$/u.test(given.trim()) ? Number(given) : 0;
  if (top < 1 || top > 100) throw new UsageError(WORDS.faults.top(given));
  return top;
}
