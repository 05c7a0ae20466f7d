import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../../shared/logger.ts';
import type { Journal } from '../journal.ts';
import type { UploadDesk } from '../uploads/upload-desk.ts';
import type { Doorkeeper } from './doorkeeper.ts';

interface PurgeParts {
  readonly journal: Pick<Journal, 'purge'>;
  readonly doorkeeper: Pick<Doorkeeper, 'retentionDays'>;
  /** Removes documents that nobody decided on. */
  readonly uploads?: Pick<UploadDesk, 'purge'>;
  readonly now: () => Date;
  readonly logger: Logger;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Removes what people said once it has been kept as long as they were told. A database that is away is asked another time. */
export async function purgeOld({ journal, doorkeeper, uploads, now, logger }: PurgeParts): Promise<void> {
  const before = new Date(now().getTime() - doorkeeper.retentionDays * DAY_MS);
  const fail = (error: unknown) => logger.error({ err: error }, 'nothing can be purged');
  await journal.purge(before).catch(fail);
  await uploads?.purge().catch(fail);
}

/** The same, every hour until the signal. */
export async function purgeHourly(parts: PurgeParts, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await purgeOld(parts);
    await wait(HOUR_MS, undefined, { signal }).catch(() => undefined);
  }
}
