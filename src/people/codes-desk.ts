import { UserError } from '../shared/errors.ts';
import { type DeskParts, personWith, requireRight, standingOf } from './desk-parts.ts';
import { digestOf, FIRST_ADMIN_MS, INVITATION_MS, makeCode, OWN_ACCOUNT_MS, readCode } from './link-codes.ts';
import { PEOPLE_WORDS } from './messages.ts';
import { type Actor, OWNER, type Redeemed, type Standing } from './people-store.ts';
import type { Address } from './person.ts';
import { may } from './rights.ts';
import type { Role } from './role.ts';

/** A code as it is handed over: shown once, and kept nowhere. */
export interface NewCode {
  readonly code: string;
  readonly expiresAt: Date;
}

/** Gives out codes and takes them. What cannot be done is a UserError. */
export interface CodesDesk {
  /** A code that gives whoever uses it a role, and an office where the role has one. Takes the right to invite. */
  invite(invitation: { readonly role: Role; readonly unit?: string; readonly by: Actor }): Promise<NewCode>;
  /** A code for a further account of the same person; one made before is void. */
  linkOwn(person: string): Promise<NewCode>;
  /** Uses a code as it was typed. What is no code is `unknown`. */
  redeem(typed: string, address: Address): Promise<Redeemed>;
}

/** Opens the desk for codes; `draw` takes the place of chance in tests. */
export function createCodesDesk(parts: DeskParts, draw?: (below: number) => number): CodesDesk {
  const { store, clock } = parts;
  const give = async (code: Standing & { person?: string; madeBy: Actor }, lastsMs: number): Promise<NewCode> => {
    const typed = makeCode(draw);
    const madeAt = clock.now();
    const expiresAt = new Date(madeAt.getTime() + lastsMs);
    await store.addCode({ ...code, digest: digestOf(typed), madeAt, expiresAt });
    return { code: typed, expiresAt };
  };
  return {
    async invite({ role, unit, by }) {
      await requireRight(parts, by, 'invite');
      if (role === 'guest') throw new UserError(PEOPLE_WORDS.guestNeedsNoCode);
      const lastsMs = by === OWNER && role === 'admin' ? FIRST_ADMIN_MS : INVITATION_MS;
      return give({ ...standingOf(parts, role, unit), madeBy: by }, lastsMs);
    },
    async linkOwn(id) {
      const { role, unit } = await personWith(parts, id);
      if (may(role, 'linkAccount') === 'no') throw new UserError(PEOPLE_WORDS.mayNotLink);
      const standing = unit === undefined ? { role } : { role, unit };
      return give({ ...standing, person: id, madeBy: id }, OWN_ACCOUNT_MS);
    },
    async redeem(typed, { channel, account }) {
      const code = readCode(typed);
      return code === undefined ? { kind: 'unknown' } : store.redeem(digestOf(code), { channel, account }, clock.now());
    },
  };
}
