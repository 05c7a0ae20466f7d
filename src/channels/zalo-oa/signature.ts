import { createHash } from 'node:crypto';
import { isSameSecret } from '../../shared/is-same-secret.ts';
import type { OaEvent } from './event.ts';

/** By what an event is known to be Zalo's. */
export interface SigningTerms {
  readonly appId: string;
  readonly secret: string;
}

/** How the header begins. */
const MAC = /^mac=([\da-f]{64})$/iu;

/**
 * What Zalo signs an event with: SHA-256, not HMAC, over the app, the body as it came, the time that stands in it, and the
 * secret (developers.zalo.me, webhook of the Official Account).
 */
function signatureOf(owner: string, body: Uint8Array, timestamp: string, secret: string): string {
  return createHash('sha256').update(owner).update(body).update(timestamp).update(secret).digest('hex');
}

/**
 * Whether the signature was made by who knows the secret. Documented is that the app stands first; working programs of others
 * put the Official Account there. Which it is for which event is not known, so both are good: each needs the secret.
 */
export function isSigned(
  event: OaEvent,
  body: Uint8Array,
  signature: unknown,
  { appId, secret }: SigningTerms,
): boolean {
  const [, mac] = (typeof signature === 'string' && MAC.exec(signature.trim())) || [];
  const accounts = [event.oa_id, event.recipient?.id, event.sender?.id].filter((id) => id !== undefined);
  const owners = new Set([appId, ...accounts]);
  return [...owners].some((owner) =>
    isSameSecret(mac?.toLowerCase(), signatureOf(owner, body, event.timestamp, secret)),
  );
}
