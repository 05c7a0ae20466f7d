import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What came of a job: figures, or in one sentence why there are none. */
export type Outcome<Figures> = { readonly figures: Figures } | { readonly failure: string };

/** After this long a job is ended, whatever it is doing. */
const DEADLINE_MINUTES = 15;

/**
 * Measures in a process of its own, so that one job's memory and compiled code do not weigh on the next. The script
 * beside this file, or at an address of its own, is given the job and answers by `serveJob`.
 */
export function measureInOwnProcess<Job, Figures>(
  script: string,
  job: Job,
  minutes = DEADLINE_MINUTES,
  execArgv: readonly string[] = process.execArgv,
): Promise<Outcome<Figures>> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL(script, import.meta.url)), {
      execArgv: [...execArgv, '--expose-gc', '--max-old-space-size=12000'],
    });
    const deadline = setTimeout(() => settle({ failure: `no result within ${minutes} minutes` }), minutes * 60_000);
    const settle = (outcome: Outcome<Figures>) => {
      clearTimeout(deadline);
      child.kill();
      resolve(outcome);
    };
    child.once('message', (outcome) => settle(outcome as Outcome<Figures>));
    child.once('error', (error) => settle({ failure: error.message }));
    child.once('exit', (code, signal) => settle({ failure: `its process ended (${signal ?? code})` }));
    child.send(job as object);
  });
}

/** In the process that measures: takes the one job that is sent, answers with what came of it, and ends. */
export function serveJob<Job, Figures>(measure: (job: Job) => Promise<Figures>): void {
  process.once('message', async (job: Job) => {
    try {
      process.send!({ figures: await measure(job) }, () => process.exit(0));
    } catch (error) {
      process.send!({ failure: error instanceof Error ? error.message.split('\n')[0] : String(error) }, () =>
        process.exit(1),
      );
    }
  });
}
