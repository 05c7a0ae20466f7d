import { type AttachmentSource, type FetchOptions, NotFetchedError } from '../../assistant/attachments.ts';
import { faultOf } from './fault.ts';

interface FetchingParts {
  /** Names under which Zalo hands files out; hosts below them count too. */
  readonly hosts: readonly string[];
  /** What is called instead of Node's own; tests send it to this machine. */
  readonly fetch?: typeof fetch;
}

/** From the address in the message to a host that looks for one near by, and from there to that one. */
const MOST_REDIRECTS = 3;
const [GONE, FIRST_REDIRECT, FIRST_FAULT] = [new Set([404, 410]), 300, 400];

/**
 * Fetches files that people sent. Where they lie the sender's own device has said: only Zalo's hosts are asked, or somebody
 * could have the assistant call what only this machine can reach. Neither cookies nor anything else of the account goes there.
 */
export function createAttachmentSource({ hosts, ...given }: FetchingParts): AttachmentSource {
  return {
    async fetch({ id, bytes }, options) {
      if (bytes !== undefined && bytes > options.mostBytes) throw tooBig();
      try {
        const response = await ask(id, { hosts, fetch: given.fetch ?? fetch }, options.signal);
        return await readBody(response, options);
      } catch (error) {
        if (error instanceof NotFetchedError) throw error;
        throw new NotFetchedError('unavailable', faultOf(error).reason);
      }
    },
  };
}

async function ask(
  first: string,
  { hosts, fetch: call }: Required<FetchingParts>,
  signal: AbortSignal,
): Promise<Response> {
  let address = first;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const url = URL.canParse(address) && new URL(address);
    if (!url || !isOfZalo(url, hosts)) throw new NotFetchedError('unsupported', 'not at a host of Zalo');
    const response = await call(url.href, { redirect: 'manual', signal });
    const { status, headers } = response;
    if (GONE.has(status)) throw new NotFetchedError('gone', `status ${status}`);
    if (status >= FIRST_FAULT) throw new NotFetchedError('unavailable', `status ${status}`);
    if (status < FIRST_REDIRECT) return response;
    await response.body?.cancel();
    const next = headers.get('location') ?? '';
    address = URL.canParse(next, url.href) ? new URL(next, url.href).href : '';
  }
  throw new NotFetchedError('unavailable', 'sent from one host to another');
}

function isOfZalo({ protocol, hostname, port, username }: URL, hosts: readonly string[]): boolean {
  const isNamed = hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
  return isNamed && protocol === 'https:' && port === '' && username === '';
}

/** Stops where more comes than is wanted, whatever was said of its size. */
async function readBody({ body }: Response, { mostBytes }: FetchOptions): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > mostBytes) throw tooBig();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooBig(): NotFetchedError {
  return new NotFetchedError('too_big', 'larger than what is taken');
}
