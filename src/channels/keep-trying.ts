import { type Rest, restFor } from '../shared/rest.ts';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

interface Trying {
  readonly signal: AbortSignal;
  readonly rest?: Rest | undefined;
  /** Told of what was thrown; says how long at least to wait for the next try. */
  readonly onFault: (error: unknown) => number;
}

/** Tries until it is done or the signal comes, with pauses that grow up to a minute; `isWell` begins them anew. */
export async function keepTrying(
  attempt: (isWell: () => void) => Promise<void>,
  { signal, rest = restFor, onFault }: Trying,
): Promise<void> {
  let pauseMs = FIRST_PAUSE_MS;
  const isWell = () => {
    pauseMs = FIRST_PAUSE_MS;
  };
  while (!signal.aborted) {
    try {
      return await attempt(isWell);
    } catch (error) {
      if (signal.aborted) return;
      const leastMs = onFault(error);
      await rest(Math.max(pauseMs, leastMs), signal);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
  }
}
