import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type WebSocket, WebSocketServer } from 'ws';
import { ZaloQrPages } from './zalo-qr-pages.ts';
import { answerOf, FRAME_KEY, logInAnswer, paramsOf, plainFrame, SESSION_KEY, sealedFrame } from './zalo-wire.ts';

/** What happens to a call instead of a good answer; "reset" and "hang" come before it is accepted. */
export type ZaloFault =
  | 'reset'
  | 'hang'
  | 'accept, reset'
  | 'accept, hang'
  | { readonly status: number }
  | { readonly code: number };

/** What somebody was shown. */
export interface ZaloShown {
  readonly call: string;
  readonly params: Record<string, unknown>;
}

/** The account that is logged in. */
export const ME = '700000000000000001';
/** What the account's browser holds; another value is no session. */
export const GOOD_COOKIE = 'bi-mat-zpw-sek';

const SERVICES = [
  ...['aext', 'alias', 'auto_reply', 'catalog', 'chat', 'conversation', 'file', 'friend', 'friend_board', 'group'],
  ...['group_board', 'group_poll', 'label', 'profile', 'quick_message', 'reaction', 'sticker', 'zimsg'],
];
const SOCKET = { rotate_error_codes: [], retries: {}, ping_interval: 60_000, close_and_retry_codes: [] };
const SHARE = { max_file: 10, max_size_share_file_v3: 1, chunk_size_file: 524_288, restricted_ext_file: ['exe'] };

/** The servers of Zalo on this machine, as far as a client needs them: they keep what people were shown, and misbehave as told. */
export class ZaloServer {
  readonly shown: ZaloShown[] = [];
  readonly calls: ZaloShown[] = [];
  /** Where somebody wanted to go who should not have. */
  readonly denied: string[] = [];
  readonly qr = new ZaloQrPages();
  friends: string[] = [];
  /** The code with which what is said is refused. */
  refuse: (params: Record<string, unknown>) => number | undefined = () => undefined;
  /** Whether what the account sends comes back to it. */
  echoes = true;
  /** Messages from before, handed in when asked for. */
  old: object[] = [];
  /** The cookie that is a session. */
  cookie = GOOD_COOKIE;
  connections = 0;
  /** How often old messages were asked for: the first thing on a connection that is in use. */
  asked = 0;
  /** The cookie that a call which keeps the session alive changes it to. */
  rotateTo: string | undefined;
  /** Told when a connection is greeted. */
  onGreeted: (socket: WebSocket) => void = () => {};
  readonly #faults = new Map<string, ZaloFault[]>();
  readonly #sockets = new Set<WebSocket>();
  #isFrozen = false;
  #server: Server | undefined;
  #port = 0;
  #ids = 9_000_000_000_000_000;

  /** Of this machine, at which all of Zalo is. */
  get port(): number {
    return this.#port;
  }

  /** Connections that stand. */
  get open(): number {
    return this.#sockets.size;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => void this.#answer(request, response));
    new WebSocketServer({ server }).on('connection', (socket, request) => this.#greet(socket, request));
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.terminate();
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  /** Sends the three hosts that are fixed in the library here, and refuses everything else that is not here. */
  readonly fetch: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.hostname === '127.0.0.1') return fetch(url, init);
    if (!['wpa.chat.zalo.me', 'id.zalo.me', 'jr.chat.zalo.me'].includes(url.hostname)) {
      this.denied.push(url.href);
      throw new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } });
    }
    return fetch(`http://127.0.0.1:${this.#port}/${url.hostname}${url.pathname}${url.search}`, init);
  };

  /** The next calls whose path ends so meet with these, one each. */
  fail(path: string, ...faults: ZaloFault[]): void {
    this.#faults.set(path, [...(this.#faults.get(path) ?? []), ...faults]);
  }

  called(path: string): Record<string, unknown>[] {
    return this.calls.filter(({ call }) => call.endsWith(path)).map(({ params }) => params);
  }

  /** Messages come in by one frame, of a person or of a group. */
  push(kind: 'user' | 'group', ...messages: object[]): void {
    const [command, data] = kind === 'user' ? [501, { msgs: messages }] : [521, { groupMsgs: messages }];
    this.#send(sealedFrame(command, 0, data));
  }

  /** What the account sent comes back to it, as to every device that it is used on. */
  echoOf({ params }: ZaloShown): void {
    const echo = messageBy('0', String(params.toid ?? params.grid), { cliMsgId: `${params.clientId}`, content: '' });
    this.push(params.grid ? 'group' : 'user', echo);
  }

  /** A frame that nobody can read. */
  pushRubbish(): void {
    this.#send(plainFrame(501, 0, { encrypt: 2, data: 'AAAA' }));
  }

  /** Ends every connection with a code; 1006 is what is left when a line is cut. */
  drop(code: number): void {
    for (const socket of this.#sockets) {
      if (code === 1006) socket.terminate();
      else socket.close(code);
    }
  }

  /** Nobody is at the other end of the connections any more, and nobody says so. */
  freeze(isFrozen: boolean): void {
    this.#isFrozen = isFrozen;
    for (const socket of this.#sockets) {
      if (isFrozen) socket.pause();
      else socket.resume();
    }
  }

  nextId(): string {
    this.#ids += 1;
    return `${this.#ids}`;
  }

  #send(frame: Buffer): void {
    if (!this.#isFrozen) for (const socket of this.#sockets) socket.send(frame);
  }

  #greet(socket: WebSocket, { headers }: IncomingMessage): void {
    this.connections += 1;
    if (!headers.cookie?.includes(this.cookie)) {
      socket.close(3003);
      return;
    }
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('message', (frame: Buffer) => this.#hear(socket, frame));
    socket.send(plainFrame(1, 1, { key: FRAME_KEY }));
    this.onGreeted(socket);
  }

  #hear(socket: WebSocket, frame: Buffer): void {
    const command = frame.readUInt16LE(1);
    if (this.#isFrozen || (command !== 510 && command !== 511)) return;
    if (command === 510) this.asked += 1;
    const data = command === 510 ? { msgs: this.old } : { groupMsgs: [] };
    socket.send(sealedFrame(command, 1, data));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, 'http://127.0.0.1');
    const body = (await buffer(request).catch(() => Buffer.alloc(0))).toString('latin1');
    const given = url.searchParams.get('params') ?? new URLSearchParams(body).get('params');
    const isLogIn = url.pathname.includes('/api/login/');
    const params = given && !isLogIn ? paramsOf(given) : Object.fromEntries(new URLSearchParams(body));
    this.calls.push({ call: url.pathname, params });
    const fault = this.#faultOf(url.pathname);
    if (fault === 'reset') return void request.socket.destroy();
    if (fault === 'hang') return;
    if (typeof fault === 'object' && 'status' in fault) return end(response, fault.status, '<html></html>');
    if (typeof fault === 'object')
      return end(response, 200, answerOf({ error_code: fault.code, error_message: 'Lỗi' }));
    if (isLogIn) return this.#logIn(url, request, response);
    if (await this.qr.answer(url.pathname, response, this.cookie)) return;
    if (this.rotateTo && url.pathname.endsWith('/keepalive'))
      response.setHeader('set-cookie', `zpsid=${this.rotateTo}; Domain=chat.zalo.me; Path=/`);
    const answer = this.#accept(url.pathname, params);
    if (fault === 'accept, reset') return void request.socket.destroy();
    if (fault === 'accept, hang') return;
    end(response, 200, answer);
  }

  #faultOf(path: string): ZaloFault | undefined {
    const name = [...this.#faults.keys()].find((each) => path.endsWith(each));
    return name === undefined ? undefined : this.#faults.get(name)!.shift();
  }

  #logIn({ pathname, searchParams }: URL, { headers }: IncomingMessage, response: ServerResponse): void {
    const isKnown = headers.cookie?.includes(this.cookie) ?? false;
    if (pathname.endsWith('getServerInfo')) {
      const settings = { features: { sharefile: SHARE, socket: SOCKET }, keepalive: {} };
      const data = isKnown ? { settings, extra_ver: {} } : null;
      end(response, 200, JSON.stringify({ data, error_message: isKnown ? '' : 'zpw_sek bị thiếu' }));
      return;
    }
    const here = `http://127.0.0.1:${this.#port}`;
    const map = Object.fromEntries(SERVICES.map((name) => [name, [`${here}/${name}`]]));
    const sockets = [`ws://127.0.0.1:${this.#port}/socket`];
    const data = { uid: ME, zpw_enk: SESSION_KEY, zpw_service_map_v3: map, zpw_ws: sockets };
    const inner = isKnown ? { error_code: 0, data } : { error_code: 102, error_message: 'Phiên hết hạn', data: null };
    end(response, 200, logInAnswer(searchParams, inner));
  }

  #accept(path: string, params: Record<string, unknown>): string {
    if (path.endsWith('/keepalive')) return JSON.stringify({ error_code: 0, data: {} });
    if (path.endsWith('/getfriends')) return data(this.friends.map((userId) => ({ userId })));
    if (path.endsWith('/upload')) return data(this.#upload(path, params));
    if (path.endsWith('/typing')) return data({ status: 0 });
    const code = this.refuse(params);
    if (code !== undefined) return answerOf({ error_code: code, error_message: 'Lỗi' });
    this.shown.push({ call: path, params });
    if (this.echoes) this.echoOf({ call: path, params });
    return data({ msgId: this.nextId() });
  }

  #upload(path: string, { clientId }: Record<string, unknown>): object {
    const [fileId, url] = [this.nextId(), 'https://tep.zalo/1'];
    const common = { finished: 1, chunkId: 1, clientFileId: clientId };
    if (path.includes('photo')) return { ...common, photoId: fileId, normalUrl: url, hdUrl: url, thumbUrl: url };
    // The word that it is done comes by the other way, after the answer.
    const done = { content: { act_type: 'file_done', fileId, data: { url } } };
    setTimeout(() => this.#send(sealedFrame(601, 0, { controls: [done] })), 50);
    return { ...common, fileId };
  }
}

let written = 0;

/** A message as Zalo hands it in: of somebody, to this account (or a group). */
export function messageBy(from: string, to: string, more: object = {}): Record<string, unknown> {
  written += 1;
  return {
    ...{ msgId: `${8_000_000_000_000_000 + written}`, cliMsgId: `${1_790_000_000_000 + written}`, msgType: 'webchat' },
    ...{ uidFrom: from, idTo: to, dName: 'Nguyễn Văn An', ts: `${1_772_334_000_000 + written}`, status: 1 },
    ...{ content: 'Sở Nội vụ chủ trì những nhiệm vụ nào?', ttl: 0, ...more },
  };
}

function data(inner: unknown): string {
  return answerOf({ error_code: 0, error_message: '', data: inner });
}

function end(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body);
}
