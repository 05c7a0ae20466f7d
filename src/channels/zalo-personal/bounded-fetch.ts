import { limitTime } from '../../shared/time-limit.ts';

/** How calls over HTTP behave. */
export interface FetchOptions {
  /** What is called instead of Node's own; tests send it to this machine. */
  readonly fetch?: typeof fetch;
  /** After which a call is given up. Default: 10 s, for an upload 16 s: a delivery in parts has a minute in all. */
  readonly callMs?: number;
  /** How long is waited for somebody who scans. Default: 120 s. */
  readonly scanMs?: number;
  /** Told the status of every answer. */
  readonly onAnswer?: (status: number) => void;
}

const [CALL_MS, UPLOAD_MS, SCAN_MS] = [10_000, 16_000, 120_000];
const MOST_BYTES = 16 * 1024 * 1024;
/** Zalo keeps these open until somebody scans or confirms. */
const SCAN = /\/authen\/qr\/waiting-/u;
const UPLOAD = /\/upload\b/u;
const [NO_CONTENT, RESET_CONTENT, NOT_MODIFIED] = [204, 205, 304];
const WITHOUT_BODY = new Set([NO_CONTENT, RESET_CONTENT, NOT_MODIFIED]);

/** A fetch for zca-js, which itself would wait for ever and read whatever comes: given up in time, and bounded in size. */
export function boundFetch({ callMs, scanMs = SCAN_MS, onAnswer, ...given }: FetchOptions): typeof fetch {
  return async (input, init = {}) => {
    const url = input instanceof Request ? input.url : `${input}`;
    const usualMs = callMs ?? (UPLOAD.test(url) ? UPLOAD_MS : CALL_MS);
    const limit = limitTime(SCAN.test(url) ? scanMs : usualMs, init.signal);
    try {
      const response = await (given.fetch ?? fetch)(input, { ...init, signal: limit.signal });
      onAnswer?.(response.status);
      const { status, statusText, headers } = response;
      const body = WITHOUT_BODY.has(status) ? null : await readBounded(response);
      return new Response(body, { status, statusText, headers });
    } finally {
      limit.end();
    }
  };
}

async function readBounded({ body }: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Error('an answer larger than any that is expected');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
