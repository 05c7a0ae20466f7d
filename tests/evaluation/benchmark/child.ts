import { ENGINES } from './engines/all.ts';
import { serveJob } from './in-own-process.ts';
import { measure } from './measure.ts';
import { loadWorkload, type WorkloadSource } from './workload.ts';

/** One engine to measure on one workload, asking for at most `limitMs` in each way of typing. */
export interface EngineJob {
  readonly engine: string;
  readonly source: WorkloadSource;
  readonly limitMs: number;
}

serveJob(async ({ engine, source, limitMs }: EngineJob) => {
  const workload = await loadWorkload(source);
  const build = await ENGINES.find(({ name }) => name === engine)!.load();
  return measure(build, workload, limitMs);
});
