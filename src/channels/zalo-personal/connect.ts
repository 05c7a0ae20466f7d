import type { Logger } from '../../shared/logger.ts';
import type { LogIn, Session, ZaloApi } from './api.ts';
import { createCalls } from './calls.ts';
import type { Connection, Ending, Line } from './connection.ts';
import { faultOf } from './fault.ts';
import type { KeptSession } from './kept-session.ts';
import { askForOld, type Listening, listen, type Watch } from './listen.ts';
import { sessionOf } from './open-zca.ts';

/** What a connection is made with. */
export interface ConnectingParts {
  readonly logIn: LogIn;
  readonly session: KeptSession;
  readonly line: Line;
  readonly watch: Watch;
  readonly now: () => Date;
  readonly logger: Logger;
  /** Takes what came; of what came before this instant only the echoes. */
  readonly take: (raw: unknown, connection: Connection, since?: Date) => void;
  /** Told of what came and cannot be read; the reason holds nothing of it. */
  readonly onUnreadable: (reason: string) => void;
}

interface Connecting {
  readonly session: Session;
  readonly version: number;
  /** Up to when all that came is kept; undefined at the very first time. */
  readonly heardUntil: Date | undefined;
  readonly onConnected: (connection: Connection) => void;
  readonly signal: AbortSignal;
}

/** Clocks of Zalo and of this machine may differ so much; what is kept twice is noticed. */
const OVERLAP_MS = 120_000;
/** What was asked longer ago nobody waits for any more. */
const OLDEST_MS = 86_400_000;

/** Logs in, listens until that ends, and says how it ended. Throws where the log-in fails. Nothing of it is used again. */
export async function connect(parts: ConnectingParts, connecting: Connecting): Promise<Ending> {
  const { signal, heardUntil, onConnected } = connecting;
  const api = await unlessAborted(parts.logIn(connecting.session), signal);
  if (!api) return { kind: 'stopped', reason: 'stopped' };
  const ended = new AbortController();
  const at = parts.now().getTime();
  // What was noted before a clock went back lies ahead.
  const heard = Math.min(heardUntil?.getTime() ?? at, at);
  const since = new Date(heardUntil ? Math.max(heard - OVERLAP_MS, at - OLDEST_MS) : at);
  let listening: Listening | undefined;
  const end = (ending: Ending) => listening?.end(ending);
  const keeping = keepChanges(api, connecting.version, parts, end);
  const connection = { me: api.getOwnId(), api, calls: createCalls(api), ended: ended.signal, end, keep: keeping.keep };
  keeping.keep();
  listening = listen(api, {
    ...parts,
    onConnected() {
      if (parts.line.current === connection) return;
      parts.line.current = connection;
      onConnected(connection);
      askForOld(api);
    },
    onMessage: (raw) => parts.take(raw, connection),
    onOldMessages: (raws) => raws.forEach((raw) => void parts.take(raw, connection, since)),
    onAlive: keeping.keep,
  });
  const stop = () => end({ kind: 'stopped', reason: 'stopped' });
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  const ending = await listening.ended;
  signal.removeEventListener('abort', stop);
  parts.line.current = undefined;
  ended.abort();
  await keeping.finish();
  return ending;
}

/** Cookies change on many calls. Where somebody logged in anew meanwhile, theirs are the ones to go on with. */
function keepChanges(
  api: ZaloApi,
  first: number,
  { session, logger }: Pick<ConnectingParts, 'session' | 'logger'>,
  end: (ending: Ending) => void,
) {
  let version = first;
  let last = Promise.resolve();
  const save = async () => {
    try {
      const saved = await session.save(sessionOf(api), version);
      if (saved === undefined) end({ kind: 'session', reason: 'a newer session' });
      else version = saved;
    } catch (error) {
      logger.warn({ reason: faultOf(error).reason }, 'the session of Zalo is not kept');
    }
  };
  return {
    keep() {
      last = last.then(save);
    },
    finish: () => last,
  };
}

/** Undefined where the signal comes first; what is thrown later is of no interest then. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  work.catch(() => undefined);
  let stop = () => {};
  const aborted = new Promise<undefined>((resolve) => {
    stop = () => resolve(undefined);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
