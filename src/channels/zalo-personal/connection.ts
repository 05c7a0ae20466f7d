import type { ZaloApi } from './api.ts';
import type { Calls } from './calls.ts';

/** Why a connection ended. */
export type Ending =
  | { readonly kind: 'closed'; readonly code: number }
  | { readonly kind: 'broken' | 'silent' | 'session' | 'stopped'; readonly reason: string };

/** A logged-in account that is heard. It is used until it ends, and then never again. */
export interface Connection {
  /** Id of the account. */
  readonly me: string;
  readonly api: ZaloApi;
  readonly calls: Calls;
  /** Comes when it has ended. */
  readonly ended: AbortSignal;
  /** Ends it: what is known of it is of no use any more. */
  end(ending: Ending): void;
  /** Keeps the session where a call has changed it. */
  keep(): void;
}

/** Where the connection is found, while there is one. */
export interface Line {
  current: Connection | undefined;
}
