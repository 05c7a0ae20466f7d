import type { ReplyFile } from '../../assistant/message.ts';
import { UserError } from '../../shared/errors.ts';
import { type Answer, type Called, callZalo } from './call.ts';
import { NoTokenError } from './no-token.ts';
import type { Tokens } from './tokens.ts';

/** Calls the OpenAPI of an Official Account, once for each call. None of them throws. */
export interface OaClient {
  get(path: string, data?: object): Promise<Called<Answer>>;
  post(path: string, body: object): Promise<Called<Answer>>;
  upload(path: string, file: ReplyFile): Promise<Called<Answer>>;
}

interface ClientParts {
  readonly apiRoot: string;
  readonly tokens: Pick<Tokens, 'get' | 'replace'>;
  readonly limitMs: number;
}

/** The token is invalid, has ended, or was taken back. */
const OF_TOKEN = new Set([-216, -220, -124, 452]);

/** True where a call was refused for its token: by then another is asked for, and the call may be made again. */
export function isOfToken(code: number): boolean {
  return OF_TOKEN.has(code);
}

/** A client that asks for a token before each call, and for another where that one is refused. */
export function createOaClient({ apiRoot, tokens, limitMs }: ClientParts): OaClient {
  return {
    get: (path, data) => call(data ? `${path}?data=${encodeURIComponent(JSON.stringify(data))}` : path, 'GET'),
    post: (path, body) => call(path, 'POST', JSON.stringify(body), { 'content-type': 'application/json' }),
    upload(path, { name, mediaType, bytes }) {
      const form = new FormData();
      form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType }), name);
      return call(path, 'POST', form);
    },
  };

  async function call(
    path: string,
    method: 'GET' | 'POST',
    body?: string | FormData,
    headers = {},
  ): Promise<Called<Answer>> {
    const token = await tokens.get().catch(noToken);
    if (typeof token !== 'string') return { fault: { kind: 'never_sent', reason: token.reason, isOfToken: true } };
    const given = { method, headers: { access_token: token, ...headers }, limitMs, ...(body ? { body } : {}) };
    const called = await callZalo(`${apiRoot}${path}`, given);
    if ('fault' in called && called.fault.kind === 'refused' && isOfToken(called.fault.code))
      await tokens.replace(token);
    return called;
  }
}

/** Whatever it was, nothing was sent. The reason of a defect is its kind alone. */
function noToken(error: unknown): { readonly reason: string } {
  const isKnown = error instanceof NoTokenError || error instanceof UserError;
  return { reason: `no token: ${isKnown ? error.message : (error as Error).name}` };
}
