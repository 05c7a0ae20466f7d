import type { TakeUpdate } from './take-update.ts';

/** Updates were not kept: they are held in memory, for nobody hands them in again. */
export class NotKeptError extends Error {
  override readonly name = 'NotKeptError';

  constructor(
    readonly held: number,
    cause: unknown,
  ) {
    super('updates could not be kept', { cause });
  }
}

/** Holds what Zalo handed over until it is kept: it is gone there. */
export interface Keeper {
  /** Keeps updates after those that are still held, in their order; throws NotKeptError where one could not be. */
  keep(updates?: readonly unknown[]): Promise<void>;
  /** How many are held. */
  held(): number;
  /** Whether more is held than should be: whoever can hand an update in again is better refused. */
  isFull(): boolean;
  /** Rests until something is held, or the signal. */
  untilHeld(signal: AbortSignal): Promise<void>;
}

interface KeeperOptions {
  readonly take: TakeUpdate;
  /** Told when everything that was held is kept. */
  readonly onKept: () => void;
}

/** Far more than people write while a database is away: updates, and letters in them. */
const [MOST_HELD, MOST_LETTERS] = [1_000, 16_000_000];

/** Opens a keeper. An update that is handed in twice while it is held is held once. */
export function createKeeper({ take, onKept }: KeeperOptions): Keeper {
  const held = new Map<string, unknown>();
  let letters = 0;
  let wake = () => {};
  let isInDoubt = false;
  let last: Promise<void> = Promise.resolve();
  const keepHeld = async () => {
    for (const [name, update] of held) {
      try {
        await take(update);
      } catch (error) {
        isInDoubt = true;
        wake();
        throw new NotKeptError(held.size, error);
      }
      held.delete(name);
      letters -= name.length;
    }
    if (isInDoubt) onKept();
    isInDoubt = false;
  };
  return {
    held: () => held.size,
    isFull: () => held.size >= MOST_HELD || letters >= MOST_LETTERS,
    keep(updates = []) {
      for (const update of updates) {
        const name = JSON.stringify(update);
        if (!held.has(name)) letters += name.length;
        held.set(name, update);
      }
      last = last.catch(() => undefined).then(keepHeld);
      return last;
    },
    async untilHeld(signal) {
      if (signal.aborted || isInDoubt) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
        signal.addEventListener('abort', wake, { once: true });
      });
      signal.removeEventListener('abort', wake);
    },
  };
}
