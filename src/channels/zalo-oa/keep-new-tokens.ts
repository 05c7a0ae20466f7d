import type { NewTokens } from './ask-for-tokens.ts';
import { WORDS } from './messages.ts';
import { NoTokenError } from './no-token.ts';
import type { Teller } from './teller.ts';
import type { TokenShelf, TokenState } from './token-state.ts';

/** New tokens that are not kept yet, and the refresh token that was given for them. */
interface Unsaved {
  readonly state: TokenState;
  readonly spent: string;
}

interface KeepingParts {
  readonly shelf: TokenShelf;
  readonly teller: Teller;
  readonly now: () => Date;
}

/** What is said of tokens is one matter: the last thing said counts. */
export const MATTER = 'tokens';
const MOST_WRITES = 5;

/** Keeps what was got for a refresh token. While it cannot be written it stays in memory, and nobody uses it. */
export function createNewTokens({ shelf, teller, now }: KeepingParts) {
  let unsaved: Unsaved | undefined;
  return {
    /** Throws NoTokenError where they cannot be kept now. */
    async take({ access, refresh, forMs }: NewTokens, { seed, refresh: spent }: TokenState): Promise<void> {
      const expiresAt = new Date(now().getTime() + forMs).toISOString();
      unsaved = { state: { seed, refresh, access, expiresAt, standing: 'well' }, spent };
      await saveRest();
    },
    saveRest,
  };

  /** Does nothing where all is kept. */
  async function saveRest(): Promise<void> {
    if (!unsaved) return;
    try {
      await save(unsaved);
    } catch (error) {
      teller.warn(MATTER, WORDS.tokens.notKept);
      throw new NoTokenError('new tokens cannot be kept', { cause: error });
    }
    unsaved = undefined;
    if (teller.mended(MATTER)) teller.tell(WORDS.connectedAgain);
  }

  /** Over whatever was written of the same refresh token meanwhile; what came of another is newer. */
  async function save({ state, spent }: Unsaved): Promise<void> {
    for (let tries = 0; tries < MOST_WRITES; tries++) {
      const kept = await shelf.read();
      if (kept && kept.state.refresh !== spent) return;
      if (await shelf.write(state, kept?.version)) return;
    }
    throw new Error('others write all the time');
  }
}
