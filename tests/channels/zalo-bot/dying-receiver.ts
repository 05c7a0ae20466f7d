import { writeSync } from 'node:fs';
import { createZaloBot } from '../../../src/channels/zalo-bot/zalo-bot.ts';
import { createLogger } from '../../../src/shared/logger.ts';
import { createJournal } from '../../../src/storage/journal-store.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { createQuotas } from '../../../src/storage/quota-store.ts';

// Started by a test that kills it: keeps what Zalo hands over in the journal of a file, and says so; what reads "chết" it
// has been given and never gets to keep.
const [file, apiRoot, token] = process.argv.slice(2) as [string, string, string];
const database = await openDatabase({ file });
const journal = createJournal(database);
const tell = () => {};
const channel = createZaloBot({
  ...{ token, apiRoot, plan: { monthlyMessages: 3_000, users: 50 }, pace: { perMinute: 60, chatPerMinute: 20 } },
  ...{ quotas: async () => createQuotas(database), tell, alert: tell },
  ...{ logger: createLogger('silent'), now: () => new Date('2026-03-01T03:00:00Z') },
});
await channel.run(
  {
    async receive(message) {
      writeSync(1, `${message.text}\n`);
      if (message.text === 'chết') await new Promise(() => {});
      return (await journal.receive(message, message.sentAt)) !== undefined;
    },
    setReach: async () => {},
  },
  new AbortController().signal,
);
