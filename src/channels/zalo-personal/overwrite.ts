import { UserError } from '../../shared/errors.ts';
import type { Vault } from '../../shared/vault.ts';

/**
 * Puts a value into the vault whatever was there, also what cannot be opened any more: whoever lost the key logs in anew.
 * What others wrote meanwhile is older.
 */
export async function overwrite(vault: Vault, name: string, value: string, at: Date): Promise<void> {
  while (!(await vault.write(name, value, await versionOf(vault, name), at)));
}

async function versionOf(vault: Vault, name: string): Promise<number | undefined> {
  try {
    return (await vault.read(name))?.version;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    await vault.remove(name);
    return undefined;
  }
}
