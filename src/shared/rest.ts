import { setTimeout as wait } from 'node:timers/promises';

/** Rests until the time is over or the signal comes; never throws. */
export type Rest = (forMs: number, signal: AbortSignal) => Promise<void>;

/** The usual way to rest. */
export async function restFor(forMs: number, signal: AbortSignal): Promise<void> {
  await wait(forMs, undefined, { signal }).catch(() => undefined);
}

/** Resolves with the signal, at once where it has come already. */
export function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
