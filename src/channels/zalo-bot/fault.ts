/**
 * What went wrong in a call to the Bot API. `never_sent`: nothing was sent. `refused`: the service answered that it did not
 * do it. `doubtful`: it was sent, and nobody knows what became of it. The reason holds no token and nothing that was said.
 */
export type Fault = { readonly kind: 'never_sent' | 'doubtful'; readonly reason: string } | Refusal;

interface Refusal {
  readonly kind: 'refused';
  readonly reason: string;
  /** As of HTTP: 400, 401, 403, 404, 429; other figures have no meaning that is known. */
  readonly code: number;
  readonly retryAfterSeconds?: number;
}

/** A call failed. It has no cause: what fetch throws may hold the address, and with it the token. */
export class CallError extends Error {
  override readonly name = 'CallError';

  constructor(readonly fault: Fault) {
    super(fault.reason);
  }
}

/** Where a connection is made, looked up or secured, so before a request is sent. */
const BEFORE_SENDING = new Set(['connect', 'getaddrinfo']);
const NEVER_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_.+|ERR_SSL_WRONG_VERSION_NUMBER|.*CERT.*|UNABLE_TO_VERIFY_LEAF_SIGNATURE)$/u;

/** What an error of a call means, whatever threw it. */
export function faultOf(error: unknown): Fault {
  if (error instanceof CallError) return error.fault;
  if (!(error instanceof Error)) return { kind: 'doubtful', reason: 'thrown' };
  if (error.name === 'TimeoutError' || error.name === 'AbortError')
    return { kind: 'doubtful', reason: 'no answer in time' };
  const { code, syscall = '' } = (error.cause ?? {}) as { code?: unknown; syscall?: string };
  if (typeof code !== 'string')
    return { kind: 'doubtful', reason: error instanceof TypeError ? 'connection broken' : error.name };
  const neverSent = NEVER_CONNECTED.test(code) || BEFORE_SENDING.has(syscall);
  return neverSent ? { kind: 'never_sent', reason: `not connected: ${code}` } : { kind: 'doubtful', reason: code };
}
