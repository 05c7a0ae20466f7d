/**
 * What went wrong in a call to Zalo. `never_sent`: nothing was sent. `refused`: the service answered that it did not do it.
 * `doubtful`: it was sent, and nobody knows what became of it. The reason holds no token and nothing that was said. That there
 * is no token to send with is told by whoever gets tokens.
 */
export type Fault =
  | { readonly kind: 'never_sent' | 'doubtful'; readonly reason: string; readonly isOfToken?: true }
  | { readonly kind: 'refused'; readonly reason: string; readonly code: number };

/** Of connections that never came about. */
const NEVER_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT)$/u;
/** Of servers that could not prove who they are: they were told nothing. */
const NOT_TRUSTED = /^(ERR_TLS_CERT|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/u;

/** What an error of `fetch` means. A broken connection is doubtful: it may have broken after the service took what was sent. */
export function faultOf(error: unknown): Fault {
  const { name, cause } = error as { name?: string; cause?: { code?: unknown } };
  if (name === 'TimeoutError' || name === 'AbortError') return { kind: 'doubtful', reason: 'no answer in time' };
  const code = cause?.code;
  if (typeof code !== 'string') return { kind: 'doubtful', reason: 'connection broken' };
  const isSafe = NEVER_CONNECTED.test(code) || NOT_TRUSTED.test(code);
  return { kind: isSafe ? 'never_sent' : 'doubtful', reason: code };
}
