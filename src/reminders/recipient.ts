import { may } from '../people/rights.ts';
import type { Role } from '../people/role.ts';
import type { ReminderPreferences } from './preferences.ts';

/** Somebody who is, or may be, told. */
export interface Recipient {
  readonly person: string;
  readonly role: Role;
  readonly unit?: string;
  /** What the person chose; absent where nothing was chosen. */
  readonly chosen?: ReminderPreferences;
}

/** Whether somebody is reminded of what the own office must do. */
export function wantsStages({ role, unit, chosen }: Omit<Recipient, 'person'>): boolean {
  return chosen?.isOn === true && unit !== undefined && may(role, 'beReminded') !== 'no';
}

/** Whether somebody gets overviews: managers of an office and administrators, unless they switched reminders off. */
export function wantsOverviews({ role, unit, chosen }: Omit<Recipient, 'person'>): boolean {
  return (role === 'admin' || (role === 'manager' && unit !== undefined)) && chosen?.isOn !== false;
}
