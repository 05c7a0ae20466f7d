/** A signal that comes when the time is over or another comes first. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  /** It is not needed any more. */
  end(): void;
}

/**
 * Begins to count. Made of a plain timer: Node.js forgets the timeout within `AbortSignal.any` when it tidies its memory,
 * and what should have been given up then goes on for ever.
 */
export function limitTime(forMs: number, other?: AbortSignal | null): TimeLimit {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new DOMException('not done in time', 'TimeoutError')), forMs);
  const stop = () => limit.abort(other?.reason);
  if (other?.aborted) stop();
  else other?.addEventListener('abort', stop, { once: true });
  return {
    signal: limit.signal,
    end() {
      clearTimeout(timer);
      other?.removeEventListener('abort', stop);
    },
  };
}
