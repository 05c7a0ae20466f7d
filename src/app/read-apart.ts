import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { INGEST_WORDS } from '../documents/ingest/messages.ts';
import { SecretFileError } from '../documents/ingest/read-sent-file.ts';
import type { SecretMark } from '../documents/ingest/secret-mark.ts';
import { UserError } from '../shared/errors.ts';
import type { FileReading, FileToRead } from '../tasks/extraction/read-file.ts';

/** What the thread that reads says. */
export type ReadApart =
  | ({ readonly kind: 'read' } & FileReading)
  | { readonly kind: 'secret'; readonly mark: SecretMark }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'broken' };

/** How much a file may cost. */
export interface ReadingLimits {
  /** Default: 30 s. */
  readonly mostMs?: number;
  /** Of what JavaScript keeps. Default: 512 MB. */
  readonly mostMegabytes?: number;
}

const MOST_MS = 30_000;
const MOST_MEGABYTES = 512;

/**
 * Reads a file in a thread of its own, so that nobody waits for it, and ends the thread where it takes too long or too
 * much. Throws UserError for a file that cannot be read, for whatever reason.
 */
export function createReadApart({ mostMs = MOST_MS, mostMegabytes = MOST_MEGABYTES }: ReadingLimits = {}) {
  return async (file: FileToRead): Promise<FileReading> => {
    const worker = startWorker(file, mostMegabytes);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<ReadApart>((resolve) => {
      const reason = INGEST_WORDS.tooSlow(file.name, Math.ceil(mostMs / 1000));
      timer = setTimeout(() => resolve({ kind: 'refused', reason }), mostMs);
    });
    try {
      return readingOf(await Promise.race([heardFrom(worker, file.name), late]), file.name);
    } finally {
      clearTimeout(timer);
      await worker.terminate();
    }
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

function heardFrom(worker: Worker, name: string): Promise<ReadApart> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') reject(error);
      else resolve({ kind: 'refused', reason: INGEST_WORDS.tooDemanding(name) });
    });
    worker.once('exit', () => resolve({ kind: 'broken' }));
  });
}

function readingOf(heard: ReadApart, name: string): FileReading {
  if (heard.kind === 'read') return heard;
  if (heard.kind === 'secret') throw new SecretFileError(heard.mark);
  throw new UserError(heard.kind === 'refused' ? heard.reason : INGEST_WORDS.unreadable(name));
}
