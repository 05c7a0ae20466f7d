/** Remembers when each account was last heard of, for all processes and over restarts: some services allow answers only for so long. */
export interface LastHeard {
  /** What is older than what is known changes nothing. */
  note(channel: string, account: string, at: Date): Promise<void>;
  /** Undefined where it was never noted, which is no proof that it never was. */
  of(channel: string, account: string): Promise<Date | undefined>;
  /** When anybody was last heard of on the channel. */
  latest(channel: string): Promise<Date | undefined>;
}
