import type { Ending } from './connection.ts';

/** A connection ended by itself. */
export class ConnectionEndedError extends Error {
  override readonly name = 'ConnectionEndedError';

  constructor(readonly ending: Ending) {
    super(reasonOf(ending));
  }
}

/** Zalo's codes: another connection took the place of this one; it was thrown out. */
const [DUPLICATE, KICKED] = [3000, 3003];

/** True where the account was opened elsewhere: whoever came back at once would throw the other out, and so on. */
export function isConflict(error: unknown): boolean {
  const ending = error instanceof ConnectionEndedError ? error.ending : undefined;
  return ending?.kind === 'closed' && (ending.code === DUPLICATE || ending.code === KICKED);
}

function reasonOf(ending: Ending): string {
  return ending.kind === 'closed' ? `code ${ending.code}` : ending.reason;
}
