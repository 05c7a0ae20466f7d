import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../../shared/logger.ts';
import type { Journal } from '../journal.ts';
import type { Doorkeeper } from './doorkeeper.ts';

interface PurgeParts {
  readonly journal: Pick<Journal, 'purge'>;
  readonly doorkeeper: Pick<Doorkeeper, 'retentionDays'>;
  readonly now: () => Date;
  readonly logger: Logger;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Removes what people said once it has been kept as long as they were told. A database that is away is asked another time. */
export async function purgeOld({ journal, doorkeeper, now, logger }: PurgeParts): Promise<void> {
  const before = new Date(now().getTime() - doorkeeper.retentionDays * DAY_MS);
  await journal.purge(before).catch((error) => logger.error({ err: error }, 'nothing can be purged'));
}

/** The same, every hour until the signal. */
export async function purgeHourly(parts: PurgeParts, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await purgeOld(parts);
    await wait(HOUR_MS, undefined, { signal }).catch(() => undefined);
  }
}
