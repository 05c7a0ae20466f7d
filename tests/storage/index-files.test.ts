import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openIndexFiles } from '../../src/storage/index-files.ts';

const NAME = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const WRITER = fileURLToPath(new URL('endless-writer.ts', import.meta.url));

let folder = '';
let warnings: string[] = [];
const open = (at = folder) => openIndexFiles(at, (message) => warnings.push(message));

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'index-files-')), 'data', 'index');
  warnings = [];
});

afterEach(() => rm(join(folder, '..', '..'), { recursive: true }));

it('keeps parts under their names from one opening to the next', async () => {
  const store = await open();
  await store.write(NAME, Buffer.from('một'));
  await store.write(NAME, Buffer.from('hai'));
  await store.write(OTHER, Buffer.from('ba'));
  const again = await open();
  expect(Buffer.from((await again.read(NAME))!).toString()).toBe('hai');
  expect((await again.list()).sort()).toEqual([NAME, OTHER]);
  await again.remove(NAME);
  expect(await again.read(NAME)).toBeUndefined();
  expect(await again.list()).toEqual([OTHER]);
  expect(warnings).toEqual([]);
});

it('passes over files that are not its own, and leaves them', async () => {
  await mkdir(folder, { recursive: true });
  const foreign = ['ghi-chu.txt', 'abc.segment', `${NAME}.segment.bak`, '.khac.tmp'];
  for (const file of foreign) await writeFile(join(folder, file), 'của người khác');
  const store = await open();
  expect(await store.list()).toEqual([]);
  expect((await readdir(folder)).sort()).toEqual(foreign.sort());
});

it('clears away what an interrupted write left, and keeps what was whole', async () => {
  await (await open()).write(NAME, Buffer.from('nguyên vẹn'));
  await writeFile(join(folder, `.${NAME}.00000000-0000-4000-8000-000000000000.tmp`), 'nửa ch');
  const store = await open();
  expect(await readdir(folder)).toEqual([`${NAME}.segment`]);
  expect(Buffer.from((await store.read(NAME))!).toString()).toBe('nguyên vẹn');
});

it('shows the old part or the new one, each whole, however often its writer is killed', async () => {
  for (const lifeMs of [3, 21, 60]) {
    const writer = spawn(process.execPath, ['--import', 'tsx', WRITER, folder, NAME], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((started) => writer.stdout.once('data', started));
    await new Promise((passed) => setTimeout(passed, lifeMs));
    const ended = new Promise((closed) => writer.once('close', closed));
    writer.kill('SIGKILL');
    await ended;
    const bytes = await readFile(join(folder, `${NAME}.segment`));
    expect(new Set(bytes).size, `killed after ${lifeMs} ms`).toBe(1);
    expect(bytes).toHaveLength(1_000_000);
    await open();
    expect(await readdir(folder)).toEqual([`${NAME}.segment`]);
  }
});

it('survives another process that opens the folder while it writes', async () => {
  const store = await open();
  const writes = Array.from({ length: 20 }, (_, i) => store.write(NAME, Buffer.alloc(200_000, i)));
  await Promise.all([...writes, open(), open(), open()]);
  expect(await store.read(NAME)).toHaveLength(200_000);
  expect(warnings).toEqual([]);
});

it('says once that it cannot write, and does no harm', async () => {
  await mkdir(join(folder, '..'), { recursive: true });
  await writeFile(folder, 'một tệp nằm ở chỗ của thư mục');
  const store = await open();
  await store.write(NAME, Buffer.from('một'));
  await store.write(OTHER, Buffer.from('hai'));
  await store.remove(NAME);
  expect(await store.read(NAME)).toBeUndefined();
  expect(await store.list()).toEqual([]);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain(`Không ghi được chỉ mục vào thư mục ${folder} (EEXIST)`);
});
