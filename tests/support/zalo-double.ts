import { EventEmitter } from 'node:events';
import type { CallParts, LogIn, UploadSource, ZaloApi } from '../../src/channels/zalo-personal/api.ts';
import { messageBy } from './zalo-server.ts';

const HERE = 'memory://zalo';

/** What a double was asked to send. */
interface DoubleSent {
  readonly url: string;
  readonly params: Record<string, unknown>;
}

/** An account of Zalo in memory, in the place of the library's API object: for tests of what is above the library. */
export class ZaloDouble {
  readonly sent: DoubleSent[] = [];
  readonly files: string[] = [];
  /** What the next call throws instead. */
  fault: Error | undefined;
  readonly me = '700000000000000002';
  #events = new EventEmitter();

  readonly logIn: LogIn = async (session) => {
    this.#events = new EventEmitter();
    const calls: Record<string, (props: unknown) => Promise<unknown>> = {};
    const api: ZaloApi = {
      getOwnId: () => this.me,
      getContext: () => session,
      getCookie: () => ({ toJSON: () => ({ cookies: session.cookies }) }),
      custom: (name, call) => Object.assign(api, { [name]: (props: unknown) => call({ ...this.#parts(), props }) }),
      uploadAttachment: async (source) => [this.#upload(source)],
      sendTypingEvent: async () => ({}),
      keepAlive: async () => ({}),
      getAllFriends: async () => [],
      listener: this.#listener(),
    };
    return Object.assign(api, calls);
  };

  /** Somebody writes. */
  say(from: string, text: string): void {
    this.#events.emit('message', {
      type: 0,
      threadId: from,
      isSelf: false,
      data: messageBy(from, this.me, { content: text }),
    });
  }

  /** The connection ends. */
  close(code: number): void {
    this.#events.emit('closed', code, '');
  }

  #listener(): ZaloApi['listener'] {
    const events = this.#events;
    return {
      on: (event: string, handle: (...given: never[]) => void) => events.on(event, handle as () => void),
      start: () => void setImmediate(() => events.emit('cipher_key', 'key')),
      stop: () => {},
      requestOldMessages: () => {},
    };
  }

  #parts(): CallParts {
    const map = { chat: [`${HERE}/chat`], group: [`${HERE}/group`], file: [`${HERE}/file`] };
    return {
      ctx: { imei: 'may-1', loginInfo: { zpw_service_map_v3: map } },
      utils: {
        makeURL: (url) => url,
        encodeAES: (text) => text,
        request: async (url, { body }) => {
          const fault = this.fault;
          this.fault = undefined;
          if (fault) throw fault;
          const params = JSON.parse(body.get('params')!) as Record<string, unknown>;
          this.sent.push({ url, params });
          if (params.fileName) this.files.push(String(params.fileName));
          return new Response('{}');
        },
        resolve: async () => ({ msgId: '1' }),
      },
    };
  }

  #upload({ filename, data }: UploadSource): object {
    const known = { fileId: '1', fileUrl: `${HERE}/1`, checksum: 'c', totalSize: data.length, clientFileId: 1 };
    return { fileType: 'others', fileName: filename, ...known };
  }
}
