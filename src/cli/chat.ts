import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { WORDS } from '../app/messages.ts';
import { countWaiting } from '../app/waiting-reminders.ts';
import type { App } from '../app.ts';
import { runConsole } from '../channels/console/console.ts';
import { createFileSource } from '../channels/console/file-source.ts';
import { filesFolderIn } from '../channels/console/save-files.ts';
import { OWNER_ADDRESS } from '../people/people-store.ts';
import { printInstant } from '../shared/print-instant.ts';
import { withApp } from './open-app.ts';
import type { World } from './world.ts';

interface ChatOptions {
  readonly json?: boolean;
  /** Whom to be taken for; the owner of the machine where nobody is said. */
  readonly sender?: string;
}

/** Holds a conversation on the streams given; returns the exit code. */
export function chatHere({ json = false, sender: given }: ChatOptions, world: World): Promise<number> {
  return withApp(world, async (app) => {
    const { clock, logger, config } = app;
    const desk = await app.frontDesk();
    const sources = new Map([[OWNER_ADDRESS.channel, createFileSource()]]);
    const reception = await app.reception(new Map(), { sources });
    const { stdin: input, stdout: output, stderr: errors } = world;
    const historyFile = join(config.dataDir, 'console-history');
    const filesFolder = filesFolderIn(config.dataDir);
    const sender = given ?? OWNER_ADDRESS.account;
    const isTalk = Boolean(output.isTTY) && !json;
    if (isTalk) await tellFirstAdmin(app, errors);
    const waiting = await countFor(isTalk ? sender : undefined, app);
    const whole = await runConsole({
      ...{ desk, reception, clock, logger, sender, input, output, errors, historyFile, filesFolder, json },
      ...(waiting > 0 ? { news: WORDS.remindersWait(waiting) } : {}),
    });
    return whole ? 0 : 1;
  });
}

/** On the very first start: with this code the machine's owner becomes administrator on another channel. */
async function tellFirstAdmin(app: App, errors: Writable): Promise<void> {
  const given = await app.firstAdminCode();
  if (given) errors.write(`${WORDS.firstAdmin(given.code, printInstant(given.expiresAt))}\n\n`);
}

/** A database that is away is no reason not to talk. */
async function countFor(sender: string | undefined, app: App): Promise<number> {
  const address = sender === undefined ? undefined : { channel: OWNER_ADDRESS.channel, account: sender };
  try {
    return await countWaiting(address, await app.office());
  } catch (error) {
    app.logger.warn({ err: error }, 'waiting reminders cannot be counted');
    return 0;
  }
}
