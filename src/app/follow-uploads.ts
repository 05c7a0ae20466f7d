import type { CurrentKnowledge } from './current-knowledge.ts';
import { type Follower, lookAgain } from './look-again.ts';
import { WORDS } from './messages.ts';

interface FollowOptions {
  /** A short name of all that was sent or corrected and holds now. */
  readonly stateNow: () => Promise<string>;
  readonly knowledge: Pick<CurrentKnowledge, 'reload'>;
  /** The state of the uploads that are in use; undefined where none are yet. */
  readonly inUse: () => string | undefined;
  readonly everyMs: number;
  readonly onNotice: (message: string) => void;
}

/** What could not be opened is left alone for so many looks. */
const LOOKS_LEFT_OUT = 20;

/**
 * Follows what another process on the same file takes up or removes: somebody who adds a document by the command line, or
 * at a terminal, is not to be told so by this process alone. What fails is told once; what is open goes on answering.
 */
export function followUploads({ stateNow, knowledge, inUse, everyMs, onNotice }: FollowOptions): Follower {
  let looksLeft = 0;
  let told = '';
  return lookAgain(async () => {
    if (looksLeft-- > 0) return;
    looksLeft = 0;
    try {
      const used = inUse();
      if (used === undefined || used === (await stateNow())) return;
      await knowledge.reload();
      told = '';
    } catch (error) {
      looksLeft = LOOKS_LEFT_OUT;
      const message = WORDS.notRenewed(error instanceof Error ? error.message : String(error));
      if (message !== told) onNotice(message);
      told = message;
    }
  }, everyMs);
}
