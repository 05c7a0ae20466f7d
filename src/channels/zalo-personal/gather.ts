import { setTimeout as wait } from 'node:timers/promises';
import type { Message } from '../../assistant/message.ts';

interface GatheringParts {
  /** Keeps a message; throws where it could not. */
  readonly keep: (message: Message) => Promise<void>;
  /** Told of what waits because it could not be kept, and of zero once all is. */
  readonly onWaiting: (count: number) => void;
  /** Told how many are lost: there is no room for them, or it ended before they could be kept. */
  readonly onLost: (count: number) => void;
  /** How long frames are waited for that were begun together. Default: 300 ms. */
  readonly windowMs?: number;
  /** Between two tries of what could not be kept. Default: 2 s. */
  readonly retryMs?: number;
}

/** Brings what came into order and keeps it. */
export interface Gathering {
  add(message: Message): void;
  /** Whether all that came is kept. */
  isEmpty(): boolean;
  /** Keeps what is there with a last try each, and says what is lost. */
  end(): Promise<void>;
}

const [WINDOW_MS, RETRY_MS, MOST_WAITING] = [300, 2_000, 2_000];

/**
 * Frames are decrypted side by side, so the library hands them over in any order. What comes within a window is kept in the
 * order of Zalo's own time, one after the other; order is guaranteed for frames that came less than a window apart. Zalo
 * hands nothing in again, so what cannot be kept is held in memory and tried until it can; nothing overtakes it.
 */
export function createGathering(parts: GatheringParts): Gathering {
  const { windowMs = WINDOW_MS, retryMs = RETRY_MS } = parts;
  const waiting: Message[] = [];
  let working: Promise<void> | undefined;
  let isOver = false;
  const over = new AbortController();
  return {
    add(message) {
      if (isOver || waiting.length >= MOST_WAITING) return parts.onLost(1);
      waiting.push(message);
      working ??= work().finally(() => {
        working = undefined;
      });
    },
    isEmpty: () => waiting.length === 0,
    async end() {
      isOver = true;
      over.abort();
      await working;
      if (waiting.length > 0) parts.onLost(waiting.length);
    },
  };

  async function work(): Promise<void> {
    let hasFailed = false;
    while (waiting.length > 0) {
      await rest(windowMs);
      waiting.sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime());
      const isKept = await keepAll();
      if (!isKept) parts.onWaiting(waiting.length);
      else if (hasFailed) parts.onWaiting(0);
      if (!isKept && isOver) return;
      hasFailed ||= !isKept;
      if (!isKept) await rest(retryMs);
    }
  }

  /** Those that were there; a later one waits for its window. */
  async function keepAll(): Promise<boolean> {
    for (let left = waiting.length; left > 0; left--) {
      try {
        await parts.keep(waiting[0]!);
      } catch {
        return false;
      }
      waiting.shift();
    }
    return true;
  }

  async function rest(forMs: number): Promise<void> {
    await wait(forMs, undefined, { signal: over.signal }).catch(() => undefined);
  }
}
