import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkVault } from '../../src/app/check-vault.ts';
import { UserError } from '../../src/shared/errors.ts';
import { openVaultKey } from '../../src/storage/vault/vault-key.ts';

let root: string;
let dataDir: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vault-key-'));
  dataDir = join(root, 'data');
});
afterEach(() => rmSync(root, { recursive: true, maxRetries: 3 }));

const hex = (key: Uint8Array) => Buffer.from(key).toString('hex');
const keyFile = () => join(dataDir, 'khoa-bi-mat');

it('a key is derived from what was chosen, always the same, and nothing is written', async () => {
  const [one, again, other] = ['k'.repeat(32), 'k'.repeat(32), 'l'.repeat(32)].map((secretKey) =>
    openVaultKey({ secretKey, dataDir }),
  );
  expect(hex(await one!())).toBe(hex(await again!()));
  expect(hex(await one!())).not.toBe(hex(await other!()));
  expect((await one!()).length).toBe(32);
  expect(readdirSync(root)).toEqual([]);
  expect(await checkVault({ secretKey: 'k'.repeat(32), dataDir })).toMatchObject({ ok: true });
});

it('else one is made, once, in a file that its owner alone can read', async () => {
  expect(await checkVault({ dataDir })).toMatchObject({ ok: true, detail: expect.stringContaining('tự tạo') });
  const keys = await Promise.all(Array.from({ length: 8 }, () => openVaultKey({ dataDir })()));
  expect(new Set(keys.map(hex)).size).toBe(1);
  expect(readdirSync(dataDir)).toEqual(['khoa-bi-mat']);
  expect(readFileSync(keyFile(), 'utf8').trim()).toBe(hex(keys[0]!));
  expect(await checkVault({ dataDir })).toMatchObject({ ok: true, detail: expect.stringContaining('chỉ chủ tệp') });
});

it.skipIf(process.platform === 'win32')('the check-up complains where others can read it', async () => {
  await openVaultKey({ dataDir })();
  expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
  chmodSync(keyFile(), 0o640);
  const { ok, detail } = await checkVault({ dataDir });
  expect(ok).toBe(false);
  expect(detail).toContain(`chmod 600 "${keyFile()}"`);
});

it('a broken file, or a folder that is none, is said with the way out; mended, it works without a new start', async () => {
  await openVaultKey({ dataDir })();
  const key = readFileSync(keyFile());
  writeFileSync(keyFile(), 'nửa khóa');
  const keyOf = openVaultKey({ dataDir });
  await expect(keyOf()).rejects.toThrow(UserError);
  await expect(keyOf()).rejects.toThrow(/không còn nguyên vẹn.*cấp lại quyền/u);
  writeFileSync(keyFile(), key);
  expect(hex(await keyOf())).toBe(key.toString().trim());
  await expect(openVaultKey({ dataDir: keyFile() })()).rejects.toThrow(/SECRET_KEY/u);
});
