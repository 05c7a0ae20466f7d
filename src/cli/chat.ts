import { join } from 'node:path';
import type { Writable } from 'node:stream';
import type { App } from '../app.ts';
import { runConsole } from '../channels/console/console.ts';
import { filesFolderIn } from '../channels/console/save-files.ts';
import { OWNER_ADDRESS } from '../people/people-store.ts';
import { printInstant } from '../shared/print-instant.ts';
import { WORDS } from './messages.ts';
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
    if (output.isTTY && !json) await tellFirstAdmin(app, errors);
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

/** On the very first start: with this code the machine's owner becomes administrator on another channel. */
async function tellFirstAdmin(app: App, errors: Writable): Promise<void> {
  const given = await app.firstAdminCode();
  if (given) errors.write(`${WORDS.firstAdmin(given.code, printInstant(given.expiresAt))}\n\n`);
}
