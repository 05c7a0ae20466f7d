import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/**
 * What happens to a call instead of a good answer. "reset" and "hang" come before it is accepted; "page" and "cut JSON"
 * after, as from a gateway that lost the answer. A refusal comes with HTTP 200 unless another status is named.
 */
export type ZaloFault =
  | 'reset'
  | 'accept, reset'
  | 'hang'
  | 'accept, hang'
  | 'accept, page'
  | 'accept, cut JSON'
  | 'accept, endless'
  | 'accept, redirect'
  | { readonly slowMs: number }
  | { readonly page: number }
  | {
      readonly code: number;
      readonly status?: number;
      readonly description?: string;
      readonly parameters?: { readonly retry_after?: number };
    };

export interface ZaloCall {
  readonly method: string;
  readonly given: Record<string, unknown>;
}

export const ZALO_TOKEN = `1459232241:${'Bi-mat_'.repeat(5)}`;
const ME = { id: '1459232241454765289', account_name: 'bot.VDKyGxQvc', account_type: 'BASIC', can_join_groups: false };

/**
 * Zalo's Bot Platform on this machine: it keeps what users were shown, misbehaves as it is told, and forgets an update as
 * soon as it has answered with it, whether or not anybody read the answer.
 */
export class ZaloBotServer {
  readonly shown: { readonly chat: string; readonly text: string }[] = [];
  readonly calls: ZaloCall[] = [];
  /** How many connections were made. */
  connections = 0;
  /** As set by setWebhook. */
  webhook = '';
  me: object = ME;
  readonly #faults = new Map<string, ZaloFault[]>();
  readonly #updates: object[] = [];
  #server: Server | undefined;
  #port = 0;
  #onUpdate: () => void = () => {};

  get apiRoot(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Updates that nobody was given. */
  get waiting(): number {
    return this.#updates.length;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => void this.#answer(request, response));
    server.on('connection', () => {
      this.connections += 1;
    });
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Connections are refused from then on. */
  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  /** The next calls of the method meet with these, one each. */
  fail(method: string, ...faults: ZaloFault[]): void {
    this.#faults.set(method, [...(this.#faults.get(method) ?? []), ...faults]);
  }

  /** Something happens in Zalo. */
  happen(...updates: object[]): void {
    this.#updates.push(...updates);
    this.#onUpdate();
  }

  called(method: string): Record<string, unknown>[] {
    return this.calls.filter((call) => call.method === method).map(({ given }) => given);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/u.exec(request.url ?? '') ?? [];
    const given = (await json(request).catch(() => ({}))) as Record<string, unknown>;
    this.calls.push({ method, given });
    // Seen by others: a token that is none gets a page of HTML.
    const fault = token === ZALO_TOKEN ? this.#faults.get(method)?.shift() : ({ page: 404 } as const);
    if (fault === 'reset') return void request.socket.destroy();
    if (fault === 'hang') return;
    if (typeof fault === 'object' && 'page' in fault) return end(response, fault.page, '<html>Not here</html>');
    if (typeof fault === 'object' && 'code' in fault) return refuse(response, fault);
    if (typeof fault === 'object') await new Promise((resolve) => setTimeout(resolve, fault.slowMs));
    const result = await this.#accept(method, given, response);
    if (result === undefined) return refuse(response, { code: 408, description: 'Request timeout' });
    if (typeof fault === 'string') return spoil(request, response, fault, result);
    end(response, 200, JSON.stringify({ ok: true, ...(result === true ? {} : { result }) }));
  }

  async #accept(method: string, given: Record<string, unknown>, response: ServerResponse): Promise<unknown> {
    if (method === 'getMe') return this.me;
    if (method === 'getUpdates') return this.#nextUpdate(Number(given.timeout), response);
    if (method === 'getWebhookInfo') return { url: this.webhook, updated_at: 1 };
    if (method === 'setWebhook' || method === 'deleteWebhook') {
      this.webhook = String(given.url ?? '');
      return { url: this.webhook, updated_at: 1 };
    }
    if (method !== 'sendMessage') return true;
    this.shown.push({ chat: String(given.chat_id), text: String(given.text) });
    return { message_id: `m${this.shown.length}`, date: 1_749_632_637_199 };
  }

  /** One update, which is then gone; undefined where none came in time. */
  async #nextUpdate(seconds: number, response: ServerResponse): Promise<object | undefined> {
    if (this.webhook !== '') return undefined;
    if (this.#updates.length === 0)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, seconds * 1000);
        response.once('close', () => clearTimeout(timer)).once('close', resolve);
        this.#onUpdate = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    return this.#updates.shift();
  }
}

function spoil(request: IncomingMessage, response: ServerResponse, fault: string, result: unknown): void {
  const whole = JSON.stringify({ ok: true, result });
  if (fault === 'accept, reset') request.socket.destroy();
  if (fault === 'accept, page') end(response, 502, '<html>502 Bad Gateway</html>');
  if (fault === 'accept, cut JSON') end(response, 200, whole.slice(0, -5));
  if (fault === 'accept, endless') end(response, 200, `{"ok":true,"result":"${'x'.repeat(2_000_000)}"}`);
  if (fault !== 'accept, redirect') return;
  response.writeHead(307, { location: request.url!.replace(/\w+$/u, 'elsewhere') });
  response.end();
}

function refuse(response: ServerResponse, { code, status = 200, ...more }: Extract<ZaloFault, { code: number }>): void {
  end(response, status, JSON.stringify({ ok: false, error_code: code, description: 'Refused', ...more }));
}

function end(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body);
}
