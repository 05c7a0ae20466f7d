import { may } from './rights.ts';

/** Who asks, from least to most trusted. */
export const ROLES = ['guest', 'member', 'official', 'manager', 'admin'] as const;
/** One of `ROLES`; what each of them may do is said by `may`. */
export type Role = (typeof ROLES)[number];

/** Which documents a role may read: guests and community teams the public ones, everyone in office the internal ones too. */
export function mayRead(role: Role, access: 'public' | 'internal'): boolean {
  return access === 'public' || may(role, 'readInternal') === 'all';
}

/** Who may see what offices reported of their tasks: everyone in office. */
export function mayReadProgress(role: Role): boolean {
  return may(role, 'readProgress') === 'all';
}

/** Who may report progress: officials and managers of their own office's tasks, administrators of any. */
export function mayReportProgress(role: Role): boolean {
  return may(role, 'reportProgress') !== 'no';
}

/** What somebody is in a group: others read what is said there, and more of them later, so nobody is more than a member. */
export function roleInCompany(role: Role): Role {
  return role === 'guest' ? role : 'member';
}

/** True where the first role is trusted less than the second. */
export function standsBelow(role: Role, other: Role): boolean {
  return ROLES.indexOf(role) < ROLES.indexOf(other);
}
