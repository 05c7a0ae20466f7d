import { main } from '../main.ts';
import { createProgressBar } from './progress-bar.ts';
import type { World } from './world.ts';

/** Runs the service until it is told to stop; all that it tells goes to standard error. */
export function serve({ stderr }: World): Promise<void> {
  return main({ tell: (message) => void stderr.write(`${message}\n`), onProgress: createProgressBar(stderr) });
}
