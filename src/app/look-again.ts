/** Looks again and again whether there is something new. */
export interface Follower {
  /** Looks once, and goes over to what is new. Never rejects. */
  look(): Promise<void>;
  /** Goes on looking until it is stopped; keeps no process alive. */
  start(): void;
  /** Ends once what is under way has ended. */
  stop(): Promise<void>;
}

/** Looks by `lookNow`, which must not reject, never twice at once. */
export function lookAgain(lookNow: () => Promise<void>, everyMs: number): Follower {
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let stopped = false;
  const look = () => {
    looking ??= lookNow().finally(() => {
      looking = undefined;
    });
    return looking;
  };
  const start = () => {
    timer = setTimeout(() => void look().finally(() => stopped || start()), everyMs).unref();
  };
  return {
    look,
    start,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
