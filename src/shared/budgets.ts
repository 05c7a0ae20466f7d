/** So many times in so long, of something that has a name: a channel, a chat. */
export interface Allowance {
  readonly name: string;
  readonly most: number;
  readonly perMs: number;
  /** How many are taken at once, up to `MOST_TIMES`: the next has to wait for all of them. Default: 1. */
  readonly times?: number;
}

/** More than that is counted as so many. */
export const MOST_TIMES = 20;

/** Counts how often something was done, for all processes and over restarts. */
export interface Budgets {
  /** Takes of each allowance; where one of them is used up, nothing is taken and the instant is given when it may be. */
  take(allowances: readonly Allowance[], at: Date): Promise<Date | undefined>;
}
