/** So many times in so long, of something that has a name: a channel, a chat. */
export interface Allowance {
  readonly name: string;
  readonly most: number;
  readonly perMs: number;
}

/** Counts how often something was done, for all processes and over restarts. */
export interface Budgets {
  /** Takes one of each allowance; where one of them is used up, none is taken and the instant is given when it may be. */
  take(allowances: readonly Allowance[], at: Date): Promise<Date | undefined>;
}
