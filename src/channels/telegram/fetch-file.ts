import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Api } from 'grammy';
import { z } from 'zod';
import { type AttachmentSource, type FetchOptions, NotFetchedError } from '../../assistant/attachments.ts';
import type { Account } from './client.ts';
import { createAgent } from './connect.ts';
import { faultOf } from './fault.ts';

interface FetchingParts {
  readonly api: Api;
  readonly account: Account;
  /** How much of a file Telegram hands out to bots. Default: 20 MB. */
  readonly mostBytes?: number | undefined;
}

/** The documented limit of getFile; a Bot API server of one's own has none. */
const MOST_BYTES = 20 * 1024 * 1024;
const [OK, BAD_REQUEST, NOT_FOUND] = [200, 400, 404];
const TOO_BIG = /file is too big/iu;

/** What getFile says of a file; its path becomes part of an address that holds the token. */
const FILE = z.object({
  file_path: z.string().regex(/^(?!.*\.\.)[\w./-]{1,300}$/u),
  file_size: z.number().int().nonnegative().optional(),
});

/** Fetches what people sent by the Bot API: asks where it is, then downloads it by the same way. */
export function createAttachmentSource({
  api,
  account,
  mostBytes: mostOfChannel = MOST_BYTES,
}: FetchingParts): AttachmentSource {
  return {
    async fetch({ id, bytes }, { mostBytes, signal }) {
      if (bytes !== undefined && bytes > mostOfChannel) throw tooBigForTelegram(mostOfChannel);
      const found = await findFile(api, id, { signal, mostOfChannel });
      if (found.file_size !== undefined && found.file_size > mostBytes)
        throw new NotFetchedError('too_big', 'larger than what is taken');
      const content = await download(account, found.file_path, { mostBytes, signal });
      if (found.file_size !== undefined && found.file_size !== content.length)
        throw new NotFetchedError('unavailable', 'not all of it came');
      return content;
    },
  };
}

function tooBigForTelegram(mostBytes: number): NotFetchedError {
  return new NotFetchedError('too_big', 'larger than what Telegram hands out', mostBytes);
}

async function findFile(
  api: Api,
  id: string,
  { signal, mostOfChannel }: { readonly signal: AbortSignal; readonly mostOfChannel: number },
): Promise<z.infer<typeof FILE>> {
  try {
    return FILE.parse(await api.getFile(id, signal as unknown as Parameters<Api['getFile']>[1]));
  } catch (error) {
    if (error instanceof z.ZodError) throw new NotFetchedError('unavailable', 'an answer that is none');
    const fault = faultOf(error);
    if (fault.kind !== 'refused' || fault.code !== BAD_REQUEST) throw new NotFetchedError('unavailable', fault.reason);
    throw TOO_BIG.test(fault.reason) ? tooBigForTelegram(mostOfChannel) : new NotFetchedError('gone', fault.reason);
  }
}

/** Errors on the way hold the address, and with it the token: only what kind they are is told. */
async function download({ token, ...way }: Account, path: string, options: FetchOptions): Promise<Uint8Array> {
  const address = new URL(`${way.apiRoot.replace(/\/$/u, '')}/file/bot${token}/${path}`);
  const agent = createAgent(way, false);
  try {
    const response = await ask(address, { agent, signal: options.signal });
    return await readBody(response, options.mostBytes);
  } catch (error) {
    if (error instanceof NotFetchedError) throw error;
    const { code, name } = error as NodeJS.ErrnoException;
    throw new NotFetchedError('unavailable', code ?? name);
  } finally {
    agent.destroy();
  }
}

function ask(address: URL, options: { readonly agent: ReturnType<typeof createAgent>; readonly signal: AbortSignal }) {
  const request = address.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise<IncomingMessage>((resolve, reject) => {
    request(address, options, resolve).on('error', reject).end();
  });
}

/** Stops where more comes than is wanted, whatever was said of its size. */
async function readBody(response: IncomingMessage, mostBytes: number): Promise<Uint8Array> {
  try {
    if (response.statusCode === NOT_FOUND) throw new NotFetchedError('gone', 'status 404');
    if (response.statusCode !== OK) throw new NotFetchedError('unavailable', `status ${response.statusCode}`);
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > mostBytes) throw new NotFetchedError('too_big', 'larger than what is taken');
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } finally {
    response.destroy();
  }
}
