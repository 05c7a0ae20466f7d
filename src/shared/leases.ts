/** Who holds something, and until when that is believed. */
export interface Lease {
  readonly holder: string;
  readonly heldUntil: Date;
}

/**
 * Says which of several processes does what only one should. It is held for a time and not for ever, so that the work of
 * one that was killed is taken up. It saves work and is no lock: what must not happen twice is to be refused where it is
 * written, since one that stood still does not know that its time has run out.
 */
export interface Leases {
  /** True where it is the holder's from now on: nobody held it, or not any longer, or the holder did already. */
  take(name: string, holder: string, forMs: number, at: Date): Promise<boolean>;
  /** False where another has it meanwhile. */
  renew(name: string, holder: string, forMs: number, at: Date): Promise<boolean>;
  /** Does nothing where another has it. */
  release(name: string, holder: string): Promise<void>;
  /** Who holds it at this moment, if anybody. */
  holderOf(name: string, at: Date): Promise<Lease | undefined>;
}
