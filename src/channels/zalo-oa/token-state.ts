import { createHash } from 'node:crypto';
import { z } from 'zod';
import { UserError } from '../../shared/errors.ts';
import type { Vault } from '../../shared/vault.ts';

const TOKENS = z.object({
  /** Which first refresh token these came from, as a hash. */
  seed: z.string(),
  /** Good for one use. */
  refresh: z.string(),
  access: z.string().optional(),
  expiresAt: z.string().optional(),
  /** Another first refresh token that was given since and that Zalo did not take, as a hash. */
  refusedSeed: z.string().optional(),
});

const STATE = TOKENS.extend({
  /** What was good before another first refresh token was given: it stays good where Zalo does not take that one. */
  spare: TOKENS.optional(),
  /**
   * `renewing`: the refresh token is on its way, and what becomes of it is not known yet. `lost`: it was, and never will be.
   * `refused`: Zalo does not take it any more.
   */
  standing: z.enum(['well', 'renewing', 'lost', 'refused']),
});

/** The tokens of an Official Account, and how they stand. */
export type TokenState = Readonly<z.infer<typeof STATE>>;

/** What is kept, and which writing of it this is. */
export interface KeptTokens {
  readonly state: TokenState;
  /** Undefined where it is not written yet. */
  readonly version: number | undefined;
}

/** Where the tokens of an app are kept in the vault: all of them in one value, so that none is without the others. */
export interface TokenShelf {
  read(): Promise<KeptTokens | undefined>;
  /** What is kept then; undefined where another wrote meanwhile. */
  write(state: TokenState, after: number | undefined): Promise<KeptTokens | undefined>;
  /** Throws where nothing could be written. */
  tryOut(): Promise<void>;
  /** Forgets what is kept. */
  clear(): Promise<void>;
}

/** The shelf of an app. */
export function createTokenShelf(vault: Vault, appId: string, now: () => Date): TokenShelf {
  const name = `zalo-oa ${appId}`;
  return {
    async read() {
      const kept = await vault.read(name);
      return kept && { state: STATE.parse(JSON.parse(kept.value)), version: kept.version };
    },
    async write(state, after) {
      const isWritten = await vault.write(name, JSON.stringify(state), after, now());
      return isWritten ? { state, version: (after ?? 0) + 1 } : undefined;
    },
    async tryOut() {
      const trial = `${name} trial`;
      await vault.write(trial, '', undefined, now());
      await vault.remove(trial);
    },
    clear: () => vault.remove(name),
  };
}

/** What is kept; what was put into the configuration since stands before it. An error where it cannot be opened. */
export async function readOrSeed(
  shelf: TokenShelf,
  refreshToken: string | undefined,
): Promise<KeptTokens | UserError | undefined> {
  const kept = await shelf.read().catch(unreadable);
  if (kept instanceof UserError || refreshToken === undefined) return kept;
  const { seed, refusedSeed } = kept?.state ?? {};
  const isKnown = [seed, refusedSeed].includes(seedOf(refreshToken));
  return isKnown ? kept : { state: seeded(refreshToken, kept?.state), version: kept?.version };
}

/** Other faults are outages. */
function unreadable(error: unknown): UserError {
  if (error instanceof UserError) return error;
  throw error;
}

/** The state of one that came from the configuration and was not used yet. */
export function seeded(refreshToken: string, before?: TokenState): TokenState {
  const spare = before?.standing === 'well' ? TOKENS.parse(before) : before?.spare;
  return { seed: seedOf(refreshToken), refresh: refreshToken, standing: 'well', ...(spare ? { spare } : {}) };
}

/** What stands for a refresh token without being one. */
export function seedOf(refreshToken: string): string {
  return createHash('sha256').update(refreshToken).digest('hex');
}
