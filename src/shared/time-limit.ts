/** A signal that comes when the time is over or another comes first. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  /** It is not needed any more. */
  end(): void;
}

/**
 * Begins to count. Made of a plain timer: Node.js 20 forgets the timeout within `AbortSignal.any` when it tidies its memory,
 * and what should have been given up then goes on for ever.
 */
export function limitTime(forMs: number, ...others: readonly (AbortSignal | null | undefined)[]): TimeLimit {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new DOMException('not done in time', 'TimeoutError')), forMs);
  const stops = others.flatMap((other) => (other ? [{ other, stop: () => limit.abort(other.reason) }] : []));
  for (const { other, stop } of stops) {
    if (other.aborted) stop();
    else other.addEventListener('abort', stop, { once: true });
  }
  return {
    signal: limit.signal,
    end() {
      clearTimeout(timer);
      for (const { other, stop } of stops) other.removeEventListener('abort', stop);
    },
  };
}
