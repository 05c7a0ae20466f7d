import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type FileLimits, USUAL_LIMITS } from '../documents/ingest/file-limits.ts';
import { formatOf, type Watch } from '../documents/ingest/formats.ts';
import { INGEST_WORDS } from '../documents/ingest/messages.ts';
import { SecretFileError } from '../documents/ingest/secret-file-error.ts';
import type { SecretMark } from '../documents/ingest/secret-mark.ts';
import { UserError } from '../shared/errors.ts';
import type { FileReading, FileToRead } from '../tasks/extraction/read-file.ts';

/** What the thread that reads says: so many pages are read, or how it ended. */
export type ReadApart =
  | { readonly kind: 'page'; readonly page: number; readonly all: number }
  | ({ readonly kind: 'read' } & FileReading)
  | { readonly kind: 'secret'; readonly mark: SecretMark }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'broken' };

/** How much a file may cost. */
export interface ReadingLimits {
  /** Without another page being read. Default: 30 s, of pages that may have to be read from pictures 150 s. */
  readonly mostPageMs?: number;
  /** In all. Default: 30 minutes. */
  readonly mostMs?: number;
  /** Of what JavaScript keeps. Default: 512 MB. */
  readonly mostMegabytes?: number;
  /** Default: `USUAL_LIMITS`. */
  readonly file?: FileLimits;
}

const MOST_PAGE_MS = 30_000;
const MOST_PICTURE_MS = 150_000;
const MOST_MS = 30 * 60_000;
const MOST_MEGABYTES = 512;
/** What a thread is given to clear up once it is to end. */
const LAST_MS = 2_000;

/**
 * Reads a file in a thread of its own, so that nobody waits for it, and ends the thread where it takes too long or too
 * much, or is not wanted any more. Throws UserError for a file that cannot be read, for whatever reason.
 */
export function createReadApart({
  mostMegabytes = MOST_MEGABYTES,
  file: ofFiles = USUAL_LIMITS,
  ...limits
}: ReadingLimits = {}) {
  return async (file: FileToRead, watch: Watch = {}): Promise<FileReading> => {
    const worker = startWorker({ ...file, limits: ofFiles }, mostMegabytes);
    const limit = limitReading(file.name, limits, watch.signal);
    const onPage = (read: number, all: number) => {
      limit.goOn();
      watch.onPage?.(read, all);
    };
    const heard = heardFrom(worker, file.name, onPage);
    try {
      return readingOf(await Promise.race([heard, limit.reached]), file.name);
    } finally {
      limit.end();
      await endOf(worker, heard);
    }
  };
}

/** The thread sees the end of processes that it started, unless it is too busy to be told. */
async function endOf(worker: Worker, heard: Promise<unknown>): Promise<void> {
  const isOver = new AbortController();
  worker.postMessage('stop');
  await Promise.race([heard, wait(LAST_MS, undefined, { signal: isOver.signal }).catch(() => undefined)]);
  isOver.abort();
  await worker.terminate();
}

/** Tells when a file has taken too long, or is not wanted any more. */
function limitReading(
  name: string,
  { mostPageMs = formatOf(name).isSlow ? MOST_PICTURE_MS : MOST_PAGE_MS, mostMs = MOST_MS }: ReadingLimits,
  signal: AbortSignal | undefined,
) {
  let reach: (heard: ReadApart) => void = () => undefined;
  const reached = new Promise<ReadApart>((resolve) => {
    reach = resolve;
  });
  const after = (ms: number) =>
    setTimeout(() => reach({ kind: 'refused', reason: INGEST_WORDS.tooSlow(name, Math.ceil(ms / 1000)) }), ms);
  const stop = () => reach({ kind: 'broken' });
  const whole = after(mostMs);
  let page = after(mostPageMs);
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted) stop();
  return {
    reached,
    goOn() {
      clearTimeout(page);
      page = after(mostPageMs);
    },
    end() {
      clearTimeout(page);
      clearTimeout(whole);
      signal?.removeEventListener('abort', stop);
    },
  };
}

/** From the sources, as in tests, the thread has to compile them as its parent did. */
function startWorker(workerData: FileToRead, maxOldGenerationSizeMb: number): Worker {
  const options = { workerData, resourceLimits: { maxOldGenerationSizeMb } };
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./reading-worker.js', import.meta.url), options);
  const source = new URL('./reading-worker.ts', import.meta.url).href;
  const compiler = pathToFileURL(
    createRequire(import.meta.url)
      .resolve('tsx/esm/api')
      .replace(/\.cjs$/u, '.mjs'),
  ).href;
  const begin = `import(${JSON.stringify(compiler)}).then(({ register }) => (register(), import(${JSON.stringify(source)})))`;
  return new Worker(begin, { ...options, eval: true });
}

function heardFrom(worker: Worker, name: string, onPage: (read: number, all: number) => void): Promise<ReadApart> {
  return new Promise((resolve) => {
    worker.on('message', (heard: ReadApart) => {
      if (heard.kind === 'page') onPage(heard.page, heard.all);
      else resolve(heard);
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      // Anything else is a library's failure that nobody waited for; what it says may be a piece of the file.
      const isTooMuch = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      resolve(isTooMuch ? { kind: 'refused', reason: INGEST_WORDS.tooDemanding(name) } : { kind: 'broken' });
    });
    worker.once('exit', () => resolve({ kind: 'broken' }));
  });
}

function readingOf(heard: ReadApart, name: string): FileReading {
  if (heard.kind === 'read') return heard;
  if (heard.kind === 'secret') throw new SecretFileError(heard.mark);
  throw new UserError(heard.kind === 'refused' ? heard.reason : INGEST_WORDS.unreadable(name));
}
