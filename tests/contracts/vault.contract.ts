import { beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/shared/errors.ts';
import type { Vault } from '../../src/shared/vault.ts';

const AT = new Date('2026-03-01T00:00:00Z');
const WORDS = '{"cookie":"Bí mật 🔑"}';

/** What every `Vault` keeps to. Each call of `open` is one more opening of the place that is empty at the start of a test. */
export function describeVault(open: (key?: string) => Promise<Vault>): void {
  describe('the vault', () => {
    let vault: Vault;
    beforeEach(async () => {
      vault = await open();
    });

    it('keeps what it is given, for all who open it, and forgets it', async () => {
      expect(await vault.read('a')).toBeUndefined();
      expect(await vault.write('a', WORDS, undefined, AT)).toBe(true);
      expect(await (await open()).read('a')).toEqual({ value: WORDS, version: 1 });
      expect(await vault.read('b')).toBeUndefined();
      await vault.remove('a');
      await vault.remove('a');
      expect(await vault.read('a')).toBeUndefined();
    });

    it('is written in the place of what was read, and of nothing else', async () => {
      await vault.write('a', 'một', undefined, AT);
      expect(await vault.write('a', 'hai', undefined, AT)).toBe(false);
      expect(await vault.write('a', 'hai', 1, AT)).toBe(true);
      expect(await vault.write('a', 'ba', 1, AT)).toBe(false);
      expect(await vault.read('a')).toEqual({ value: 'hai', version: 2 });
      await vault.remove('a');
      expect(await vault.write('a', 'bốn', 2, AT)).toBe(false);
    });

    it('is written by one of many at once', async () => {
      const openings = [vault, await open(), await open()];
      for (const after of [undefined, 1]) {
        const many = Array.from({ length: 12 }, (_, i) => openings[i % 3]!.write('a', `${i}`, after, AT));
        expect((await Promise.all(many)).filter(Boolean)).toHaveLength(1);
      }
    });

    it('does not open with another key, and says the way out', async () => {
      await vault.write('zalo', WORDS, undefined, AT);
      const other = await open('another key of at least 32 letters');
      await expect(other.read('zalo')).rejects.toThrow(UserError);
      await expect(other.read('zalo')).rejects.toThrow(/"zalo".*SECRET_KEY.*khoa-bi-mat.*đăng nhập lại/u);
      expect(await vault.read('zalo')).toEqual({ value: WORDS, version: 1 });
    });
  });
}
