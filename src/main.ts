import { awaitDatabase } from './app/await-database.ts';
import { WORDS } from './app/messages.ts';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { printInstant } from './shared/print-instant.ts';

/** Whom the service tells how it fares. */
export interface Telling {
  /** Told, in Vietnamese, of what whoever runs it should know. */
  readonly tell: (message: string) => void;
  readonly onProgress?: (done: number, total: number, what: string) => void;
}

/** Runs every configured channel and the reminders until SIGTERM or SIGINT, then ends what is under way. */
export async function main({ tell, ...telling }: Telling): Promise<void> {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGTERM', onSignal).once('SIGINT', onSignal);
  const config = readConfig();
  const app = createApp(config, { ...telling, onNotice: tell });
  try {
    if (config.databaseUrl) await awaitDatabase({ url: config.databaseUrl, tell }, stop.signal);
    if (stop.signal.aborted) return;
    // Documents are read before anybody is let in.
    await app.frontDesk();
    const code = await app.firstAdminCode();
    if (code) tell(WORDS.firstAdmin(code.code, printInstant(code.expiresAt)));
    const channels = app.channels();
    if (channels.length === 0) tell(WORDS.noChannel);
    tell(WORDS.running);
    await app.run(channels, stop.signal);
  } finally {
    process.off('SIGTERM', onSignal).off('SIGINT', onSignal);
    await app.close();
  }
}
