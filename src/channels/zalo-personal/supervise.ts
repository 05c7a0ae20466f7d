import type { Rest } from '../../shared/rest.ts';
import { keepTrying } from '../keep-trying.ts';
import { type ConnectingParts, connect } from './connect.ts';
import { ConnectionEndedError, isConflict } from './ending.ts';
import { faultOf } from './fault.ts';
import { createJudge } from './judge-fault.ts';
import type { KeptStanding } from './kept-standing.ts';
import type { Teller } from './teller.ts';

/** What the account is kept connected with. */
export interface SupervisingParts extends ConnectingParts {
  readonly standing: KeptStanding;
  readonly teller: Teller;
  readonly rest: Rest;
  /** How long is waited after the account was opened elsewhere. */
  readonly conflictMs: number;
  /** How often is looked whether somebody has logged in. */
  readonly pollMs: number;
  /** Whether all that came is kept. */
  readonly isAllKept: () => boolean;
}

/** A connection that lasted so long was a good one: the next try need not wait. */
const GOOD_MS = 30_000;
/** Whoever lost the lease knows it by then. */
const LEASE_SEEN_MS = 5_000;

/** Keeps the account connected until the signal: logs in, listens, and when that ends begins anew. Never throws. */
export async function supervise(parts: SupervisingParts, signal: AbortSignal): Promise<void> {
  const { session, standing, teller, now, rest, pollMs } = parts;
  const note = (change: Parameters<KeptStanding['note']>[0]) => noteQuietly(change, parts);
  const judge = createJudge({ ...parts, note: (state) => void note({ state }) });
  // Each log-in by hand is a device of its own, and stays it while its cookies change.
  let device: string | undefined;
  const onFault = (error: unknown) => judge.onFault(error, device);
  await keepTrying(attempt, { signal, rest: restUnlessNew, onFault });

  async function attempt(isWell: () => void): Promise<void> {
    const kept = await sessionToUse();
    if (!kept) return;
    device = kept.session.imei;
    const { heardUntil } = (await standing.read()) ?? {};
    let connectedAt: Date | undefined;
    const ending = await connect(parts, {
      ...{ ...kept, signal, heardUntil: heardUntil === undefined ? undefined : new Date(heardUntil) },
      onConnected({ me }) {
        connectedAt = now();
        judge.onConnected();
        teller.connected(me);
        // From the first time on: what comes while nobody listens after a kill is to be asked for too.
        void note({ state: 'connected', account: me, heardUntil: heardUntil ?? connectedAt.toISOString() });
      },
    });
    if (connectedAt && parts.isAllKept()) await note({ heardUntil: now().toISOString() });
    if (connectedAt && now().getTime() - connectedAt.getTime() >= GOOD_MS) {
      judge.onLasted();
      isWell();
    }
    if (ending.kind === 'stopped') return;
    const ended = new ConnectionEndedError(ending);
    // It may have been another process of the assistant, while this one stood still: then the lease is about to say so.
    if (isConflict(ended)) await rest(LEASE_SEEN_MS, signal);
    if (!signal.aborted) throw ended;
  }

  /** Waits until somebody has logged in, if need be; undefined where the signal comes first. */
  async function sessionToUse() {
    while (!signal.aborted) {
      const kept = await session.read();
      if (kept && !judge.isSpent(kept.session.imei)) return kept;
      teller.authRequired(kept !== undefined);
      await note({ state: 'auth_required' });
      await rest(pollMs, signal);
    }
    return undefined;
  }

  /** Whoever logs in anew shall not wait for the end of a long pause. */
  async function restUnlessNew(forMs: number): Promise<void> {
    for (let left = forMs; left > 0 && !signal.aborted; left -= pollMs) {
      await rest(Math.min(left, pollMs), signal);
      const kept = left > pollMs ? await session.read().catch(() => undefined) : undefined;
      if (kept && kept.session.imei !== device) return;
    }
  }
}

/** What cannot be kept stops nothing: `doctor` alone needs it. */
async function noteQuietly(
  change: Parameters<KeptStanding['note']>[0],
  { standing, logger }: Pick<SupervisingParts, 'standing' | 'logger'>,
): Promise<void> {
  try {
    await standing.note(change);
  } catch (error) {
    logger.warn({ reason: faultOf(error).reason }, 'how Zalo fares is not kept');
  }
}
