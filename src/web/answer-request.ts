import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '../shared/logger.ts';

/** Where something is handed in. */
export interface Route {
  readonly path: string;
  /** In small letters. */
  readonly secretHeader: string;
  readonly secret: string;
  /** Throws where it could not be kept: then it is handed in again. */
  take(body: string): Promise<void>;
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
  if (!isSame(request.headers[route.secretHeader], route.secret)) return UNAUTHORIZED;
  const body = await readBody(request);
  if (body === undefined) return TOO_LARGE;
  await route.take(body);
  return OK;
}

/** As long whatever is given. */
function isSame(given: string | string[] | undefined, secret: string): boolean {
  const digest = (word: string) => createHash('sha256').update(word).digest();
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(secret));
}

/** Undefined where it is too long. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function end(request: IncomingMessage, response: ServerResponse, status: number): void {
  // What was not read to its end is not read on the same connection as the next.
  if (!request.complete) response.setHeader('connection', 'close');
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ ok: status === OK }));
}
