import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Figures } from './measure.ts';
import type { WorkloadSource } from './workload.ts';

/** One engine to measure on one workload, asking for at most `limitMs` in each way of typing. */
export interface Job {
  readonly engine: string;
  readonly source: WorkloadSource;
  readonly limitMs: number;
}

/** What came of a job: figures, or in one sentence why there are none. */
export type Outcome = { readonly figures: Figures } | { readonly failure: string };

/** After this long a job is ended, whatever it is doing. */
const DEADLINE_MS = 15 * 60_000;
const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));

/** Measures in a process of its own, so that one engine's memory and compiled code do not weigh on the next. */
export function measureInOwnProcess(job: Job): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = fork(CHILD, { execArgv: [...process.execArgv, '--expose-gc', '--max-old-space-size=12000'] });
    const deadline = setTimeout(
      () => settle({ failure: `no result within ${DEADLINE_MS / 60_000} minutes` }),
      DEADLINE_MS,
    );
    const settle = (outcome: Outcome) => {
      clearTimeout(deadline);
      child.kill();
      resolve(outcome);
    };
    child.once('message', (outcome) => settle(outcome as Outcome));
    child.once('error', (error) => settle({ failure: error.message }));
    child.once('exit', (code, signal) => settle({ failure: `its process ended (${signal ?? code})` }));
    child.send(job);
  });
}
