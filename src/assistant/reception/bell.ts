/** Wakes those who rest; whoever noted `rung` before looking for work misses no ring. */
export interface Bell {
  /** How often it has rung. */
  rung(): number;
  ring(): void;
  /** Until it rings or the time is over; not at all where it has rung since. */
  rest(forMs: number, rungBefore: number): Promise<void>;
}

/** Hangs a bell up. */
export function createBell(): Bell {
  const resting = new Set<() => void>();
  let rung = 0;
  return {
    rung: () => rung,
    ring() {
      rung++;
      for (const wake of resting) wake();
    },
    rest(forMs, rungBefore) {
      if (rung !== rungBefore) return Promise.resolve();
      return new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          resting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, forMs);
        resting.add(wake);
      });
    },
  };
}
