/**
 * What went wrong in a call to Zalo. `never_sent`: nothing was sent. `refused`: Zalo answered that it did not do it.
 * `doubtful`: it was sent, and nobody knows what became of it. The reason is made here, never taken over: messages of
 * zca-js hold the cookies and answers of Zalo what people said.
 */
export type Fault =
  | { readonly kind: 'never_sent' | 'doubtful'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly code: number };

/** Befell before a connection stood, so before anything of a request was sent. */
const NEVER_CONNECTED = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL'],
  ...['UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
]);
const STATUS = /^Request failed with status code (\d{3})$/u;
const SERVER_FAULT = 500;

/** What an error of a call means. A server fault (5xx) is doubtful: gateways give it when the answer took too long. */
export function faultOf(error: unknown): Fault {
  const { name, code, message, cause } = parts(error);
  if (name === 'ZcaApiError') return refusal(code, message);
  if (name === 'TimeoutError' || name === 'AbortError') return { kind: 'doubtful', reason: 'no answer in time' };
  const reached = parts(cause).code ?? code;
  if (typeof reached !== 'string') return { kind: 'doubtful', reason: name };
  return { kind: NEVER_CONNECTED.has(reached) ? 'never_sent' : 'doubtful', reason: reached };
}

/** True where the library itself would not take a file: too large, or of a kind that Zalo forbids. */
export function isUnfit(error: unknown): boolean {
  const { name, message } = parts(error);
  return name === 'ZcaApiError' && /exceed maximum|is not allowed/iu.test(message);
}

function refusal(code: unknown, message: string): Fault {
  if (typeof code === 'number') return { kind: 'refused', reason: `code ${code}`, code };
  const status = Number(STATUS.exec(message)?.[1]);
  if (status < SERVER_FAULT) return { kind: 'refused', reason: `status ${status}`, code: status };
  return { kind: 'doubtful', reason: status ? `status ${status}` : 'an answer that cannot be read' };
}

interface Parts {
  readonly name: string;
  readonly message: string;
  readonly code?: unknown;
  readonly cause?: unknown;
}

/** Of a socket's event what it is about: that is no error itself. */
function parts(thrown: unknown): Parts {
  const inner = (thrown as { error?: unknown } | undefined)?.error;
  const error = thrown instanceof Error ? thrown : inner;
  // A library with its own realm throws what is no Error of ours.
  if (typeof error !== 'object' || error === null) return { name: 'unknown fault', message: '' };
  const { name = 'Error', message = '', cause, code } = error as Partial<Error> & { code?: unknown };
  return { name, message, cause, code };
}
