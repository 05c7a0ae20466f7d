import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode } from 'fast-png';
import { decodeQR } from 'qr/decode.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logInByScan, logOut } from '../../../src/channels/zalo-personal/log-in.ts';
import { UserError } from '../../../src/shared/errors.ts';
import { until } from '../../support/channel-desk.ts';
import { MemoryVault } from '../../support/memory-vault.ts';
import { GOOD_COOKIE, ME } from '../../support/zalo-server.ts';
import { useZalo } from './use-zalo.ts';

const { server, open, serve, run } = useZalo();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zalo-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const now = () => new Date();

/** Begins to log in; what is shown, and the picture, are there once the code is. */
async function begin(vault = new MemoryVault()) {
  const shown: string[] = [];
  const stop = new AbortController();
  const file = join(folder, 'zalo-qr.png');
  const show = (words: string) => void shown.push(words);
  const done = logInByScan({ vault, now }, { file, show, signal: stop.signal, fetch: server().fetch });
  const outcome = done.then(
    (known) => known as unknown,
    (error: Error) => `${error.name}: ${error.message}`,
  );
  await until(() => existsSync(file));
  return { shown, stop, file, vault, outcome };
}

describe('logging in by a code', () => {
  it('shows it as the phone reads it, keeps the session, and leaves no picture behind', async () => {
    const { shown, file, vault, outcome } = await begin();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const picture = decode(readFileSync(file));
    expect(picture.width).toBeGreaterThan(100);
    expect(readTerminal(shown[0]!)).toBe(server().qr.codes[0]);
    expect(shown[0]).toContain(file);
    server().qr.happen('scanned');
    await until(() => shown.length === 2);
    expect(shown[1]).toContain('bấm xác nhận');
    server().qr.happen('confirmed');
    expect(await outcome).toEqual({ account: ME, name: 'Trợ lý Sở' });
    expect(existsSync(file)).toBe(false);
    const kept = vault.kept.get('zalo-personal session')!.value;
    expect(JSON.parse(kept)).toMatchObject({ imei: expect.stringMatching(/^[\da-f-]{60,}$/u), language: 'vi' });
    expect(kept).toContain(GOOD_COOKIE);
    expect(server().denied).toEqual([]);
  });

  it('is taken up by an assistant that runs and waits for it', async () => {
    const { channel, vault, told } = open();
    run(channel);
    await until(() => told.length === 1);
    const { outcome } = await begin(vault);
    server().qr.happen('scanned');
    server().qr.happen('confirmed');
    await outcome;
    await until(() => told.some((words) => words.includes(`đã nối với tài khoản ${ME}`)));
  });

  it.each([
    ['declined on the phone', () => server().qr.happen('declined'), 'bị từ chối trên điện thoại'],
    ['stopped at the terminal', undefined, 'Đã dừng đăng nhập'],
  ])('is over where it is %s, and nothing has changed', async (_, decline, words) => {
    const { stop, file, vault, outcome } = await begin();
    server().qr.happen('scanned');
    if (decline) decline();
    else stop.abort();
    expect(await outcome).toContain(`UserError: `);
    expect(await outcome).toContain(words);
    expect(existsSync(file)).toBe(false);
    expect(vault.kept.size).toBe(0);
  });

  it('that cannot begin says whether Zalo was reached, and nothing of what it said', async () => {
    server().fail('/account', 'reset');
    const scan = { file: join(folder, 'x.png'), show: () => {}, signal: new AbortController().signal };
    const logIn = () => logInByScan({ vault: new MemoryVault(), now }, { ...scan, fetch: server().fetch });
    await expect(logIn()).rejects.toThrow('Chưa nối được tới Zalo');
    server().fail('/generate', { code: -1 });
    await expect(logIn()).rejects.toThrow('Zalo không cho đăng nhập bằng mã QR');
  });
});

describe('logging out', () => {
  it('forgets the session, and an assistant that runs lets go of the account', async () => {
    const { channel, vault, alerted } = await serve({ timing: { keepAliveMs: 50 } });
    await logOut({ vault, now });
    await until(() => alerted.length === 1);
    await until(() => server().open === 0);
    expect(alerted[0]).toContain('chưa có tài khoản nào đăng nhập');
    expect(await channel.check()).toMatchObject({ ok: false, detail: expect.stringContaining('chưa đăng nhập') });
  });

  it('and in again helps where the key of the vault is lost', async () => {
    const { vault, outcome } = await begin(new LockedVault());
    server().qr.happen('scanned');
    server().qr.happen('confirmed');
    expect(await outcome).toMatchObject({ account: ME });
    expect(vault.kept.get('zalo-personal session')!.value).toContain(GOOD_COOKIE);
  });
});

/** What was kept before cannot be opened. */
class LockedVault extends MemoryVault {
  readonly #locked = new Set(['zalo-personal session', 'zalo-personal standing']);

  override async read(name: string) {
    if (this.#locked.has(name)) throw new UserError('Không mở được bằng khóa hiện tại.');
    return super.read(name);
  }

  override async remove(name: string) {
    this.#locked.delete(name);
  }
}

/** Reads a code that is drawn with half blocks, light on dark, two rows of dots a line. */
function readTerminal(words: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of a terminal are such.
  const plain = words.replaceAll(/\u001b\[[\d;]+m/gu, '');
  const lines = plain.split('\n').filter((line) => /^[█▀▄ ]+$/u.test(line));
  const rows = lines.flatMap((line) => [
    [...line].map((dot) => dot === '█' || dot === '▀'),
    [...line].map((dot) => dot === '█' || dot === '▄'),
  ]);
  const scale = 4;
  const [width, height] = [rows[0]!.length * scale, rows.length * scale];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) {
    const isLight = rows[Math.floor(i / width / scale)]![Math.floor((i % width) / scale)];
    data.fill(isLight ? 255 : 0, i * 4, i * 4 + 3);
  }
  return decodeQR({ width, height, data });
}
