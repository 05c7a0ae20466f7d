import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { collectGarbage } from '../support/collect-garbage.ts';
import { run } from './run.ts';
import { useDataPlan } from './use-data-plan.ts';

const folders = useDataPlan();
let count = 0;
let dataDir = '';

beforeEach(() => {
  dataDir = join(folders().root, `data-${count++}`);
  vi.stubEnv('DATA_DIR', dataDir);
});

async function json(...args: string[]) {
  await collectGarbage();
  const { code, out, err } = await run([...args, '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

const percentOf = async () => (await json('progress', '56-II-1')).reports.at(-1)?.percent;

it('backup writes all that was reported, and restore brings it back and keeps what was there', async () => {
  await json('progress', '56-II-1', '--percent', '40');
  const made = await json('backup');
  expect(made).toEqual({
    place: join(dataDir, 'tro-ly-so.db'),
    file: expect.stringMatching(/sao-luu\/tro-ly-so-\d{4}-\d{2}-\d{2}-\d{6}\.db$/u),
    bytes: statSync(made.file).size,
    rows: expect.objectContaining({ progress: 1, audit: 1 }),
  });
  await json('progress', '56-II-1', '--percent', '80');
  const restored = await json('restore', made.file);
  expect(restored).toMatchObject({ place: made.place, file: made.file, rows: made.rows });
  expect(await percentOf()).toBe(40);
  await json('restore', restored.kept);
  expect(await percentOf()).toBe(80);
  await json('progress', '56-II-1', '--percent', '90');
  expect((await json('progress', '56-II-1')).reports).toHaveLength(3);
});

it('tells people where the backup is, whom it concerns, and where the rest is kept', async () => {
  await json('progress', '56-II-1', '--percent', '40');
  await collectGarbage();
  const file = join(folders().root, 'bản của tôi.db');
  const made = await run(['backup', file]);
  expect(made.out).toMatch(/^Đã sao lưu .*tro-ly-so\.db\nvào tệp .*bản của tôi\.db \(\d+ KB, \d+ dòng dữ liệu\)\.\n/u);
  expect(made.out).toContain('dữ liệu cá nhân');
  await collectGarbage();
  const { code, out } = await run(['restore', file]);
  expect(code).toBe(0);
  expect(out).toContain(`từ bản sao lưu ${file} (`);
  expect(out).toMatch(/được cất giữ tại .*sao-luu\/truoc-khi-khoi-phuc-[\d-]+\.db\./u);
  expect(out).toContain('Xin khởi động lại');
});

it('restore moves a backup to a place where there is nothing yet', async () => {
  await json('progress', '56-II-1', '--percent', '40');
  const { file } = await json('backup');
  vi.stubEnv('DATA_DIR', join(folders().root, `data-${count++}`));
  expect(await json('restore', file)).not.toHaveProperty('kept');
  expect(await percentOf()).toBe(40);
});

describe('is refused', () => {
  it('a backup of nothing, with 1', async () => {
    const { code, out, err } = await run(['backup', '--json']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('không có gì để sao lưu');
  });

  it('a backup over a file that is there, with 1', async () => {
    await json('progress', '56-II-1', '--percent', '40');
    const file = join(folders().root, 'có sẵn.db');
    writeFileSync(file, 'của người khác');
    const { code, err } = await run(['backup', file]);
    expect(code).toBe(1);
    expect(err).toBe(`Đã có tệp ${file}, không ghi đè lên. Xin chọn tên khác, hoặc chuyển tệp đó đi nơi khác.\n`);
  });

  it('a restore from what is no backup, with 1, and nothing is changed', async () => {
    await json('progress', '56-II-1', '--percent', '40');
    await collectGarbage();
    const file = join(folders().root, 'thư.txt');
    writeFileSync(file, 'xin chào');
    const { code, out, err } = await run(['restore', file, '--json']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`Tệp ${file} không phải là bản sao lưu của Trợ Lý Số`);
    expect(await percentOf()).toBe(40);
    expect(readdirSync(join(dataDir, 'sao-luu'))).toEqual([]);
  });

  it('a restore from nothing, with 2', async () => {
    expect(await run(['restore'])).toMatchObject({ code: 2, err: expect.stringContaining('Còn thiếu <tệp>') });
  });
});

describe('with a server that does not answer', () => {
  beforeEach(() => vi.stubEnv('DATABASE_URL', 'postgres://can-bo:bi-mat@127.0.0.1:1/du-lieu'));

  it('doctor names it without the password, and questions can be answered', async () => {
    const { code, out, err } = await run(['doctor']);
    expect(code).toBe(0);
    const said = out.replace(/\s+/gu, ' ');
    expect(said).toContain(
      '[lưu ý] Cơ sở dữ liệu: Không kết nối được tới cơ sở dữ liệu postgres://can-bo@127.0.0.1:1/du-lieu',
    );
    expect(out + err).not.toContain('bi-mat');
  });

  it('a backup is refused, and no file is made', async () => {
    const { code, err } = await run(['backup']);
    expect(code).toBe(1);
    expect(err).toMatch(/^Không kết nối được tới cơ sở dữ liệu postgres:\/\/can-bo@127/u);
    expect(readdirSync(join(dataDir, 'sao-luu'))).toEqual([]);
  });
});

it('doctor names the database and its versions', async () => {
  const findings: { check: string; detail: string }[] = await json('doctor');
  expect(findings.find(({ check }) => check === 'Cơ sở dữ liệu')?.detail).toMatch(
    /^SQLite 3\.\d+\.\d+, tại .*tro-ly-so\.db, cấu trúc phiên bản \d+: nguyên vẹn\.$/u,
  );
});
