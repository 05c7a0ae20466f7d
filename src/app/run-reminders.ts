import type { Dispatcher } from '../reminders/dispatch.ts';
import { type Rest, restFor } from '../shared/rest.ts';

/** How the loop is timed. */
export interface RemindingTiming {
  /** Between two ticks. Default: 15 s. */
  readonly everyMs?: number;
  /** Where somebody waits for a place on a channel. Default: 1 s. */
  readonly soonMs?: number;
  readonly rest?: Rest;
}

const [EVERY_MS, SOON_MS] = [15_000, 1_000];

/**
 * Ticks again and again until the signal, one tick after the other. No reminder has a timer of its own: it would be lost
 * with the process, and one of 30 days would go off at once.
 */
export async function runReminders(
  dispatcher: Dispatcher,
  signal: AbortSignal,
  { everyMs = EVERY_MS, soonMs = SOON_MS, rest = restFor }: RemindingTiming = {},
): Promise<void> {
  while (!signal.aborted) {
    const { behind } = await dispatcher.tick(signal);
    await rest(behind > 0 ? soonMs : everyMs, signal);
  }
}
