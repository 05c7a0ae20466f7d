import { z } from 'zod';
import type { Vault } from '../../shared/vault.ts';
import { overwrite } from './overwrite.ts';

const NAME = 'zalo-personal standing';
/** Only a log-in by hand writes besides the one who listens. */
const MOST_TRIES = 5;
const STANDING = z.object({
  state: z.enum(['connected', 'away', 'conflict', 'auth_required']),
  /** Instant since which it is so, ISO 8601 in UTC. */
  since: z.iso.datetime(),
  /** Id of the account, once known. */
  account: z.string().optional(),
  /** Instant up to which everything that came is kept. */
  heardUntil: z.iso.datetime().optional(),
});

/**
 * How the connection stands, as another process can read it. `away`: broken, and tried again. `conflict`: the account was
 * opened elsewhere. `auth_required`: nothing is tried any more until somebody scans.
 */
export type Standing = z.infer<typeof STANDING>;

/** Remembers how the connection stands, for `doctor` and for the next start. */
export interface KeptStanding {
  read(): Promise<Standing | undefined>;
  /** Whoever holds the lease writes, so the last word counts. */
  note(change: Partial<Omit<Standing, 'since'>>): Promise<void>;
  /** Forgets how it stood, also where that cannot be opened any more: from now on it is so. */
  begin(known: Omit<Standing, 'since'>): Promise<void>;
}

/** Keeps it in the vault, where processes meet; it names the account, which is nobody else's business. */
export function keepStanding({ vault, now }: { vault: () => Promise<Vault>; now: () => Date }): KeptStanding {
  const read = async () => {
    const kept = await (await vault()).read(NAME);
    return { version: kept?.version, standing: kept && readStanding(kept.value) };
  };
  // One after the other, or an earlier word might be written last.
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: async () => (await read()).standing,
    async begin(known) {
      // What cannot be opened any more is overwritten all the same.
      const before = await read().catch(() => undefined);
      const { account, heardUntil } = before?.standing ?? {};
      // Whoever comes back has not missed what was kept before.
      const heard = account !== undefined && account === known.account ? { heardUntil } : {};
      const value = JSON.stringify({ ...heard, ...known, since: now().toISOString() });
      await overwrite(await vault(), NAME, value, now());
    },
    note(change) {
      const noted = last.then(() => write(change));
      last = noted.catch(() => undefined);
      return noted;
    },
  };

  async function write(change: Parameters<KeptStanding['note']>[0]): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const { version, standing } = await read();
      const at = now().toISOString();
      const before = standing ?? { state: 'away', since: at };
      const isNew = change.state !== undefined && change.state !== standing?.state;
      const value = JSON.stringify({ ...before, ...change, since: isNew ? at : before.since });
      if (await (await vault()).write(NAME, value, version, now())) return;
    }
  }
}

function readStanding(value: string): Standing | undefined {
  try {
    return STANDING.parse(JSON.parse(value));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}
