/** The only source of the current time; everything that needs the time is given one. */
export interface Clock {
  now(): Date;
}

/** The clock of this machine. Only the start of the program takes it; tests and everything else are given theirs. */
export const systemClock: Clock = { now: () => new Date() };
