import { type Listener, type SignOfLife, THREAD, type ZaloApi } from './api.ts';
import type { Ending } from './connection.ts';
import { faultOf } from './fault.ts';

/** How the connection is watched. */
export interface Watch {
  /** Between two looks. */
  readonly everyMs: number;
  /** Between two calls that keep the session alive. */
  readonly keepAliveMs: number;
  /** Nothing heard for so long means that nobody is there any more, whatever the socket says. */
  readonly silenceMs: number;
}

interface ListeningParts {
  readonly watch: Watch;
  readonly now: () => Date;
  /** Zalo takes the connection; may be told more than once. */
  readonly onConnected: () => void;
  /** Somebody wrote, or the account itself; unchecked. Must not throw. */
  readonly onMessage: (message: unknown) => void;
  /** Messages from before, as Zalo hands them in on request; unchecked. Must not throw. */
  readonly onOldMessages: (messages: readonly unknown[]) => void;
  /** The session was kept alive, and may have changed. */
  readonly onAlive: () => void;
  /** Something came that nobody can read. Must not throw. */
  readonly onUnreadable: (reason: string) => void;
}

/** A connection that is heard, or is about to be. */
export interface Listening {
  end(ending: Ending): void;
  /** Never rejects. */
  readonly ended: Promise<Ending>;
}

/** Any of these shows that somebody is at the other end. */
const SIGNS_OF_LIFE: readonly SignOfLife[] = [
  ...(['connected', 'typing', 'seen_messages', 'delivered_messages', 'reaction'] as const),
  ...(['undo', 'friend_event', 'group_event'] as const),
];

/**
 * Listens until it ends, once: the library's own reconnecting gives up on the commonest break, and one of its ways ends the
 * process. There is always somebody to take its errors, also those after the end, which nobody else would catch.
 */
export function listen(api: ZaloApi, parts: ListeningParts): Listening {
  const { promise: ended, resolve } = settleable<Ending>();
  const { listener } = api;
  let isOver = false;
  const end = (ending: Ending) => {
    if (isOver) return;
    isOver = true;
    stopWatching();
    stopQuietly(api);
    resolve(ending);
  };
  const watch = watchOver(api, parts, end);
  const stopWatching = () => watch.stop();
  const alive = (handle: () => void = () => {}) => {
    if (isOver) return;
    watch.heard();
    handle();
  };
  listener.on('error', (error) => {
    if (isOver) return;
    if (isOfSocket(error)) return end({ kind: 'broken', reason: faultOf(error).reason });
    // A reaction of a new kind must not silence the assistant. What came with it may be had by asking for it.
    parts.onUnreadable(faultOf(error).reason);
    watch.missed();
  });
  listener.on('closed', (code) => end({ kind: 'closed', code }));
  // The socket opens also for whoever is thrown out at once; with the key for what comes, Zalo has let us in.
  listener.on('cipher_key', () => alive(parts.onConnected));
  listener.on('message', (message) => {
    alive(parts.onConnected);
    // Also what still comes while it is being closed: Zalo may not hand it in again.
    parts.onMessage(message);
  });
  listener.on('old_messages', (messages) => alive(() => parts.onOldMessages(Array.isArray(messages) ? messages : [])));
  for (const sign of SIGNS_OF_LIFE) listener.on(sign, () => alive());
  try {
    listener.start({ retryOnClose: false });
  } catch (error) {
    end({ kind: 'broken', reason: faultOf(error).reason });
  }
  return { end, ended };
}

/** Asks for what was missed; what real Zalo hands in then is not known, so nothing depends on it. */
export function askForOld({ listener }: Pick<ZaloApi, 'listener'>): void {
  listener.requestOldMessages(THREAD.user, null);
  listener.requestOldMessages(THREAD.group, null);
}

/**
 * A connection of which only one half is left looks sound for ever. Half-way to the limit Zalo is asked for something, so
 * that a quiet account is not taken for a dead one; if it does not answer such questions, the account is connected anew.
 */
function watchOver(api: ZaloApi, { watch, now, onAlive }: ListeningParts, end: (ending: Ending) => void) {
  const begun = now().getTime();
  let [heardAt, askedAt, aliveAt, isMissing] = [begun, begun, begun, false];
  const ask = () => {
    askedAt = now().getTime();
    askForOld(api);
  };
  const look = () => {
    const at = now().getTime();
    // A clock that went back must not put off everything until it has caught up.
    [heardAt, askedAt, aliveAt] = [Math.min(heardAt, at), Math.min(askedAt, at), Math.min(aliveAt, at)];
    if (at - heardAt > watch.silenceMs) return end({ kind: 'silent', reason: 'nothing heard' });
    if (at - Math.max(heardAt, askedAt) > watch.silenceMs / 2) ask();
    if (at - aliveAt < watch.keepAliveMs) return;
    aliveAt = at;
    // If it fails, the silence will tell.
    api.keepAlive().then(onAlive, () => undefined);
  };
  const orEnd = (work: () => void) => {
    try {
      work();
    } catch (error) {
      end({ kind: 'broken', reason: faultOf(error).reason });
    }
  };
  const timer = setInterval(() => orEnd(look), watch.everyMs);
  return {
    /** Something came and was missed: Zalo is asked for it, once until something can be read. */
    missed() {
      heardAt = now().getTime();
      if (!isMissing) orEnd(ask);
      isMissing = true;
    },
    heard() {
      heardAt = now().getTime();
      isMissing = false;
    },
    stop: () => clearInterval(timer),
  };
}

/** The socket itself tells of its faults by an event; what the library could not read is a plain error. */
function isOfSocket(error: unknown): boolean {
  return !(error instanceof Error);
}

/** The other end may be gone: the library would wait 30 s for its farewell, and a process that is to stop with it. */
const FAREWELL_MS = 1_000;

/** Stopping a connection that does not stand yet is an error to the library. */
function stopQuietly({ listener }: ZaloApi): void {
  // Private to the library, which has no other way to part at once.
  const { ws } = listener as Listener & { readonly ws?: { terminate(): void } | null };
  try {
    listener.stop();
  } catch {
    // It is not used again.
  }
  setTimeout(() => ws?.terminate(), FAREWELL_MS).unref();
}

function settleable<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
