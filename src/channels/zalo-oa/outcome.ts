import type { Outcome } from '../../assistant/outlet.ts';
import { isOfToken } from './client.ts';
import type { Fault } from './fault.ts';

/** What Zalo's codes come to (developers.zalo.me, error codes of the Official Account and of ZBS). */
const CODES = {
  /** Nobody was heard of for too long, as Zalo counts it. */
  window_closed: [-230, -232],
  /** Of the account, the person or the template: what is sent is used up. */
  quota: [-211, -218, -115, -126, -144, -1441, -147, -1471, -1472],
  /** Not in the free time, and nothing to pay with. */
  balance: [-320, -321, -136, -137],
  /** App or account may not send at all, until somebody mends that: it says nothing of the person. */
  permission: [
    ...[-101, -102, -103, -104, -105, -120, -125, -135, -1351, -138, 112],
    ...[-204, -205, -209, -212, -219, -221, -223, -224, -235, -240, -242, -1241],
  ],
  /** Too many calls in a minute. */
  busy: [-32],
  /** Not between ten in the evening and six in the morning. */
  night: [-234, -133],
  /** Sending failed, which may pass. */
  failed: [-200],
  /** An unknown error of Zalo's: perhaps it did it. */
  doubtful: [-100],
} as const;

/** Why Zalo refused; `other` is of the person or of what was said. */
export type Refusal = keyof typeof CODES | 'token' | 'other';

const [MINUTE_MS, HOUR_MS] = [60_000, 3_600_000];
/** How long Zalo is left alone where it is called too often. */
export const QUIET_MS = MINUTE_MS;
/** How long to wait before it makes sense to ask again. */
const WAIT_MS: Partial<Record<Refusal, number>> = { busy: QUIET_MS, night: HOUR_MS, permission: 10 * MINUTE_MS };

/** What a code means. */
export function refusalOf(code: number): Refusal {
  if (isOfToken(code)) return 'token';
  const kinds = Object.entries(CODES) as [keyof typeof CODES, readonly number[]][];
  return kinds.find(([, codes]) => codes.includes(code))?.[0] ?? 'other';
}

/** True where Zalo wants to be left alone for a while (`QUIET_MS`). */
export function isBusy(fault: Fault): boolean {
  return fault.kind === 'refused' && refusalOf(fault.code) === 'busy';
}

/** How a delivery ended whose call failed so. */
export function outcomeOf(fault: Fault, at: Date): Exclude<Outcome, { kind: 'accepted' }> {
  const { kind, reason } = fault;
  if (kind !== 'refused') return { kind: kind === 'never_sent' ? 'not_sent' : 'unknown', reason };
  const refusal = refusalOf(fault.code);
  if (refusal === 'doubtful') return { kind: 'unknown', reason };
  if (refusal === 'token' || refusal === 'failed') return { kind: 'not_sent', reason };
  const waitMs = WAIT_MS[refusal];
  if (waitMs !== undefined) return { kind: 'not_sent', reason, retryAt: new Date(at.getTime() + waitMs) };
  return { kind: 'rejected', reason: refusal === 'other' ? reason : `${refusal}: ${reason}` };
}
