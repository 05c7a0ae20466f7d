/** What kind of chat a thread is, as zca-js counts them. */
export const THREAD = { user: 0, group: 1 } as const;

/** One of `THREAD`. */
export type ThreadType = (typeof THREAD)[keyof typeof THREAD];

/** What a call that zca-js does not know itself is made with: encrypted as Zalo's web page encrypts it. */
export interface CallParts {
  readonly ctx: { readonly imei: string; readonly loginInfo: { readonly zpw_service_map_v3: ServiceMap } };
  readonly utils: {
    makeURL(baseUrl: string, params?: Record<string, string | number>): string;
    encodeAES(data: string): string | null;
    request(url: string, options: { method: string; body: URLSearchParams }): Promise<Response>;
    /** Throws what Zalo said where it refused. */
    // biome-ignore lint/suspicious/noExplicitAny: the library leaves open what is answered; whoever asks checks it.
    resolve(response: Response): Promise<any>;
  };
}

/** Where Zalo takes what; each is a list of which the first is used. */
interface ServiceMap {
  readonly chat: readonly string[];
  readonly group: readonly string[];
  readonly file: readonly string[];
}

/** A file on its way to Zalo. */
export interface UploadSource {
  readonly data: Buffer;
  readonly filename: `${string}.${string}`;
  readonly metadata: { readonly totalSize: number; readonly width?: number; readonly height?: number };
}

/** What is of interest only in that it happens. */
export type SignOfLife =
  | ('connected' | 'cipher_key' | 'typing' | 'seen_messages' | 'delivered_messages')
  | ('reaction' | 'undo' | 'friend_event' | 'group_event');

/** What happens on the connection by which Zalo hands in messages. Everything that comes is unchecked. */
export interface Listener {
  on(event: SignOfLife, handle: () => void): unknown;
  on(event: 'closed', handle: (code: number) => void): unknown;
  on(event: 'error', handle: (error: unknown) => void): unknown;
  on(event: 'message', handle: (message: unknown) => void): unknown;
  on(event: 'old_messages', handle: (messages: unknown) => void): unknown;
  start(options: { retryOnClose: false }): void;
  stop(): void;
  requestOldMessages(type: ThreadType, lastMessageId: null): void;
}

/** As much of zca-js's API object as this channel needs: one logged-in session. The library's own fulfils it. */
export interface ZaloApi {
  getOwnId(): string;
  getContext(): { readonly imei: string; readonly userAgent: string; readonly language: string };
  getCookie(): { toJSON(): { readonly cookies: readonly object[] } | undefined };
  /** Gives the API object a further call under this name, once. */
  custom(name: string, call: (parts: CallParts & { props: unknown }) => Promise<unknown>): void;
  uploadAttachment(source: UploadSource, threadId: string, type: ThreadType): Promise<readonly object[]>;
  sendTypingEvent(threadId: string, type: ThreadType): Promise<unknown>;
  keepAlive(): Promise<unknown>;
  getAllFriends(): Promise<readonly { readonly userId: string }[]>;
  readonly listener: Listener;
}

/** What tells Zalo that it is this account again: kept sealed. */
export interface Session {
  readonly cookies: readonly object[];
  /** Names the device; it belongs to the cookies, and a new one would be a new device. */
  readonly imei: string;
  readonly userAgent: string;
  readonly language: string;
}

/** Logs in with a session; throws what zca-js or the connection threw. */
export type LogIn = (session: Session) => Promise<ZaloApi>;
