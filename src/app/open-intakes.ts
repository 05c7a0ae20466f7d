import type { Channel } from '../channels/channel.ts';
import type { Logger } from '../shared/logger.ts';
import { openWeb, type WebServer } from '../web/server.ts';

/** Opens the web server where a channel is handed what people wrote; undefined where none is. */
export async function openIntakes(
  channels: readonly Channel[],
  web: { readonly host: string; readonly port: number },
  logger: Logger,
): Promise<WebServer | undefined> {
  const routes = channels.flatMap(({ intake }) => intake ?? []);
  return routes.length > 0 ? openWeb({ ...web, routes, logger }) : undefined;
}
