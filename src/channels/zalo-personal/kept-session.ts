import { z } from 'zod';
import type { Vault } from '../../shared/vault.ts';
import type { Session } from './api.ts';
import { overwrite } from './overwrite.ts';

/** Under which name the session lies in the vault. */
const NAME = 'zalo-personal session';
/** In the place of a session where somebody logged out. */
const NOBODY = '{}';
const SESSION = z.object({
  cookies: z.array(z.looseObject({})).min(1),
  imei: z.string().min(1),
  userAgent: z.string().min(1),
  language: z.string().min(1),
});

/** The session of the account, sealed, over all processes that share the vault. */
export interface KeptSession {
  /** Undefined where nobody has logged in, or what is kept is none. */
  read(): Promise<{ readonly session: Session; readonly version: number } | undefined>;
  /**
   * Keeps a session in the place of the one of this version, where it differs; gives its version. Undefined where somebody
   * logged in anew or out meanwhile: that stays.
   */
  save(session: Session, after: number): Promise<number | undefined>;
  /** Keeps the session of somebody who just logged in, whatever was there. */
  replace(session: Session): Promise<void>;
  forget(): Promise<void>;
}

interface KeepingParts {
  readonly vault: () => Promise<Vault>;
  readonly now: () => Date;
}

/** Keeps sessions in the vault; cookies change on many calls, so it is written only where they did. */
export function keepSession({ vault, now }: KeepingParts): KeptSession {
  return {
    async read() {
      const kept = await (await vault()).read(NAME);
      const session = kept && readSession(kept.value);
      return session && { session, version: kept.version };
    },
    async save(session, after) {
      const store = await vault();
      const value = JSON.stringify(session);
      const kept = await store.read(NAME);
      if (kept?.version !== after) return undefined;
      if (kept.value === value) return after;
      if (!(await store.write(NAME, value, after, now()))) return undefined;
      const written = await store.read(NAME);
      return written?.value === value ? written.version : undefined;
    },
    replace: async (session) => overwrite(await vault(), NAME, JSON.stringify(session), now()),
    // Not removed: versions would begin anew, and a process that still has an old one would not notice.
    forget: async () => overwrite(await vault(), NAME, NOBODY, now()),
  };
}

function readSession(value: string): Session | undefined {
  try {
    return SESSION.parse(JSON.parse(value));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}
