import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { type Channel, type Inbound, leaseOf } from '../channels/channel.ts';
import type { Clock } from '../shared/clock.ts';
import type { Leases } from '../shared/leases.ts';
import { restFor } from '../shared/rest.ts';
import { whileHolding } from './hold-lease.ts';
import { WORDS } from './messages.ts';

interface AloneParts {
  readonly leases: Leases;
  readonly clock: Clock;
  readonly tell: (message: string) => void;
  /** Default: 8 s. What a killed process held is taken up so much later. */
  readonly leaseMs?: number;
}

const LEASE_MS = 8_000;
const LOOKS_EACH_LEASE = 8;

/**
 * Runs a channel that only one process may hear at a time (`Channel.exclusive`): where another does, this one stands by and
 * takes over when that has ended. Two would take every message from each other.
 */
export async function runAlone(
  { name, exclusive, run }: Channel,
  inbound: Inbound,
  { leases, clock, tell, leaseMs = LEASE_MS }: AloneParts,
  signal: AbortSignal,
): Promise<void> {
  if (exclusive === undefined) return run(inbound, signal);
  const terms = { leases, clock, name: leaseOf(exclusive), forMs: leaseMs };
  const holder = `${hostname()}, tiến trình ${process.pid}-${randomUUID().slice(0, 4)}`;
  for (let isTold = false; !signal.aborted; ) {
    const lost = new AbortController();
    const work = () => run(inbound, AbortSignal.any([signal, lost.signal]));
    const done = await tryHolding(() => whileHolding({ ...terms, holder, onLost: () => lost.abort() }, work));
    if (done && !lost.signal.aborted) return;
    if (!isTold && !done) tell(WORDS.standsBy(name, (await holderOf(terms))?.holder ?? '?'));
    isTold ||= !done;
    await restFor(leaseMs / LOOKS_EACH_LEASE, signal);
  }
}

type Terms = Pick<AloneParts, 'leases' | 'clock'> & { readonly name: string };

/** A database that is away is asked again. */
async function tryHolding<T>(hold: () => Promise<T>): Promise<T | undefined> {
  try {
    return await hold();
  } catch {
    return undefined;
  }
}

async function holderOf({ leases, clock, name }: Terms) {
  return leases.holderOf(name, clock.now()).catch(() => undefined);
}
