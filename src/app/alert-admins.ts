import { createHash } from 'node:crypto';
import type { Office } from '../assistant/commands/command.ts';
import { say } from '../assistant/commands/command.ts';
import { dayAt } from '../shared/day.ts';
import type { Logger } from '../shared/logger.ts';
import { tellAdmins } from './tell-admins.ts';

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
    const own = await office();
    const name = createHash('sha256').update(`${about} ${message}`).digest('hex').slice(0, 16);
    const key = `alert ${name} ${dayAt(own.now())}`;
    await tellAdmins(own, { key, reply: say(message), notBy: about });
  };
  return (about, message) =>
    void alert(about, message).catch((error) => logger.error({ err: error }, 'administrators cannot be alerted'));
}
