import type { Leases } from '../../shared/leases.ts';
import type { Logger } from '../../shared/logger.ts';
import type { Rest } from '../../shared/rest.ts';

interface OnlyOneParts {
  readonly leases: () => Promise<Leases>;
  readonly holder: string;
  /** How long it is held before others may think this process dead. */
  readonly forMs: number;
  readonly now: () => Date;
  readonly rest: Rest;
  readonly logger: Logger;
  /** Another process has it, and goes on having it. */
  readonly onHeldElsewhere: () => void;
}

/** The lease of whoever listens for the account. */
export const LEASE = 'zalo-personal';
const RENEWALS = 3;

/**
 * Does the work while no other process does, again and again until the signal: two listeners of one account throw each
 * other out. The work is told to end when the lease is lost, at the latest when it has run out unrenewed.
 */
export async function asOnlyOne(
  parts: OnlyOneParts,
  signal: AbortSignal,
  work: (held: AbortSignal) => Promise<void>,
): Promise<void> {
  const { leases, holder, forMs, now, rest, logger } = parts;
  let refusals = 0;
  while (!signal.aborted) {
    try {
      const store = await leases();
      if (await store.take(LEASE, holder, forMs, now())) {
        refusals = 0;
        await whileHeld(store, parts, signal, work);
      } else if (++refusals > RENEWALS) parts.onHeldElsewhere();
    } catch (error) {
      logger.error({ err: error }, 'the lease of the Zalo account cannot be had');
    }
    // One that died has it until it runs out.
    if (!signal.aborted) await rest(forMs / RENEWALS, signal);
  }
}

async function whileHeld(
  store: Leases,
  { holder, forMs, now }: OnlyOneParts,
  signal: AbortSignal,
  work: (held: AbortSignal) => Promise<void>,
): Promise<void> {
  const lost = new AbortController();
  let heldUntil = now().getTime() + forMs;
  const renew = async () => {
    const at = now();
    const isHeld = await store.renew(LEASE, holder, forMs, at).catch(() => at.getTime() < heldUntil && 'unknown');
    if (isHeld === true) heldUntil = at.getTime() + forMs;
    if (isHeld === false) lost.abort();
  };
  const stop = () => lost.abort();
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  const renewal = setInterval(() => void renew(), forMs / RENEWALS);
  try {
    await work(lost.signal);
  } finally {
    clearInterval(renewal);
    signal.removeEventListener('abort', stop);
    // What cannot be given back runs out.
    await store.release(LEASE, holder).catch(() => undefined);
  }
}
