import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { SecretFileError } from '../../documents/ingest/secret-file-error.ts';
import type { Clock } from '../../shared/clock.ts';
import type { Leases } from '../../shared/leases.ts';
import type { Logger } from '../../shared/logger.ts';
import { restFor } from '../../shared/rest.ts';
import { whileHolding } from '../hold-lease.ts';
import { WATCHED_WORDS as words } from './messages.ts';
import { createStillFiles, type DroppedFile } from './still-files.ts';
import { NotPutAwayError, type TakingParts, takeDropped } from './take-dropped.ts';
import { createSecretsLeft, type SecretsLeft } from './warn-of-secrets.ts';

interface WatchingParts {
  readonly folder: string;
  readonly office: TakingParts;
  readonly leases: Leases;
  readonly clock: Clock;
  readonly tell: (message: string) => void;
  readonly logger: Logger;
  /** Between two looks. Default: 2 s. */
  readonly everyMs?: number;
  /** How long a file must not have changed. Default: 5 s. */
  readonly stillMs?: number;
}

const [EVERY_MS, STILL_MS, LEASE_MS] = [2_000, 5_000, 60_000];

/**
 * Takes in the files that are dropped in a folder until the signal, one after the other; of several processes one at a
 * time looks. The folder is looked into again and again: what the system tells of changes is not to be had of every
 * shared folder.
 */
export async function watchFolder(parts: WatchingParts, signal: AbortSignal): Promise<void> {
  const { folder, leases, clock, everyMs = EVERY_MS, stillMs = STILL_MS } = parts;
  const stillFiles = createStillFiles(folder, stillMs);
  const tellOnce = onceEach(parts.tell);
  const stuck = new Map<string, string>();
  const secrets = createSecretsLeft(parts.office, parts.tell);
  const holder = `${hostname()}, tiến trình ${process.pid}-${randomUUID().slice(0, 4)}`;
  const terms = { leases, clock, name: `dropped files ${folder}`, holder, forMs: LEASE_MS };
  const look = async () => {
    const files = await stillFiles(clock.now());
    for (const file of files.filter(({ name, state }) => stuck.get(name) !== state)) {
      if (signal.aborted) return;
      if (!(await secrets.has(file))) await take(file, parts, { stuck, secrets, tellOnce }, signal);
    }
    if (files.length === 0) tellOnce('');
  };
  while (!signal.aborted) {
    try {
      await whileHolding(terms, look);
    } catch (error) {
      tellOnce(words.unusable(folder, reasonOf(error)));
    }
    await restFor(everyMs, signal);
  }
}

/** What is known of files that stay where they are, and what was told. */
interface Known {
  readonly stuck: Map<string, string>;
  readonly secrets: SecretsLeft;
  readonly tellOnce: (message: string) => void;
}

/** One that cannot be put away is not read again before it changes, and keeps no other from being taken. */
async function take(
  file: DroppedFile,
  { folder, office, logger }: WatchingParts,
  { stuck, secrets, tellOnce }: Known,
  signal: AbortSignal,
): Promise<void> {
  try {
    await takeDropped(file, folder, office, signal);
  } catch (error) {
    if (error instanceof SecretFileError) await secrets.add(file, error.message);
    else if (error instanceof NotPutAwayError) {
      stuck.set(file.name, file.state);
      tellOnce(words.cannotMove(folder, error.code));
    } else {
      // What it says may be a piece of the file.
      logger.error({ reason: reasonOf(error) }, 'a dropped file was not taken in');
      tellOnce(words.unusable(folder, reasonOf(error)));
    }
  }
}

function reasonOf(error: unknown): string {
  const { code, name } = error as NodeJS.ErrnoException;
  return code ?? name;
}

/** Tells what is not what it told last; nothing is told of ''. */
function onceEach(tell: (message: string) => void): (message: string) => void {
  let told = '';
  return (message) => {
    if (message !== told && message !== '') tell(message);
    told = message;
  };
}
