import { type AttachmentSource, type FetchOptions, NotFetchedError } from '../../assistant/attachments.ts';
import { readBody } from './call.ts';
import { faultOf } from './fault.ts';

/** The address holds for a time, after which it is refused or not found. */
const GONE = new Set([401, 403, 404, 410]);

/**
 * Fetches what people sent from where Zalo's signed event says that it is; no token goes there. In clear only where the
 * OpenAPI itself is reached in clear.
 */
export function createAttachmentSource({ apiRoot }: { readonly apiRoot: string }): AttachmentSource {
  const schemes = new Set(['https:', new URL(apiRoot).protocol]);
  const check = (address: string) => {
    if (!schemes.has(new URL(address).protocol)) throw new NotFetchedError('unavailable', 'not over https');
  };
  return {
    async fetch({ id, bytes }, { mostBytes, signal }) {
      if (bytes !== undefined && bytes > mostBytes) throw new NotFetchedError('too_big', 'larger than what is taken');
      check(id);
      try {
        const response = await fetch(id, { headers: { connection: 'close' }, signal });
        check(response.url);
        return await contentOf(response, { mostBytes, signal });
      } catch (error) {
        if (error instanceof NotFetchedError) throw error;
        throw new NotFetchedError('unavailable', faultOf(error).reason);
      }
    },
  };
}

async function contentOf(response: Response, { mostBytes }: FetchOptions): Promise<Uint8Array> {
  const { ok, status } = response;
  if (!ok) {
    await response.body?.cancel();
    throw new NotFetchedError(GONE.has(status) ? 'gone' : 'unavailable', `status ${status}`);
  }
  const content = await readBody(response, mostBytes);
  if (!content) throw new NotFetchedError('too_big', 'larger than what is taken');
  return content;
}
