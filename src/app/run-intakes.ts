import type { Channel } from '../channels/channel.ts';
import { UserError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import { restFor, untilAborted } from '../shared/rest.ts';
import { openWeb } from '../web/server.ts';

interface IntakeParts {
  readonly web: { readonly host: string; readonly port: number };
  readonly tell: (message: string) => void;
  readonly logger: Logger;
  /** Between two tries to listen. Default: 30 s. */
  readonly retryMs?: number;
}

const RETRY_MS = 30_000;

/**
 * Keeps the web server open until the signal where a channel is handed what people wrote. Where it cannot listen, that is
 * said once and tried again: everything else goes on without.
 */
export async function runIntakes(
  channels: readonly Channel[],
  { web, tell, logger, retryMs = RETRY_MS }: IntakeParts,
  signal: AbortSignal,
): Promise<void> {
  const routes = channels.flatMap(({ intake }) => intake ?? []);
  for (let isTold = false; routes.length > 0 && !signal.aborted; isTold = true) {
    try {
      const server = await openWeb({ ...web, routes, logger });
      await untilAborted(signal);
      return await server.close();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (!isTold) tell(error.message);
      await restFor(retryMs, signal);
    }
  }
}
