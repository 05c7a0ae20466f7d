import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as rest } from 'node:timers/promises';

/** What a chat request holds, as far as scripts look at it. */
export interface ChatRequest {
  readonly model: string;
  readonly stream: boolean;
  readonly messages: readonly {
    readonly role: string;
    readonly content: string | null;
    readonly tool_calls?: readonly {
      readonly id: string;
      readonly function: { readonly name: string; readonly arguments: string };
    }[];
    readonly tool_call_id?: string;
  }[];
  readonly tools?: readonly { readonly function: { readonly name: string } }[];
}

/** One thing that the scripted model does when it is asked. */
export type Play =
  | {
      readonly say: string;
      readonly perChunkMs?: number;
      readonly firstAfterMs?: number;
      /** What it says of the tokens it took, in the place of what is right; null says nothing. */
      readonly usage?: unknown;
      /** Chunks after which it says no more, and leaves the connection open. */
      readonly stallAfter?: number;
    }
  | { readonly call: readonly { readonly name: string; readonly args: unknown }[] }
  /** Said, then the connection is cut in the middle. */
  | { readonly cutAfter: string }
  | { readonly status: number; readonly retryAfter?: number }
  | { readonly refuse: string }
  | { readonly body: string; readonly type?: string }
  /** Sent over and over, until whoever asked has had enough. */
  | { readonly endless: string }
  | 'hang'
  | 'hang up';

/** An OpenAI-compatible chat API on this machine that does as it is told. */
export interface ModelServer {
  readonly baseUrl: string;
  readonly requests: ChatRequest[];
  readonly headers: IncomingMessage['headers'][];
  /** Decides what to do; `number` counts the requests from 0. */
  play: (request: ChatRequest, number: number) => Play;
  /** Every answer bears this id, as some services do; without it each has its own. */
  completionId: string | undefined;
  close(): Promise<void>;
}

/** Starts the server; it streams as OpenAI's does, a few letters a chunk. */
export async function startModelServer(play: ModelServer['play']): Promise<ModelServer> {
  const server = createServer((request, response) => void answer(state, request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const state: ModelServer = {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests: [],
    headers: [],
    play,
    completionId: undefined,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  return state;
}

async function answer(state: ModelServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = JSON.parse(await text(request)) as ChatRequest;
  const number = state.requests.push(asked) - 1;
  state.headers.push(request.headers);
  const play = state.play(asked, number);
  if (play === 'hang') return;
  if (play === 'hang up') return void request.socket.destroy();
  if ('status' in play) {
    if (play.retryAfter !== undefined) response.setHeader('retry-after', play.retryAfter);
    response.writeHead(play.status, { 'content-type': 'application/json' });
    return void response.end(JSON.stringify({ error: { message: `no: ${request.headers.authorization}` } }));
  }
  if ('endless' in play) return pour(play.endless, response);
  if ('body' in play) {
    response.writeHead(200, { 'content-type': play.type ?? 'text/event-stream' });
    return void response.end(play.body);
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  await stream(play, state.completionId ?? `chatcmpl-${number}`, asked, response);
}

function pour(piece: string, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const more = () => {
    while (!response.destroyed && response.write(piece));
  };
  response.on('drain', more);
  more();
}

type Told = Exclude<
  Play,
  string | { readonly status: number } | { readonly body: string } | { readonly endless: string }
>;

async function stream(play: Told, id: string, asked: ChatRequest, response: ServerResponse): Promise<void> {
  const send = (delta: object, finish: string | null = null) =>
    response.write(
      `data: ${JSON.stringify({ id, object: 'chat.completion.chunk', created: 1, model: asked.model, choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`,
    );
  if ('say' in play && play.firstAfterMs !== undefined) await rest(play.firstAfterMs);
  send({ role: 'assistant', content: '' });
  if ('call' in play) {
    play.call.forEach(({ name, args }, index) => {
      const given = typeof args === 'string' ? args : JSON.stringify(args);
      send({ tool_calls: [{ index, id: `call_${id}_${index}`, type: 'function', function: { name, arguments: '' } }] });
      for (const piece of given.match(/[\s\S]{1,20}/gu) ?? [])
        send({ tool_calls: [{ index, function: { arguments: piece } }] });
    });
    send({}, 'tool_calls');
  } else if ('refuse' in play) {
    send({ refusal: play.refuse }, 'stop');
  } else {
    const said = 'say' in play ? play.say : play.cutAfter;
    for (const [i, piece] of (said.match(/[\s\S]{1,12}/gu) ?? []).entries()) {
      if (response.destroyed || ('say' in play && i === play.stallAfter)) return;
      send({ content: piece });
      if ('say' in play && play.perChunkMs !== undefined) await rest(play.perChunkMs);
    }
    if ('cutAfter' in play) return void response.socket?.destroy();
    send({}, 'stop');
  }
  if ('say' in play && play.usage !== undefined) {
    if (play.usage !== null)
      response.write(
        `data: ${JSON.stringify({ id, object: 'chat.completion.chunk', choices: [], usage: play.usage })}\n\n`,
      );
    return void response.end('data: [DONE]\n\n');
  }
  const [sent, got] = [JSON.stringify(asked.messages).length, 'say' in play ? play.say.length : 50];
  const usage = { prompt_tokens: Math.ceil(sent / 3), completion_tokens: Math.ceil(got / 3) };
  response.write(
    `data: ${JSON.stringify({ id, object: 'chat.completion.chunk', created: 1, model: asked.model, choices: [], usage: { ...usage, total_tokens: usage.prompt_tokens + usage.completion_tokens } })}\n\n`,
  );
  response.end('data: [DONE]\n\n');
}
