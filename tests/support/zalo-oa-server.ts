import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/**
 * What happens to a call instead of a good answer; "well" is one. "reset" and "hang" come before it is accepted, with "accept" after. A
 * `code` is Zalo's own, which comes with HTTP 200.
 */
export type OaFault =
  | 'well'
  | 'reset'
  | 'hang'
  | 'accept, reset'
  | 'accept, hang'
  | 'accept, page'
  | 'accept, cut JSON'
  | 'accept, much'
  | 'nonsense'
  | 'empty'
  | { readonly code: number; readonly message?: string }
  | { readonly status: number };

/** What somebody was shown. */
export interface OaShown {
  readonly user: string;
  readonly id: string;
  readonly text?: string;
  readonly file?: string;
  readonly template?: { readonly id: string; readonly data: Readonly<Record<string, string>> };
}

interface OaCall {
  readonly path: string;
  readonly given: Record<string, unknown>;
  readonly token: string;
  /** Of the caller's end of the connection. */
  readonly port: number | undefined;
}

export const APP = { appId: '3608465248940903967', appSecret: 'khoa-bi-mat-cua-ung-dung' };
export const OA_ID = '388613280878808645';
const HOUR_SECONDS = 3600;

/** The OAuth server and the OpenAPI of Zalo on this machine: refresh tokens are good for one use, and it misbehaves as it is told. */
export class ZaloOaServer {
  readonly shown: OaShown[] = [];
  readonly calls: OaCall[] = [];
  /** How many tokens were given out. */
  renewals = 0;
  /** How long an access token is good: in hours, or in words of its own. */
  hours: number | string = 25;
  /** A consent of the account's administrator: what was good before is not any more. */
  refreshToken = 'refresh-token-dau-tien-0';
  accessToken: string | undefined;
  /** What it says of the account; documented as text and as a number. */
  identity: object = { oa_id: OA_ID };
  /** What people sent, by its path. */
  readonly sent = new Map<string, Uint8Array>();
  /** Files that were uploaded, by what they are then called. */
  readonly #files = new Map<string, string>();
  readonly #faults = new Map<string, OaFault[]>();
  #server: Server | undefined;
  #port = 0;

  get root(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => void this.#answer(request, response));
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Connections are refused from then on. */
  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  /** The next calls whose path ends so meet with these, one each. */
  fail(end: string, ...faults: OaFault[]): void {
    this.#faults.set(end, [...(this.#faults.get(end) ?? []), ...faults]);
  }

  called(end: string): OaCall[] {
    return this.calls.filter(({ path }) => path.endsWith(end));
  }

  /** Ends the access token before its time. */
  expire(): void {
    this.accessToken = undefined;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url!.split('?')[0]!;
    const given = await readGiven(request);
    const token = String(request.headers.access_token ?? '');
    this.calls.push({ path, given, token, port: request.socket.remotePort });
    const file = this.sent.get(path);
    if (file) return void response.end(file);
    const fault = [...this.#faults].find(([end]) => path.endsWith(end))?.[1].shift();
    if (fault === 'reset') return void request.socket.destroy();
    if (fault === 'hang') return;
    if (fault === 'nonsense' || fault === 'empty') return end(response, 200, fault === 'empty' ? '{}' : '[]');
    if (typeof fault === 'object' && 'status' in fault) return end(response, fault.status, '<html>no</html>');
    if (typeof fault === 'object')
      return end(response, 200, JSON.stringify({ error: fault.code, message: fault.message ?? 'no' }));
    const whole = JSON.stringify(this.#accept(path, given, request));
    if (fault === 'accept, reset') return void request.socket.destroy();
    if (fault === 'accept, hang') return;
    if (fault === 'accept, page') return end(response, 502, '<html>502 Bad Gateway</html>');
    if (fault === 'accept, much') return end(response, 200, whole + ' '.repeat(100_000));
    end(response, 200, fault === 'accept, cut JSON' ? whole.slice(0, -5) : whole);
  }

  #accept(path: string, given: Record<string, unknown>, { headers }: IncomingMessage): object {
    if (path === '/v4/oa/access_token') return this.#renew(given, headers.secret_key);
    if (headers.access_token !== this.accessToken) return { error: -216, message: 'Access token is invalid' };
    if (path === '/v2.0/oa/getoa')
      return { error: 0, message: 'Success', data: { ...this.identity, name: 'Sở KH&CN' } };
    if (path === '/v3.0/oa/user/detail') return { error: 0, data: { user_id: '1', display_name: 'Nguyễn Thị Ánh' } };
    if (path.startsWith('/v2.0/oa/upload/')) return this.#upload(path, given);
    return this.#show(path, given);
  }

  #renew({ refresh_token: refresh, app_id: app, grant_type: type }: Record<string, unknown>, secret: unknown): object {
    if (app !== APP.appId || secret !== APP.appSecret) return { error: -14002, error_name: 'Invalid app' };
    if (type !== 'refresh_token' || refresh !== this.refreshToken)
      return { error: -14014, error_name: 'Invalid refresh token', message: '' };
    this.renewals += 1;
    this.refreshToken = `refresh-token-thu-${this.renewals}`;
    this.accessToken = `access-token-thu-${this.renewals}`;
    const expires = typeof this.hours === 'string' ? this.hours : String(this.hours * HOUR_SECONDS);
    return { access_token: this.accessToken, refresh_token: this.refreshToken, expires_in: expires };
  }

  #upload(path: string, { file }: Record<string, unknown>): object {
    const id = `tep-${this.#files.size + 1}`;
    this.#files.set(id, String(file));
    return { error: 0, message: 'Success', data: path.endsWith('image') ? { attachment_id: id } : { token: id } };
  }

  #show(path: string, given: Record<string, unknown>): object {
    const { recipient, user_id: user, message, template_id: id, template_data: data } = given as unknown as Given;
    const messageId = `m${this.shown.length + 1}`;
    const { token, elements } = message?.attachment?.payload ?? {};
    const file = this.#files.get(token ?? elements?.[0]?.attachment_id ?? '');
    this.shown.push({
      ...{ user: recipient?.user_id ?? user ?? '', id: messageId },
      ...(message?.text === undefined ? {} : { text: message.text }),
      ...(file === undefined ? {} : { file }),
      ...(path.endsWith('template') ? { template: { id: id!, data: data! } } : {}),
    });
    return { error: 0, message: 'Success', data: { message_id: messageId } };
  }
}

interface Given {
  readonly recipient?: { readonly user_id: string };
  readonly user_id?: string;
  readonly template_id?: string;
  readonly template_data?: Readonly<Record<string, string>>;
  readonly message?: { readonly text?: string; readonly attachment?: { readonly payload: Payload } };
}

interface Payload {
  readonly token?: string;
  readonly elements?: readonly { readonly attachment_id?: string }[];
}

async function readGiven(request: IncomingMessage): Promise<Record<string, unknown>> {
  const body = await buffer(request).catch(() => Buffer.alloc(0));
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/')) return { file: /filename="([^"]+)"/u.exec(body.toString('latin1'))?.[1] };
  if (type.includes('urlencoded')) return Object.fromEntries(new URLSearchParams(body.toString()));
  return body.length > 0 ? (JSON.parse(body.toString()) as Record<string, unknown>) : {};
}

function end(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body);
}
