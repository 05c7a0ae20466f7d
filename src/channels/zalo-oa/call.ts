import { z } from 'zod';
import { type Fault, faultOf } from './fault.ts';

/** What one call came to. */
export type Called<T> = { readonly got: T } | { readonly fault: Fault };

interface Call {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
  /** A call that takes longer is given up: what became of it is then unknown. */
  readonly limitMs: number;
}

/** Far more than any answer of Zalo has. */
const MOST_BYTES = 64 * 1024;
const [SERVER_FAULT, TOO_MANY, TIMED_OUT, REFUSED] = [500, 429, 408, 400];
/** Of a server that takes nothing so large: it would take it as little the next time. */
const TOO_LARGE = 413;
/** What Zalo itself answers to too many calls. */
export const TOO_MANY_CALLS = -32;
const ANSWER = z.looseObject({
  error: z.coerce.number().int().optional(),
  message: z.unknown().optional(),
  error_name: z.unknown().optional(),
});

/** An answer of Zalo: `error` is 0 or absent where it is good, whatever the status of HTTP was. */
export type Answer = z.infer<typeof ANSWER>;

/** Calls Zalo once. An answer that says that something went wrong is no answer but a fault. Never throws. */
export async function callZalo(url: string, { limitMs, ...call }: Call): Promise<Called<Answer>> {
  try {
    const response = await fetch(url, {
      ...call,
      // A connection that the other side closed meanwhile would leave in doubt whether a message was sent.
      headers: { ...call.headers, connection: 'close' },
      redirect: 'error',
      signal: AbortSignal.timeout(limitMs),
    });
    return judge(response.status, await readBody(response, MOST_BYTES));
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

/** What an answer holds; undefined where it is too long. */
export async function readBody({ body }: Response, mostBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * A server fault (5xx, 408) is doubtful: gateways give it when the answer took too long. Zalo itself refuses with HTTP 200, so
 * what is refused by a page (403, 404) was refused on the way, and says nothing of the message.
 */
function judge(status: number, body: Uint8Array | undefined): Called<Answer> {
  if (status >= SERVER_FAULT || status === TIMED_OUT) return { fault: { kind: 'doubtful', reason: `HTTP ${status}` } };
  if (status === TOO_MANY) return { fault: { kind: 'refused', reason: 'HTTP 429', code: TOO_MANY_CALLS } };
  const answer = ANSWER.safeParse(parse(body));
  const code = answer.data?.error ?? 0;
  if (answer.success && code !== 0)
    return { fault: { kind: 'refused', reason: `${code}: ${said(answer.data)}`, code } };
  if (status === TOO_LARGE) return { fault: { kind: 'refused', reason: 'HTTP 413', code: TOO_LARGE } };
  if (status >= REFUSED) return { fault: { kind: 'never_sent', reason: `HTTP ${status}` } };
  return answer.success ? { got: answer.data } : { fault: { kind: 'doubtful', reason: 'an answer that is none' } };
}

function parse(body: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    // What is no JSON is no answer: said by the check of its form.
    return undefined;
  }
}

/** The service's own words, as a log takes them: one line, not long, nothing that looks like a token. */
function said({ message, error_name: name }: Answer): string {
  const words = [message, name].find((one) => typeof one === 'string' && one !== '') as string | undefined;
  return (words ?? '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\S{40,}/gu, '…')
    .slice(0, 120);
}
