import { createHmac } from 'node:crypto';

/** Where a service hands in what people wrote. */
export interface Webhook {
  /** As the service sees it. */
  readonly url: string;
  /** Default: derived from the token. */
  readonly secret?: string;
}

/** The word by which a service is known to be the one who calls. */
export function secretOf({ secret }: Webhook, token: string): string {
  return secret ?? createHmac('sha256', token).update('webhook').digest('hex');
}
