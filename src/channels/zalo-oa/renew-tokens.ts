import { randomUUID } from 'node:crypto';
import { UserError } from '../../shared/errors.ts';
import type { Leases } from '../../shared/leases.ts';
import { askForTokens, type ZaloApp } from './ask-for-tokens.ts';
import type { Fault } from './fault.ts';
import { createNewTokens, MATTER } from './keep-new-tokens.ts';
import { WORDS } from './messages.ts';
import type { Teller } from './teller.ts';
import { type KeptTokens, readOrSeed, seeded, type TokenShelf, type TokenState } from './token-state.ts';

interface RenewalParts extends ZaloApp {
  /** The first refresh token, or one that was got anew. */
  readonly refreshToken?: string | undefined;
  readonly shelf: TokenShelf;
  readonly leases: Leases;
  readonly teller: Teller;
  readonly now: () => Date;
  readonly limitMs: number;
  /** Whether there is no need to renew yet. */
  readonly isGood: (state: TokenState) => boolean;
}

/** Renews tokens where they end soon. */
export interface Renewal {
  /** Undefined where it is renewed, or need not be, or another process does it; else why it is not. */
  renewIfDue(): Promise<string | undefined>;
  /** Keeps new tokens that could not be kept yet. */
  keepRest(): Promise<void>;
}

const LEASE = 'zalo-oa tokens';
/** What is said of the refresh token of the configuration, where another is good. */
const SEED = 'seed';
/** Longer than a call may take, and no longer: what a killed process was at is taken up by another after that. */
const LEASE_MS = 30_000;
/** After a call that came to nothing, or was made before the end of a token: Zalo may refuse each that it gives. */
const PAUSE_MS = 30_000;

/**
 * Renews tokens under a lease. That a refresh token is on its way is written down before it is sent: it is good for one use,
 * so what cannot be written must not be spent. What comes back is kept in one writing before anybody uses it.
 */
export function createRenewal(parts: RenewalParts): Renewal {
  const { shelf, teller, now, isGood, refreshToken, limitMs } = parts;
  const holder = randomUUID();
  const fresh = createNewTokens(parts);
  const refusals = createRefusals(parts);
  let triedAt = 0;
  let hasStartedAnew = false;
  return {
    keepRest: fresh.saveRest,
    async renewIfDue() {
      await fresh.saveRest();
      if (isEnough(await readOrSeed(shelf, refreshToken))) return undefined;
      // Of a clock that was set back meanwhile, the rest would have no end.
      if (Math.abs(now().getTime() - triedAt) < PAUSE_MS) return 'it was tried a moment ago';
      return underLease(parts, holder, async () => {
        const found = await readOrSeed(shelf, refreshToken);
        return found instanceof UserError ? startAnew(found) : renew(found);
      });
    },
  };

  function isEnough(kept: KeptTokens | UserError | undefined): boolean {
    return kept !== undefined && !(kept instanceof UserError) && isGood(kept.state);
  }

  async function ask({ refresh, expiresAt }: TokenState) {
    const called = await askForTokens(parts, refresh, limitMs);
    const isEarly = expiresAt !== undefined && Date.parse(expiresAt) > now().getTime();
    if ('fault' in called || isEarly) triedAt = now().getTime();
    return called;
  }

  /**
   * Where the key has changed, the refresh token of the configuration may be a new one, or the one that was used up long
   * ago: only Zalo knows. If it takes it, the new tokens stand in the place of what nobody can open.
   */
  async function startAnew(error: UserError): Promise<undefined> {
    teller.warn(MATTER, WORDS.tokens.unreadable(error.message));
    if (refreshToken === undefined || hasStartedAnew) throw error;
    await shelf.tryOut();
    const called = await ask(seeded(refreshToken));
    // What was not looked at may be asked about again.
    hasStartedAnew = !('fault' in called && called.fault.kind === 'never_sent');
    if ('fault' in called) throw error;
    await shelf.clear();
    await fresh.take(called.got, seeded(refreshToken));
  }

  async function renew(kept: KeptTokens | undefined): Promise<string | undefined> {
    if (!kept) return sayMissing(teller);
    if (isEnough(kept)) return undefined;
    if (refusals.isKnown(kept)) return 'Zalo does not take the refresh token';
    const before = await shelf.write({ ...kept.state, standing: 'renewing' }, kept.version);
    if (!before) return undefined;
    const called = await ask(kept.state);
    if ('fault' in called) return refusals.note(called.fault, kept.state, before);
    await fresh.take(called.got, kept.state);
    return undefined;
  }
}

/** Undefined where another process has it. */
async function underLease<T>(
  { leases, now }: Pick<RenewalParts, 'leases' | 'now'>,
  holder: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  if (!(await leases.take(LEASE, holder, LEASE_MS, now()))) return undefined;
  try {
    return await work();
  } finally {
    // What cannot be given back runs out.
    await leases.release(LEASE, holder).catch(() => undefined);
  }
}

function sayMissing(teller: Teller): string {
  teller.warn(MATTER, WORDS.tokens.missing);
  return 'there is no refresh token';
}

/** What became of refresh tokens for which nothing came back. */
function createRefusals({ shelf, teller }: Pick<RenewalParts, 'shelf' | 'teller'>) {
  /** The writing that Zalo was seen to refuse by this process: it does not ask twice, but a new start does. */
  let refusedVersion: number | undefined;
  return {
    isKnown: ({ state, version }: KeptTokens) => state.standing === 'refused' && version === refusedVersion,
    /** Says so, unless another process, which stood still for long, got new ones for it meanwhile. */
    async note(fault: Fault, { standing, ...state }: TokenState, before: KeptTokens): Promise<string | undefined> {
      const now = standingAfter(fault, standing);
      if (now === 'refused' && state.spare) {
        const spare: TokenState = { ...state.spare, standing: 'well', refusedSeed: state.seed };
        if (await shelf.write(spare, before.version)) teller.warn(SEED, WORDS.tokens.seedRefused(fault.reason));
        return undefined;
      }
      const written = await shelf.write({ ...state, standing: now }, before.version);
      if (!written) return undefined;
      if (now === 'refused') refusedVersion = written.version;
      const { name, words } = wordsFor(fault, standing);
      teller.warn(MATTER, words, name);
      return fault.reason;
    },
  };
}

/** Where an earlier answer was lost, it stays lost. */
function standingAfter({ kind }: Fault, before: TokenState['standing']): TokenState['standing'] {
  if (kind === 'refused') return 'refused';
  return kind === 'doubtful' || before === 'renewing' ? 'lost' : before;
}

function wordsFor({ kind, reason }: Fault, before: TokenState['standing']) {
  if (kind === 'doubtful') return { name: 'lost', words: WORDS.tokens.lost };
  const isLost = before === 'lost' || before === 'renewing';
  const name = kind === 'never_sent' ? 'away' : isLost ? 'spent' : 'refused';
  return { name, words: WORDS.tokens[name](reason) };
}
