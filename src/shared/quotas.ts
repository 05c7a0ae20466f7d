/** So much of something in a calendar month, as a plan of a service allows it. */
export interface Quota {
  /** Whose it is and of what; nobody's name. */
  readonly name: string;
  readonly most: number;
}

/** Per cent of a quota at which somebody should be told. */
export const MARKS = [80, 95, 100] as const;

/** How much is used, as it is after what was just counted. */
export interface Usage {
  readonly used: number;
  /** The highest mark, where it was reached just now: once in a month, to one process alone. A quota that was raised begins anew. */
  readonly reached?: (typeof MARKS)[number];
}

/** How many are to be spent. */
export interface Wish {
  /** All of them or none. Default: 1. */
  readonly count?: number;
  /** How many more than the quota has there may be for this. Default: 0. */
  readonly beyond?: number;
}

/** Counts what plans of services allow by the month in Vietnam, for all processes and over restarts. */
export interface Quotas {
  /** Spends some, where so many are left: `isTaken` is false where they were not, and nothing was counted. */
  spend(quota: Quota, at: Date, wish?: Wish): Promise<Usage & { readonly isTaken: boolean }>;
  /** Takes back some (default: 1) that were spent at this instant on what then did not happen. */
  giveBack(name: string, at: Date, count?: number): Promise<void>;
  /**
   * Counts an account ("channel:account") that wrote, once however often; more than `most` may come. It is kept as a hash
   * alone, until it is old or its person is removed.
   */
  meet(quota: Quota, account: string, at: Date): Promise<Usage>;
  /** What was spent in the month of this instant, and how many were met: in it, and in all that is remembered. */
  used(name: string, at: Date): Promise<{ readonly spent: number; readonly met: number; readonly metInMonth: number }>;
}

/** The highest mark that is reached; 0 for none. */
export function markOf(used: number, most: number): 0 | (typeof MARKS)[number] {
  return MARKS.findLast((mark) => used * 100 >= most * mark) ?? 0;
}
