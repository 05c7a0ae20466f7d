import type { UnitMatcher } from '../../documents/unit-matcher.ts';
import { ROLE_WORDS } from '../../people/messages.ts';
import { ROLES } from '../../people/role.ts';
import type { AuditEntry } from '../../shared/audit-trail.ts';
import { printDay } from '../../shared/day.ts';
import { printInstant } from '../../shared/print-instant.ts';
import { STATUS_WORDS } from '../../tasks/messages.ts';
import { CORRECTED_FIELDS } from '../corrections/messages.ts';
import { AUDIT_ACTORS, AUDIT_FACTS, AUDIT_SUBJECTS, AUDIT_WORDS, PEOPLE_COMMAND_WORDS } from './people-messages.ts';

const VALUES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(ROLES.map((role) => [role, ROLE_WORDS[role]])),
  ...STATUS_WORDS,
  ...CORRECTED_FIELDS,
  ...{ true: 'có', false: 'không', public: 'công khai', internal: 'nội bộ' },
};

/** An entry of the audit trail as an administrator reads it; facts that nobody has words for stay as they are. */
export function describeEntry({ number, at, actor, action, subject, detail }: AuditEntry, units: UnitMatcher): string {
  const facts = Object.entries(detail).flatMap(([name, value]) =>
    value === null ? [] : [`${AUDIT_FACTS[name] ?? name} ${printFact(name, value, units)}`],
  );
  const whom = action === 'announcement.sent' ? '' : (AUDIT_SUBJECTS[subject] ?? subject);
  const what = [AUDIT_WORDS[action], whom].filter(Boolean).join(' ');
  return PEOPLE_COMMAND_WORDS.entry(number, printInstant(at), AUDIT_ACTORS[actor] ?? actor, what, facts.join(', '));
}

function printFact(name: string, value: string | number | boolean, units: UnitMatcher): string {
  if (name === 'percent') return `${value}%`;
  const said = String(value);
  if (name === 'expiresAt') return printInstant(said);
  if (name === 'happenedOn' || name === 'dueOn') return printDay(said);
  return (name.startsWith('unit') ? units.byId(said)?.name : VALUES[said]) ?? said;
}
