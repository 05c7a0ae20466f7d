import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UserError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import { answerRequest, type Route } from './answer-request.ts';
import { WORDS } from './messages.ts';

interface WebOptions {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly routes: readonly Route[];
  readonly logger: Logger;
}

/** A server that listens. */
export interface WebServer {
  readonly port: number;
  /** Takes nothing more, and ends what is under way. */
  close(): Promise<void>;
}

/** Nobody who is meant to come takes longer. */
const TIMEOUTS = { requestTimeout: 10_000, headersTimeout: 10_000, connectionsCheckingInterval: 2_000 };
/** Who has not said what they came to say by then is not waited for when it ends. */
const LAST_WORDS_MS = 3_000;
const MOST_CONNECTIONS = 100;

/** Opens the web server: `/health`, and what services hand in. Throws UserError where it cannot listen. */
export async function openWeb({ host, port, routes, logger }: WebOptions): Promise<WebServer> {
  const server = createServer(TIMEOUTS);
  server.maxConnections = MOST_CONNECTIONS;
  server.on('request', (request, response) => void answerRequest(request, response, routes, logger));
  await listen(server, host, port);
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), LAST_WORDS_MS).unref();
      return closed;
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new UserError(WORDS.cannotListen(host, port, error.code ?? error.message), { cause: error })),
    );
    server.listen(port, host, resolve);
  });
}
