import { setTimeout as wait } from 'node:timers/promises';

/** Rests until the time is over or the signal comes; never throws. */
export type Rest = (forMs: number, signal: AbortSignal) => Promise<void>;

/** The usual way to rest. */
export async function restFor(forMs: number, signal: AbortSignal): Promise<void> {
  await wait(forMs, undefined, { signal }).catch(() => undefined);
}
