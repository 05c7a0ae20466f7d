import { UserError } from '../shared/errors.ts';
import { type Rest, restFor } from '../shared/rest.ts';
import { openDatabase } from '../storage/open-database.ts';
import { WORDS } from './messages.ts';

interface AwaitingParts {
  /** Of a PostgreSQL server. */
  readonly url: string;
  readonly tell: (message: string) => void;
  readonly rest?: Rest;
}

const [FIRST_PAUSE_MS, LONGEST_PAUSE_MS] = [1_000, 30_000];

/**
 * Waits for a database server that is not there yet: after a power cut it may start later than the assistant. A service that
 * went on without would keep what people write nowhere. Ends when the server is there, or with the signal.
 */
export async function awaitDatabase({ url, tell, rest = restFor }: AwaitingParts, signal: AbortSignal): Promise<void> {
  for (let pauseMs = FIRST_PAUSE_MS; !signal.aborted; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      return await (await openDatabase({ url })).close();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (pauseMs === FIRST_PAUSE_MS) tell(WORDS.awaitsDatabase(error.message));
      await rest(pauseMs, signal);
    }
  }
}
