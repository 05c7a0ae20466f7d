import type { Leases } from '../../shared/leases.ts';
import { printInstant } from '../../shared/print-instant.ts';
import type { KeptSession } from './kept-session.ts';
import type { KeptStanding, Standing } from './kept-standing.ts';
import { WORDS } from './messages.ts';

interface CheckingParts {
  readonly session: KeptSession;
  readonly standing: KeptStanding;
  readonly leases: () => Promise<Leases>;
  /** Held by whoever hears the account. */
  readonly lease: string;
  readonly now: () => Date;
}

/** Says how the account fares by what the running process has kept; Zalo itself is left alone, for it counts log-ins. */
export async function checkAccount(parts: CheckingParts): Promise<{ ok: boolean; detail: string }> {
  const { session, standing, leases, lease, now } = parts;
  try {
    const kept = await session.read();
    const known = await standing.read();
    if (!kept) return told(false, WORDS.noSession);
    const isRunning = (await (await leases()).holderOf(lease, now())) !== undefined;
    return isRunning && known ? describe(known) : describeIdle(known);
  } catch (error) {
    return told(false, WORDS.notReadable((error as Error).message));
  }
}

function describe({ state, since, account = '?' }: Standing): { ok: boolean; detail: string } {
  const at = printInstant(new Date(since));
  if (state === 'connected') return told(true, WORDS.works(account, at));
  if (state === 'conflict') return told(false, WORDS.inConflict(at));
  return told(false, state === 'auth_required' ? WORDS.needsScan(at) : WORDS.isAway(at));
}

/** Who is needed to scan stays needed while nothing runs. */
function describeIdle(known: Standing | undefined): { ok: boolean; detail: string } {
  if (known?.state === 'auth_required') return describe(known);
  return told(false, WORDS.notRunning(known?.account));
}

function told(ok: boolean, words: string): { ok: boolean; detail: string } {
  return { ok, detail: `${words} ${WORDS.risk}` };
}
