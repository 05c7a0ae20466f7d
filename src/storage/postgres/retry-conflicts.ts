const MOST_TRIES = 5;
/** Serialisation failure and deadlock: PostgreSQL asks for the transaction to be done again (postgresql.org/docs/15/mvcc-serialization-failure-handling.html). */
const CONFLICTS = new Set(['40001', '40P01']);

/** Does a transaction, again where the server says that it only got into the way of another. */
export async function retryConflicts<T>(transaction: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await transaction();
    } catch (error) {
      if (tried === MOST_TRIES || !CONFLICTS.has(String((error as { code?: unknown }).code))) throw error;
    }
  }
}
