import { isLostConnection } from './postgres-faults.ts';

const MOST_TRIES = 5;
/** Serialisation failure and deadlock: PostgreSQL asks for the transaction to be done again (postgresql.org/docs/15/mvcc-serialization-failure-handling.html). */
const CONFLICTS = new Set(['40001', '40P01']);

/**
 * Does `work` in a transaction, again where the server says that it only got into the way of another, and where the
 * connection turned out to be broken before anything was asked through it. What breaks later is the caller's to know.
 */
export async function retryTransaction<W, T>(
  transact: (work: (within: W) => Promise<T>) => Promise<T>,
  work: (within: W) => Promise<T>,
): Promise<T> {
  for (let tried = 1; ; tried++) {
    let begun = false;
    try {
      return await transact((within) => {
        begun = true;
        return work(within);
      });
    } catch (error) {
      const again = CONFLICTS.has(String((error as { code?: unknown }).code)) || (!begun && isLostConnection(error));
      if (!again || tried === MOST_TRIES) throw error;
    }
  }
}
