import { fold } from '../shared/text/fold.ts';
import { tokenize } from '../shared/text/tokens.ts';
import type { UnitRole } from '../tasks/record-filter.ts';
import type { Question } from './question.ts';

/** An office that a question names, in the part in which it must stand in a task. */
export interface AskedOffice {
  readonly id: string;
  readonly name: string;
  readonly role: UnitRole;
}

const LEADS = /\b(?:chu tri|dau moi|phu trach|theo doi|giao|lam)\b/u;
const HELPS = /\bphoi hop\b/u;
/** "Nhiệm vụ của Sở A mà Sở B phối hợp". */
const THAT = /^ ma\b/u;
const TOGETHER = /\b(?:cung|dong) chu tri\b|\bcung (?:voi )?/u;
/** "Kế hoạch … của Sở …": the last office named issued the paper. */
const OWNER =
  /\b(?:ke hoach|quyet dinh|bao cao|phu luc|danh muc)\b(?: (?!(?:nhiem|viec|chi tieu|nao|gi|co|giao)\b)[a-z0-9]+)* cua\b/u;

/** The offices that act, without the one that merely issued the paper that is named. */
export function actingOffices({ units, folded, documents }: Question): Question['units'] {
  if (documents.ids.length === 0 || !OWNER.test(folded)) return units;
  if (units.length > 1) return units.slice(0, -1);
  return /\b(?:chu tri|phoi hop|theo doi|giao)\b/u.test(folded) ? units : [];
}

/** True where all offices named must take part in the same task, instead of each in its own. */
export function areTogether(offices: readonly AskedOffice[], { folded }: Question): boolean {
  return TOGETHER.test(folded) || new Set(offices.map(({ role }) => role)).size > 1;
}

/** "nhiệm vụ nào không do Sở A chủ trì": what is left out cannot be listed yet, and must not be taken for its opposite. */
export function excludesOffices({ units, folded }: Question): boolean {
  return (
    units.length > 0 &&
    /\bkhong (?:do|phai (?:do|cua|la)|thuoc|giao(?: cho)?)\b.*\b(?:chu tri|phoi hop|lam|thuc hien|phu trach)\b/u.test(
      folded,
    )
  );
}

/** The offices that a question names, each in the part that the question gives it; `usual` where it gives none. */
export function readOffices(question: Question, usual: UnitRole): AskedOffice[] {
  const acting = actingOffices(question);
  const roles = acting.length < 2 || TOGETHER.test(question.folded) ? [] : rolesOfEach(question, acting);
  const whole = roleIn(fold(question.text)) ?? usual;
  return acting.map(({ unit }, i) => ({ id: unit.id, name: unit.name, role: roles[i] ?? whole }));
}

/** The part in which folded words set their offices; both parts said at once is any of them. */
export function roleIn(folded: string): UnitRole | undefined {
  const [leads, helps] = [/\bchu tri\b/u.test(folded), HELPS.test(folded)];
  if (leads && helps) return 'any';
  if (helps) return 'coordinators';
  return LEADS.test(folded) ? 'lead' : undefined;
}

/** "Sở A chủ trì, Sở B phối hợp", "Sở A và Sở B phối hợp", "Sở A chủ trì, phối hợp với Sở B". */
function rolesOfEach({ text }: Question, acting: Question['units']): (UnitRole | undefined)[] {
  const tokens = tokenize(text);
  const behind = acting.map(({ to }, i) => {
    const next = acting[i + 1];
    return fold(text.slice(tokens[to - 1]!.end, next ? tokens[next.from]!.start : undefined));
  });
  const said = behind.map((words) => firstRole(words) ?? (THAT.test(words) ? 'lead' : undefined));
  const last = said.length - 1;
  if (said[last] === undefined && /\bphoi hop (?:voi|cung)\b/u.test(behind[last - 1]!))
    said[last] = said[last - 1] === 'lead' ? 'coordinators' : 'lead';
  return said.map((role, i) => role ?? said.slice(i + 1).find((later) => later !== undefined) ?? said[last - 1]);
}

function firstRole(words: string): UnitRole | undefined {
  const leads = LEADS.exec(words)?.index ?? Number.POSITIVE_INFINITY;
  const helps = HELPS.exec(words)?.index ?? Number.POSITIVE_INFINITY;
  if (leads === helps) return undefined;
  return leads < helps ? 'lead' : 'coordinators';
}
