import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Worker } from 'tesseract.js';
import { type Engine, ONE_BLOCK } from './engine.ts';
import { pgmOf } from './pgm.ts';
import { wordsOfTsv } from './tsv-words.ts';

const DATA = join(
  dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json')),
  '4.0.0_best_int',
);
/** Neural network only: the data has nothing for the old engine. */
const NETWORK_ONLY = 1;

/** Tesseract compiled to WebAssembly, in a thread of its own, with the Vietnamese data of its package; fetches nothing. */
export function createWasmEngine(): Engine {
  let starting: Promise<Worker> | undefined;
  const stop = async () => {
    const worker = starting;
    starting = undefined;
    await (await worker?.catch(() => undefined))?.terminate();
  };
  return {
    name: 'tesseract.js',
    async read(strip, signal) {
      signal.throwIfAborted();
      starting ??= start();
      const reading = starting.then((worker) => recognise(worker, pgmOf(strip), strip.dpi));
      try {
        return await raceAgainst(signal, reading);
      } catch (error) {
        // A thread that is busy, or has failed, is of no use any more.
        await stop();
        throw error;
      }
    },
    close: stop,
  };
}

async function start(): Promise<Worker> {
  const { createWorker } = await import('tesseract.js');
  const worker = await createWorker('vie', NETWORK_ONLY, {
    langPath: DATA,
    gzip: true,
    cacheMethod: 'none',
    // Without it the library throws where nobody can catch; the promise of the job is rejected all the same.
    errorHandler: () => undefined,
  });
  await worker.setParameters({ tessedit_pageseg_mode: ONE_BLOCK as never, preserve_interword_spaces: '0' });
  return worker;
}

async function recognise(worker: Worker, picture: Buffer, dpi: number) {
  await worker.setParameters({ user_defined_dpi: String(Math.round(dpi)) });
  const { data } = await worker.recognize(picture, {}, { text: false, tsv: true, blocks: false });
  return wordsOfTsv(data.tsv ?? '');
}

function raceAgainst<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
