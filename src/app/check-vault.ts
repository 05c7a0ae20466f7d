import { join } from 'node:path';
import type { Config } from '../config.ts';
import { lookAtKey } from '../storage/vault/vault-key.ts';
import { WORDS } from './messages.ts';

/** Where the key is by which secrets are sealed, and whether it is nobody else's. */
export async function checkVault(config: Pick<Config, 'secretKey' | 'dataDir'>) {
  const found = await lookAtKey(config);
  return { ok: found !== 'open', detail: WORDS.vault[found](join(config.dataDir, 'khoa-bi-mat')) };
}
