import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseAddress, openStores, type Stores } from '../../src/app/open-stores.ts';
import { UserError } from '../../src/shared/errors.ts';
import type { Progress } from '../../src/tasks/progress/progress.ts';

const AT = '2026-03-01T00:00:00.000Z';
const REPORT: Progress = { task: '05-1', unit: 'snv', status: 'done', reportedBy: 'console:owner', reportedAt: AT };

let root: string;
let notices: string[];
let opened: Stores[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'open-stores-'));
  notices = [];
  opened = [];
});

afterEach(async () => {
  for (const stores of opened) await stores.close();
  rmSync(root, { recursive: true, maxRetries: 3 });
});

async function open(dataDir: string): Promise<Stores> {
  const stores = await openStores(databaseAddress({ dataDir }), (message) => notices.push(message));
  opened.push(stores);
  return stores;
}

it('keeps what it is told in a file of the data folder, which need not be there yet', async () => {
  const dataDir = join(root, 'a', 'b');
  const first = await open(dataDir);
  await first.progress.append(REPORT);
  await first.ledger.record('05', 'bản 1', [], []);
  await first.ledger.confirm({ document: '05', digest: 'd', confirmedBy: 'console:owner', at: AT });
  await first.close();
  const second = await open(dataDir);
  expect(await second.progress.list()).toEqual([REPORT]);
  expect(await second.ledger.fingerprintOf('05')).toBe('bản 1');
  expect(await second.ledger.confirmationsOf('05')).toHaveLength(1);
  expect(await second.check()).toBeUndefined();
  expect(notices).toEqual([]);
});

describe('where nothing can be kept', () => {
  const REASON = /^Không mở hoặc không ghi được cơ sở dữ liệu .*tro-ly-so\.db \(E[A-Z]+\)\. Xin /u;

  async function openInFile(): Promise<Stores> {
    const file = join(root, 'là-tệp');
    writeFileSync(file, '');
    return open(file);
  }

  it('says so once, with the reason and what it means', async () => {
    await openInFile();
    expect(notices).toEqual([expect.stringMatching(REASON)]);
    expect(notices[0]).toContain('Trợ lý vẫn trả lời, nhưng tạm thời không nhận báo cáo tiến độ.');
  });

  it('refuses a report of progress and a confirmation, with the reason', async () => {
    const { progress, ledger } = await openInFile();
    const confirmation = { document: '05', digest: 'd', confirmedBy: 'console:owner', at: AT };
    for (const refusal of [progress.append(REPORT), ledger.confirm(confirmation)]) {
      await expect(refusal).rejects.toThrow(UserError);
      await expect(refusal).rejects.toThrow('Hiện chưa ghi lại được: Không mở hoặc không ghi được');
    }
    expect(await progress.list()).toEqual([]);
    expect(await ledger.confirmationsOf('05')).toEqual([]);
  });

  it('does not say that somebody was forgotten, nor that an opinion was kept', async () => {
    const { people, journal } = await openInFile();
    const { id } = await people.meet({ channel: 'zalo', account: 'a' }, new Date(AT));
    const refusals = [
      people.remove(id, id, new Date(AT)),
      journal.rate({ number: 1, person: id, verdict: 'up' }, new Date(AT)),
    ];
    for (const refusal of refusals) await expect(refusal).rejects.toThrow('Hiện chưa ghi lại được');
  });

  it('still remembers, while it is open, which records there are', async () => {
    const { ledger } = await openInFile();
    await ledger.record('05', 'bản 1', [], []);
    expect(await ledger.fingerprintOf('05')).toBe('bản 1');
  });

  it('tells the check what is wrong', async () => {
    expect(await (await openInFile()).check()).toMatch(REASON);
  });
});

it('leaves a file that is no database of ours as it is, and does without', async () => {
  const file = join(root, 'tro-ly-so.db');
  writeFileSync(file, 'ghi chép của người khác');
  const { progress } = await open(root);
  expect(notices[0]).toContain(file);
  await expect(progress.append(REPORT)).rejects.toThrow(UserError);
});

describe('with a server configured', () => {
  const url = 'postgres://can-bo:bi-mat@127.0.0.1:1/du-lieu';

  it('opens that one, and no file', () => {
    expect(databaseAddress({ dataDir: root, databaseUrl: url })).toEqual({ url });
  });

  it('does without where it does not answer, refuses what must be kept, and never says the password', async () => {
    const stores = await openStores({ url }, (message) => notices.push(message));
    opened.push(stores);
    expect(notices).toEqual([expect.stringContaining('postgres://can-bo@127.0.0.1:1/du-lieu (ECONNREFUSED)')]);
    const refusal = await stores.progress.append(REPORT).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UserError);
    for (const said of [...notices, (refusal as UserError).message, await stores.check(), await stores.describe()])
      expect(said).not.toContain('bi-mat');
    expect(await stores.progress.list()).toEqual([]);
  });
});
