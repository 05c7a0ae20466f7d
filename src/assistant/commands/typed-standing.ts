import type { UnitMatcher } from '../../documents/unit-matcher.ts';
import type { Standing } from '../../people/people-store.ts';
import type { Role } from '../../people/role.ts';
import { UserError } from '../../shared/errors.ts';
import { fold } from '../../shared/text/fold.ts';
import { PEOPLE_COMMAND_WORDS as words } from './people-messages.ts';

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['admin', /^(?:quan tri(?: vien)?|admin)\b/u],
  ['manager', /^(?:lanh dao(?: don vi)?|thu truong|giam doc|manager)\b/u],
  ['official', /^(?:can bo|chuyen vien|cong chuc|official)\b/u],
  ['member', /^(?:thanh vien(?: to cong nghe so cong dong| to cnscd)?|to cong nghe so(?: cong dong)?|member)\b/u],
  ['guest', /^(?:khach|guest)\b/u],
];

/** "cán bộ Sở Nội vụ" as a standing. Throws UserError for a role or an office that nobody knows. */
export function readStanding(typed: string, units: UnitMatcher): Standing {
  const said = typed.trim();
  const [role, pattern] = ROLES.find(([, known]) => known.test(fold(said))) ?? [];
  if (!role || !pattern) throw new UserError(words.whichRole(said.slice(0, 60)));
  const rest = said
    .slice(pattern.exec(fold(said))![0].length)
    .replace(/^[\s,:]*(?:(?:của|cua|tại|tai|ở|o)\s+)?/iu, '')
    .trim();
  return rest === '' ? { role } : { role, unit: readUnit(rest, units) };
}

/** Id of the office that is named in what was typed, by name or id. Throws UserError where none is. */
export function readUnit(typed: string, units: UnitMatcher): string {
  const unit = units.byId(typed.trim()) ?? units.find(typed)[0]?.unit;
  if (!unit || unit.group) throw new UserError(words.whichUnit(typed.trim().slice(0, 80)));
  return unit.id;
}
