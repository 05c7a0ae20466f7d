import type { Snapshots } from '../documents/snapshots.ts';
import type { CurrentKnowledge } from './current-knowledge.ts';
import { type Follower, lookAgain } from './look-again.ts';
import { SHARING_WORDS } from './sharing-messages.ts';

interface FollowOptions {
  readonly snapshots: Pick<Snapshots, 'latestId'>;
  readonly knowledge: CurrentKnowledge;
  readonly everyMs: number;
  readonly onNotice: (message: string) => void;
}

/** A snapshot that could not be opened is left alone for so many looks: opening it costs work, and seldom helps. */
const LOOKS_LEFT_OUT = 20;

/** Follows what is published. What fails is told once and changes nothing: what is open goes on answering. */
export function followSnapshots({ snapshots, knowledge, everyMs, onNotice }: FollowOptions): Follower {
  let told = '';
  const failed = { number: 0, looksLeft: 0 };
  const tellOnce = (message: string) => {
    if (message !== told) onNotice(message);
    told = message;
  };
  const swap = async (number: number) => {
    if (failed.number === number && failed.looksLeft-- > 0) return;
    try {
      await knowledge.reload();
      failed.number = 0;
      told = '';
    } catch (error) {
      Object.assign(failed, { number, looksLeft: LOOKS_LEFT_OUT });
      tellOnce(SHARING_WORDS.notSwapped(number, reasonOf(error)));
    }
  };
  const lookNow = async () => {
    const used = knowledge.peek()?.snapshot;
    if (!used) return;
    try {
      const latest = await snapshots.latestId();
      if (latest && (latest.number !== used.number || latest.fingerprint !== used.fingerprint))
        await swap(latest.number);
    } catch (error) {
      tellOnce(SHARING_WORDS.cannotLook(reasonOf(error)));
    }
  };
  return lookAgain(lookNow, everyMs);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
