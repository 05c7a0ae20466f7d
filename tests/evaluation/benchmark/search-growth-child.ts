import { serveJob } from './in-own-process.ts';
import { makeAnew, startFromSaved } from './saved-search.ts';
import { loadWorkload, type WorkloadSource } from './workload.ts';

const STEPS = { anew: makeAnew, saved: startFromSaved };

/** What to do with the parts of an index in a folder: make them there, or start from them. */
export interface GrowthJob {
  readonly step: keyof typeof STEPS;
  readonly source: WorkloadSource;
  readonly folder: string;
}

serveJob(async ({ step, source, folder }: GrowthJob) => STEPS[step](await loadWorkload(source), folder));
