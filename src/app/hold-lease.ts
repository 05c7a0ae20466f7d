import type { Clock } from '../shared/clock.ts';
import type { Leases } from '../shared/leases.ts';

/** What a lease is taken with, and for whom. */
export interface LeaseTerms {
  readonly leases: Leases;
  readonly clock: Clock;
  readonly name: string;
  readonly holder: string;
  readonly forMs: number;
  /** Told when another has it meanwhile: the holder stood still for too long. */
  readonly onLost?: () => void;
}

/** Renewed well before it runs out, so that a slow query or a busy moment does not lose it. */
const RENEWALS = 3;

/** Does the work if the lease is to be had, holds it as long as that takes, and gives it back; undefined where it is not. */
export async function whileHolding<T>(
  { leases, clock, name, holder, forMs, onLost }: LeaseTerms,
  work: () => Promise<T>,
): Promise<{ readonly done: T } | undefined> {
  if (!(await leases.take(name, holder, forMs, clock.now()))) return undefined;
  // A renewal that fails is made up for by the next, or the lease runs out: what is written is guarded by itself.
  const renew = () =>
    void leases.renew(name, holder, forMs, clock.now()).then(
      (isHeld) => isHeld || onLost?.(),
      () => undefined,
    );
  const renewal = setInterval(renew, forMs / RENEWALS).unref();
  try {
    return { done: await work() };
  } finally {
    clearInterval(renewal);
    // What cannot be given back runs out: what was done is done.
    await leases.release(name, holder).catch(() => undefined);
  }
}
