import { ENGINES } from './engines/all.ts';
import type { Job } from './in-own-process.ts';
import { measure } from './measure.ts';
import { loadWorkload } from './workload.ts';

// The process that measures one engine on one workload: see in-own-process.ts.
process.once('message', async ({ engine, source, limitMs }: Job) => {
  try {
    const workload = await loadWorkload(source);
    const build = await ENGINES.find(({ name }) => name === engine)!.load();
    process.send!({ figures: await measure(build, workload, limitMs) }, () => process.exit(0));
  } catch (error) {
    process.send!({ failure: error instanceof Error ? error.message.split('\n')[0] : String(error) }, () =>
      process.exit(1),
    );
  }
});
