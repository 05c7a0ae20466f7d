import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Document, Update } from 'grammy/types';

/**
 * What happens to a call instead of a good answer. "reset" and "hang" come before it is accepted; "page" and "cut JSON"
 * after, as from a gateway that lost the answer.
 */
export type ServerFault =
  | 'reset'
  | 'accept, reset'
  | 'hang'
  | 'accept, hang'
  | 'accept, page'
  | 'accept, cut JSON'
  | 'nonsense'
  | { readonly slowMs: number }
  | {
      readonly code: number;
      readonly description?: string;
      readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
    };

/** What somebody was shown. */
export interface Shown {
  readonly chat: number;
  readonly thread?: number;
  readonly text?: string;
  readonly isHtml?: boolean;
  readonly buttons?: readonly { readonly text: string; readonly callback_data: string }[];
  readonly file?: { readonly kind: 'photo' | 'document'; readonly name: string; readonly bytes: number };
}

export interface Call {
  readonly method: string;
  readonly given: Record<string, unknown>;
}

export const TOKEN = `123456789:${'Bi-mat_'.repeat(5)}`;
export const ME = {
  ...{ id: 123_456_789, is_bot: true, first_name: 'Trợ Lý Số', username: 'tro_ly_so_bot' },
  ...{ can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: false },
};

const DESCRIPTIONS: Record<number, string> = {
  401: 'Unauthorized',
  403: 'Forbidden: bot was blocked by the user',
  409: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  429: 'Too Many Requests: retry later',
  500: 'Internal Server Error: restart',
};

/** The Bot API on this machine: it keeps what users were shown, and misbehaves as it is told. */
export class TelegramServer {
  readonly shown: Shown[] = [];
  readonly calls: Call[] = [];
  /** Update ids that were confirmed by a later offset. */
  confirmed = 0;
  /** Whether it says how large files are. */
  tellsSizes = true;
  readonly #files = new Map<string, Uint8Array>();
  readonly #faults = new Map<string, ServerFault[]>();
  #updates: Update[] = [];
  #lastUpdate = 1000;
  #server: Server | undefined;
  #port = 0;
  #onUpdate: () => void = () => {};

  get apiRoot(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get port(): number {
    return this.#port;
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

  /** The next calls of the method meet with these, one each. */
  fail(method: string, ...faults: ServerFault[]): void {
    this.#faults.set(method, [...(this.#faults.get(method) ?? []), ...faults]);
  }

  /** Something happens in Telegram; returns its id. */
  happen(what: Omit<Update, 'update_id'>): number {
    this.#lastUpdate += 1;
    this.#updates.push({ update_id: this.#lastUpdate, ...what });
    this.#onUpdate();
    return this.#lastUpdate;
  }

  /** A file that somebody sends; what Telegram says of it in a message. */
  upload(name: string, content: string | Uint8Array): Document {
    const id = `tep${this.#files.size + 1}`;
    const bytes = Buffer.from(content);
    this.#files.set(id, bytes);
    const about = { file_name: name, mime_type: 'text/markdown', file_size: bytes.length };
    return { file_id: id, file_unique_id: id, ...about };
  }

  called(method: string): Record<string, unknown>[] {
    return this.calls.filter((call) => call.method === method).map(({ given }) => given);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, opener, wanted] = /^\/file\/bot([^/]+)\/documents\/(.+)$/u.exec(request.url ?? '') ?? [];
    if (wanted !== undefined) return this.#hand(opener === TOKEN ? wanted : '', request, response);
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/u.exec(request.url ?? '') ?? [];
    const given = await readGiven(request);
    this.calls.push({ method, given });
    const fault = token === TOKEN ? this.#faults.get(method)?.shift() : ({ code: 401 } as const);
    if (fault === 'reset') return void request.socket.destroy();
    if (fault === 'hang') return;
    if (fault === 'nonsense') return end(response, 200, '{"ok":false}');
    if (typeof fault === 'object' && 'code' in fault) return refuse(response, fault);
    if (typeof fault === 'object') await new Promise((resolve) => setTimeout(resolve, fault.slowMs));
    const result = await this.#accept(method, given, response);
    if (fault === 'accept, reset') return void request.socket.destroy();
    if (fault === 'accept, hang') return;
    if (fault === 'accept, page') return end(response, 502, '<html>502 Bad Gateway</html>');
    const whole = JSON.stringify({ ok: true, result });
    end(response, 200, fault === 'accept, cut JSON' ? whole.slice(0, -5) : whole);
  }

  /** Hands a file out; "accept, reset" and "accept, hang" come in the middle of it. */
  async #hand(id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.calls.push({ method: 'download', given: { file_id: id } });
    const fault = this.#faults.get('download')?.shift();
    const bytes = this.#files.get(id);
    if (fault === 'reset') return void request.socket.destroy();
    if (fault === 'hang') return;
    if (!bytes || (typeof fault === 'object' && 'code' in fault)) {
      const code = typeof fault === 'object' && 'code' in fault ? fault.code : 404;
      return end(response, code, JSON.stringify({ ok: false, error_code: code }));
    }
    response.writeHead(200, { 'content-length': bytes.length });
    if (fault === undefined) return void response.end(bytes);
    response.write(bytes.subarray(0, bytes.length / 2));
    if (fault === 'accept, reset') setTimeout(() => request.socket.destroy(), 20);
  }

  #accept(method: string, given: Record<string, unknown>, response: ServerResponse): unknown {
    if (method === 'getMe') return ME;
    if (method === 'getFile') return this.#find(String(given.file_id));
    if (method === 'getUpdates') return this.#updatesFrom(given, response);
    if (method === 'getWebhookInfo') return { url: '', has_custom_certificate: false, pending_update_count: 0 };
    if (!['sendMessage', 'sendPhoto', 'sendDocument'].includes(method)) return true;
    this.shown.push(shownBy(given));
    return { message_id: this.shown.length, date: 1, chat: { id: Number(given.chat_id), type: 'private' } };
  }

  #find(id: string) {
    const bytes = this.#files.get(id);
    return {
      file_id: id,
      file_unique_id: id,
      ...(this.tellsSizes ? { file_size: bytes?.length } : {}),
      file_path: `documents/${id}`,
    };
  }

  async #updatesFrom(
    { offset = 0, timeout = 0 }: Record<string, unknown>,
    response: ServerResponse,
  ): Promise<Update[]> {
    const kept = this.#updates.filter(({ update_id: id }) => id >= Number(offset));
    this.confirmed = Math.max(
      this.confirmed,
      ...this.#updates.filter((one) => !kept.includes(one)).map((one) => one.update_id),
    );
    this.#updates = kept;
    if (kept.length > 0 || Number(timeout) === 0) return kept;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Number(timeout) * 1000);
      response.once('close', () => clearTimeout(timer)).once('close', resolve);
      this.#onUpdate = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    return this.#updates;
  }
}

async function readGiven(request: IncomingMessage): Promise<Record<string, unknown>> {
  const body = await buffer(request).catch(() => Buffer.alloc(0));
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/'))
    return body.length > 0 ? (JSON.parse(body.toString()) as Record<string, unknown>) : {};
  return readForm(body.toString('latin1'), type.split('boundary=')[1]!);
}

/** A form as grammY writes it, with less white space than Node.js itself reads. */
function readForm(body: string, boundary: string): Record<string, unknown> {
  const parts = body.split(`--${boundary}`).slice(1, -1);
  return Object.fromEntries(
    parts.map((part) => {
      const [head = '', ...rest] = part.split('\r\n\r\n');
      const content = rest.join('\r\n\r\n').replace(/\r\n$/u, '');
      const [, name = ''] = /[; ]name="?([^";]+)"?/u.exec(head) ?? [];
      const [, file] = /filename="?([^";\r]+)"?/u.exec(head) ?? [];
      return [name, file === undefined ? content : { file, bytes: content.length }];
    }),
  );
}

interface UploadedFile {
  readonly file: string;
  readonly bytes: number;
}

function shownBy(given: Record<string, unknown>): Shown {
  const { chat_id: chat, message_thread_id: thread, text, parse_mode: mode, reply_markup: markup } = given;
  const file = Object.values(given).find((value): value is UploadedFile => (value as UploadedFile)?.file !== undefined);
  const kind = 'photo' in given ? 'photo' : 'document';
  const { inline_keyboard: rows } = (markup ?? {}) as { inline_keyboard?: NonNullable<Shown['buttons']>[] };
  return {
    chat: Number(chat),
    ...(thread === undefined ? {} : { thread: Number(thread) }),
    ...(text === undefined ? {} : { text: String(text), isHtml: mode === 'HTML' }),
    ...(rows ? { buttons: rows.flat() } : {}),
    ...(file ? { file: { kind, name: file.file, bytes: file.bytes } } : {}),
  };
}

function refuse(response: ServerResponse, { code, ...more }: Extract<ServerFault, { code: number }>): void {
  const description = DESCRIPTIONS[code] ?? 'Bad Request';
  end(response, code, JSON.stringify({ ok: false, error_code: code, description, ...more }));
}

function end(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body);
}
