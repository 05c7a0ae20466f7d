import { type ChildProcess, execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Engine, ONE_BLOCK } from './engine.ts';
import { pgmOf } from './pgm.ts';
import { wordsOfTsv } from './tsv-words.ts';

const PROGRAM = 'tesseract';
/** Some megabytes for the densest page. */
const MOST_OUTPUT_BYTES = 32 * 1024 * 1024;
/** One core a process, for several strips are read at once; nothing of our own environment, which holds secrets. */
const ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin', OMP_THREAD_LIMIT: '1' };

/** True where the system has a Tesseract that knows Vietnamese. */
export async function hasSystemEngine(): Promise<boolean> {
  try {
    const { stdout } = await promisify(execFile)(PROGRAM, ['--list-langs'], { timeout: 5_000, env: ENVIRONMENT });
    return /^vie$/mu.test(stdout);
  } catch {
    return false;
  }
}

/** The Tesseract of the system: one process a strip, picture in, table of words out, nothing on disk. */
export function createSystemEngine(): Engine {
  const running = new Map<ChildProcess, Promise<unknown>>();
  return {
    name: PROGRAM,
    read: (strip, signal) =>
      new Promise((resolve, reject) => {
        const settings = ['--oem', '1', '--psm', ONE_BLOCK, '--dpi', String(Math.round(strip.dpi))];
        const child = execFile(
          PROGRAM,
          ['stdin', 'stdout', '-l', 'vie', ...settings, 'tsv'],
          { signal, killSignal: 'SIGKILL', maxBuffer: MOST_OUTPUT_BYTES, env: ENVIRONMENT },
          (error, stdout) => (error ? reject(signal.aborted ? signal.reason : error) : resolve(wordsOfTsv(stdout))),
        );
        if (child.pid !== undefined) {
          const gone = new Promise((seen) => child.once('exit', seen)).then(() => running.delete(child));
          running.set(child, gone);
        }
        // It may end before it has read the picture; what then went wrong is told above.
        child.stdin!.on('error', () => undefined);
        child.stdin!.end(pgmOf(strip));
      }),
    async close() {
      for (const child of running.keys()) child.kill('SIGKILL');
      await Promise.all(running.values());
    },
  };
}
