import { may } from '../people/rights.ts';
import type { Role } from '../people/role.ts';
import { COMMANDS } from './commands/commands.ts';

/** A command as a menu shows it. */
export interface MenuItem {
  /** Without the slash, in ASCII letters. */
  readonly name: string;
  readonly does: string;
}

/** "/nhiemvu [điều kiện]: thẻ một nhiệm vụ. Ví dụ: …": what stands between the name and the examples. */
const DOES = /^.*?: (?<does>.+?)(?:\.? Ví dụ: .*)?$/su;

/** The commands that a role has a right to, in the order of help. */
export function menuFor(role: Role): MenuItem[] {
  return COMMANDS.filter(({ right }) => right === undefined || may(role, right) !== 'no').map(({ name, usage }) => ({
    name,
    does: DOES.exec(usage)?.groups?.does ?? usage,
  }));
}
