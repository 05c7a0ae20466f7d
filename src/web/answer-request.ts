import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '../shared/logger.ts';

/** Where something is handed in. */
export interface Route {
  readonly path: string;
  /** Whether to read what comes with these headers. */
  admits(headers: IncomingHttpHeaders): boolean;
  /** Throws where it could not be kept: then it is handed in again. */
  take(body: Uint8Array, headers: IncomingHttpHeaders): Promise<void>;
}

const MOST_BYTES = 1024 * 1024;
const OK = 200;
const UNAUTHORIZED = 401;
const NOT_FOUND = 404;
const METHOD_NOT_ALLOWED = 405;
const TOO_LARGE = 413;
const UNAVAILABLE = 503;

/** Answers one request. Who does not know the secret has nothing of theirs read. Never throws. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  routes: readonly Route[],
  logger: Logger,
): Promise<void> {
  try {
    const status = await statusOf(request, routes);
    end(request, response, status);
  } catch (error) {
    logger.warn({ err: error }, 'what was handed in could not be kept');
    end(request, response, UNAVAILABLE);
  }
}

async function statusOf(request: IncomingMessage, routes: readonly Route[]): Promise<number> {
  const path = request.url?.split('?')[0];
  if (path === '/health') return request.method === 'GET' || request.method === 'HEAD' ? OK : METHOD_NOT_ALLOWED;
  const route = routes.find((one) => one.path === path);
  if (!route) return NOT_FOUND;
  if (request.method !== 'POST') return METHOD_NOT_ALLOWED;
  if (!route.admits(request.headers)) return UNAUTHORIZED;
  const body = await readBody(request);
  if (body === undefined) return TOO_LARGE;
  await route.take(body, request.headers);
  return OK;
}

/** Undefined where it is too long. */
async function readBody(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function end(request: IncomingMessage, response: ServerResponse, status: number): void {
  // What was not read to its end is not read on the same connection as the next.
  if (!request.complete) response.setHeader('connection', 'close');
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ ok: status === OK }));
}
