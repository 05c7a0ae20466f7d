import type { Leases } from '../../shared/leases.ts';
import type { Vault } from '../../shared/vault.ts';
import type { ZaloApp } from './ask-for-tokens.ts';
import { NoTokenError } from './no-token.ts';
import { createRenewal } from './renew-tokens.ts';
import type { Teller } from './teller.ts';
import { createTokenShelf, type TokenState } from './token-state.ts';

interface TokenParts extends ZaloApp {
  /** The first refresh token, or one that was got anew. */
  readonly refreshToken?: string | undefined;
  readonly vault: Vault;
  readonly leases: Leases;
  readonly teller: Teller;
  readonly now: () => Date;
  readonly limitMs: number;
}

/** The tokens of the Official Account, for all processes: renewed by one of them, and used by none before they are kept. */
export interface Tokens {
  /** One that is good now. Throws NoTokenError where there is none, UserError where the vault cannot be opened. */
  get(): Promise<string>;
  /** Zalo does not take this one: another is got, unless somebody got one meanwhile. Never throws. */
  replace(refused: string): Promise<void>;
  /** Keeps new tokens that could not be kept yet. Throws NoTokenError where they still cannot. */
  keepRest(): Promise<void>;
  /** What is kept, as it stands; undefined where nothing is. */
  look(): Promise<TokenState | undefined>;
}

/** Long enough for several tries before the end. */
const RENEWED_BEFORE_MS = 2 * 3_600_000;
/** What ends sooner might end on the way. */
const LEAST_LEFT_MS = 60_000;

/** Opens the tokens. Of several callers in one process one does the work, and of several processes the one with the lease. */
export function createTokens(parts: TokenParts): Tokens {
  const { now } = parts;
  const shelf = createTokenShelf(parts.vault, parts.appId, now);
  const refusedByZalo = new Set<string>();
  const usable = (state: TokenState | undefined, leftMs: number): string | undefined => {
    const { access, expiresAt } = state ?? {};
    if (access === undefined || expiresAt === undefined || refusedByZalo.has(access)) return undefined;
    return Date.parse(expiresAt) - now().getTime() > leftMs ? access : undefined;
  };
  const renewal = createRenewal({ ...parts, shelf, isGood: (state) => usable(state, RENEWED_BEFORE_MS) !== undefined });
  let underWay: Promise<string> | undefined;
  const get = () => {
    underWay ??= obtain().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
  return {
    get,
    keepRest: renewal.keepRest,
    look: async () => (await shelf.read())?.state,
    async replace(refused) {
      refusedByZalo.add(refused);
      // What cannot be got now is asked for again with the next message, which says why.
      await get().catch(() => undefined);
    },
  };

  async function obtain(): Promise<string> {
    const fault = await renewal.renewIfDue();
    // Another process may be at it, or Zalo away: what is left of the old one is used up meanwhile.
    const token = usable((await shelf.read())?.state, LEAST_LEFT_MS);
    if (token === undefined) throw new NoTokenError(fault ?? 'another process renews it');
    return token;
  }
}
