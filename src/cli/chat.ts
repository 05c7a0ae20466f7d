import { join } from 'node:path';
import { runConsole } from '../channels/console/console.ts';
import { filesFolderIn } from '../channels/console/save-files.ts';
import { OWNER_ADDRESS } from '../people/people-store.ts';
import { withApp } from './open-app.ts';
import type { World } from './world.ts';

interface ChatOptions {
  readonly json?: boolean;
  /** Whom to be taken for; the owner of the machine where nobody is said. */
  readonly sender?: string;
}

/** Holds a conversation on the streams given; returns the exit code. */
export function chatHere({ json = false, sender }: ChatOptions, world: World): Promise<number> {
  return withApp(world, async (app) => {
    const { clock, logger, config } = app;
    const desk = await app.frontDesk();
    const reception = await app.reception(new Map());
    const { stdin: input, stdout: output, stderr: errors } = world;
    const historyFile = join(config.dataDir, 'console-history');
    const filesFolder = filesFolderIn(config.dataDir);
    const streams = { input, output, errors };
    const whole = await runConsole({
      desk,
      reception,
      clock,
      logger,
      sender: sender ?? OWNER_ADDRESS.account,
      ...streams,
      historyFile,
      filesFolder,
      json,
    });
    return whole ? 0 : 1;
  });
}
