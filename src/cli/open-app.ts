import { type App, createApp } from '../app.ts';
import { readConfig } from '../config.ts';
import type { Clock } from '../shared/clock.ts';
import { createProgressBar } from './progress-bar.ts';
import type { World } from './world.ts';

/** Gives `use` an app made from the environment, which tells standard error how it fares, and closes it whatever happens. */
export async function withApp<T>({ stderr }: World, use: (app: App) => Promise<T>, clock?: Clock): Promise<T> {
  const onNotice = (message: string) => void stderr.write(`${message}\n`);
  const app = createApp(readConfig(), { onNotice, onProgress: createProgressBar(stderr), ...(clock ? { clock } : {}) });
  try {
    return await use(app);
  } finally {
    await app.close();
  }
}
