import type { Rest } from '../../shared/rest.ts';
import type { BotApi } from './api.ts';
import type { Keeper } from './keeper.ts';

interface PollingOptions {
  readonly api: BotApi;
  readonly keeper: Keeper;
  readonly signal: AbortSignal;
  /** How long Zalo may wait for something to happen before it answers. */
  readonly waitSeconds: number;
  /** Told whenever Zalo answered. */
  readonly onAnswer: () => void;
  /** Told that Zalo had nothing, and did not wait for anything: as it does where a webhook is set. */
  readonly onEarly: () => Promise<void>;
  readonly rest: Rest;
  /** Told that the end waits for a last answer. */
  readonly onStopping: () => void;
}

/** What an answer may take beyond the time that Zalo waits. */
const PATIENCE_MS = 2_000;
/** Where Zalo does not wait, it is not asked all the time. */
const EARLY_REST_MS = 2_000;

/**
 * Asks for updates until the signal. What Zalo answered it forgets, so nothing is asked for while something is not kept:
 * a process that is killed loses at most what it was answered last. For the same reason the last call is not cut off by the
 * signal: Zalo may hand a message to whoever it believes to be waiting. Throws where a call fails or nothing can be kept.
 */
export async function pollUpdates(options: PollingOptions): Promise<void> {
  const { api, keeper, signal, waitSeconds, onAnswer, onEarly, rest } = options;
  await keeper.keep();
  while (!signal.aborted) {
    const askedAt = performance.now();
    const updates = await toTheEnd(options, (late) => api.getUpdates(waitSeconds, late));
    onAnswer();
    await keeper.keep(updates);
    const isEarly = updates.length === 0 && performance.now() - askedAt < (waitSeconds * 1000) / 2;
    if (!isEarly || signal.aborted) continue;
    await onEarly();
    await rest(EARLY_REST_MS, signal);
  }
}

/** Does something that may go on for a while after the signal. */
async function toTheEnd<T>(
  { signal, waitSeconds, onStopping }: PollingOptions,
  work: (late: AbortSignal) => Promise<T>,
): Promise<T> {
  const late = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const onAbort = () => {
    onStopping();
    timer = setTimeout(() => late.abort(), waitSeconds * 1000 + PATIENCE_MS);
  };
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await work(late.signal);
  } finally {
    signal.removeEventListener('abort', onAbort);
    clearTimeout(timer);
  }
}
