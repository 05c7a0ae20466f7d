import { createHash } from 'node:crypto';
import type { Office } from '../assistant/commands/command.ts';
import { say } from '../assistant/commands/command.ts';
import { linkedLast } from '../people/linked-last.ts';
import { dayAt } from '../shared/day.ts';
import { groupBy } from '../shared/group-by.ts';
import type { Logger } from '../shared/logger.ts';

interface AlertingParts {
  readonly office: () => Promise<Pick<Office, 'peopleStore' | 'journal' | 'now'>>;
  readonly logger: Logger;
}

/**
 * Tells administrators, by other channels than the one it is about, what has to be mended there: once a day for the same
 * words. Does not throw, and is not waited for: the channel that calls it has other worries.
 */
export function createAlerts({ office, logger }: AlertingParts): (about: string, message: string) => void {
  const alert = async (about: string, message: string) => {
    const { peopleStore, journal, now } = await office();
    const accounts = await peopleStore.reachable({ roles: ['admin'] });
    const elsewhere = accounts.filter(({ channel }) => channel !== about);
    const at = now();
    const name = createHash('sha256').update(`${about} ${message}`).digest('hex').slice(0, 16);
    for (const [person, ways] of groupBy(elsewhere, (account) => account.person)) {
      const account = linkedLast(ways);
      if (!account) continue;
      const { channel, chat } = account;
      const key = `alert ${name} ${dayAt(at)} ${person}`;
      await journal.announce({ key, channel, chat, person, reply: say(message) }, at);
    }
  };
  return (about, message) =>
    void alert(about, message).catch((error) => logger.error({ err: error }, 'administrators cannot be alerted'));
}
