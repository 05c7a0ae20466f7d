import { join } from 'node:path';
import { runConsole } from '../channels/console/console.ts';
import { filesFolderIn } from '../channels/console/save-files.ts';
import { withApp } from './open-app.ts';
import { OWNER } from './values.ts';
import type { World } from './world.ts';

/** Holds a conversation on the streams given; returns the exit code. */
export function chatHere({ json = false }: { json?: boolean }, world: World): Promise<number> {
  return withApp(world, async (app) => {
    const { clock, logger, config } = app;
    const desk = await app.frontDesk();
    const { stdin: input, stdout: output, stderr: errors } = world;
    const historyFile = join(config.dataDir, 'console-history');
    const filesFolder = filesFolderIn(config.dataDir);
    const streams = { input, output, errors };
    const whole = await runConsole({ desk, clock, logger, role: OWNER, ...streams, historyFile, filesFolder, json });
    return whole ? 0 : 1;
  });
}
