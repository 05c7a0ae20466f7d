import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { foldSyllable } from '../../src/retrieval/analyse.ts';

/** What was asked of the server. */
export interface EmbeddingsRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly model: string;
  readonly inputs: readonly string[];
}

/** How the server answers: well, with a status of failure, with half an answer or none, or with something else. */
type Behaviour =
  | 'well'
  | 401
  | 429
  | 500
  | 'hang'
  | 'hang in the middle'
  | 'cut JSON'
  | 'a page'
  | 'no vectors'
  | 'nulls';

/** An OpenAI-compatible embeddings API on this machine, with vectors that depend on the text alone. */
export interface EmbeddingsServer {
  readonly baseUrl: string;
  readonly requests: EmbeddingsRequest[];
  behaviour: Behaviour;
  /** Requests that are still answered well before `behaviour` sets in. */
  wellBefore: number;
  dimensions: number;
  close(): Promise<void>;
}

export const KEY = 'sk-test-key-that-nobody-may-see';

/** Starts a server that takes only `KEY`. */
export async function startEmbeddingsServer(): Promise<EmbeddingsServer> {
  const server = createServer((request, response) => void answer(state, request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const state: EmbeddingsServer = {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests: [],
    behaviour: 'well',
    wellBefore: 0,
    dimensions: 32,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  return state;
}

async function answer(state: EmbeddingsServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { model, input } = JSON.parse(await text(request)) as { model: string; input: string | string[] };
  const inputs = [input].flat();
  state.requests.push({ path: request.url!, headers: request.headers, model, inputs });
  const behaviour = state.wellBefore-- > 0 ? 'well' : state.behaviour;
  if (behaviour === 'hang') return;
  if (request.headers.authorization !== `Bearer ${KEY}`) return refuse(response, 401);
  if (typeof behaviour === 'number') return refuse(response, behaviour);
  response.setHeader('content-type', behaviour === 'a page' ? 'text/html' : 'application/json');
  if (behaviour === 'hang in the middle') return void response.write('{"data":[');
  const whole = JSON.stringify({
    object: 'list',
    model,
    data: inputs.map((one, index) => ({ object: 'embedding', index, embedding: vectorOf(one, state.dimensions) })),
  });
  const odd: Partial<Record<Behaviour, string>> = {
    'cut JSON': whole.slice(0, whole.length / 2),
    'a page': '<html>502</html>',
    'no vectors': '{"object":"list","data":[]}',
    nulls: '{"object":"list","data":[{"index":0,"embedding":[null,1]}]}',
  };
  response.end(odd[behaviour] ?? whole);
}

/** Like the real ones, the refusal repeats a part of what it was sent. */
function refuse(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ error: { message: `Refused: ${KEY}`, type: 'error', code: null, param: null } }));
}

/** Counts the syllables of a text into so many drawers: texts that share words lie near each other. */
export function vectorOf(text: string, dimensions: number): number[] {
  const vector = new Array<number>(dimensions).fill(0);
  for (const syllable of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
    let drawer = 0;
    for (const letter of foldSyllable(syllable.toLowerCase()))
      drawer = (drawer * 31 + letter.charCodeAt(0)) % dimensions;
    vector[drawer]! += 1;
  }
  return vector;
}
