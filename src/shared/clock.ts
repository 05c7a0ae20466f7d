/** The only source of the current time; everything that needs the time is given one. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
