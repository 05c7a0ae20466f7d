import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchFolder } from '../../../src/app/watched-folder/watch-folder.ts';
import type { Reply } from '../../../src/assistant/message.ts';
import type { Leases } from '../../../src/shared/leases.ts';
import { createLogger } from '../../../src/shared/logger.ts';
import { PLAN, WORDS_OF_PLAN } from './plans.ts';
import { useSender } from './use-sender.ts';

const sender = useSender();
const ALWAYS: Leases = {
  ...{ take: async () => true, renew: async () => true, release: async () => undefined },
  holderOf: async () => undefined,
};
const STILL_MS = 5_000;

/** A watched folder of the sender's machine; its clock goes only when it is told to. */
class Dropping {
  readonly folder = join(sender().folders.root, 'tiep-nhan');
  readonly notices: string[] = [];
  readonly #ending = new AbortController();
  #watching: Promise<void> | undefined;

  async open(leases = ALWAYS): Promise<void> {
    mkdirSync(this.folder, { recursive: true });
    const office = await sender().app.office();
    this.#watching = watchFolder(
      {
        ...{ folder: this.folder, office, leases, logger: createLogger('silent'), stillMs: STILL_MS, everyMs: 5 },
        ...{ clock: { now: () => sender().clock.at }, tell: (notice: string) => void this.notices.push(notice) },
      },
      this.#ending.signal,
    );
  }

  drop(name: string, content: string): void {
    writeFileSync(join(this.folder, name), content);
  }

  /** Long enough for everything that has not changed. */
  async beStill(): Promise<void> {
    await this.look();
    sender().clock.at = new Date(sender().clock.at.getTime() + STILL_MS);
  }

  /** Until the folder has been looked into again. */
  look(): Promise<unknown> {
    return new Promise((resolve) => setTimeout(resolve, 50));
  }

  list(into: string): string[] {
    const path = join(this.folder, into);
    return existsSync(path) ? readdirSync(path).sort() : [];
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** What administrators are told unasked. */
  async told(): Promise<Reply | undefined> {
    const { journal } = await sender().app.office();
    const at = sender().clock.at;
    const claim = { token: 'test', until: new Date(at.getTime() + 1000) };
    return (await journal.claim(['memory'], claim, at))?.reply;
  }

  async end(): Promise<void> {
    this.#ending.abort();
    await this.#watching;
  }
}

let dropping: Dropping;
beforeEach(async () => {
  dropping = new Dropping();
  await sender().say('xin chào');
});
afterEach(() => dropping.end());

const taken = (into: string, ...names: string[]) =>
  expect.poll(() => dropping.list(into), { timeout: 20_000 }).toEqual(names);

describe('a file that is dropped', () => {
  it('waits for an administrator, who is told, and is put away with a note', async () => {
    await dropping.open();
    dropping.drop('77.md', PLAN);
    await dropping.beStill();
    await taken('da-nhan', '77.md', '77.md.txt');
    expect(dropping.list('.')).toEqual(['da-nhan']);
    expect(dropping.read('da-nhan/77.md')).toBe(PLAN);
    expect(dropping.read('da-nhan/77.md.txt')).toMatch(/02\/03\/2026\nĐã nhận và đọc xong.*\/tailen 1/u);
    const told = await dropping.told();
    expect(told?.text).toMatch(/^Có tệp mới trong thư mục tiếp nhận[\s\S]*Kế hoạch 77\/KH-UBND[\s\S]*\d+ đoạn/u);
    expect((await sender().choose(told!, 'đưa vào dùng')).text).toContain('Đã đưa vào dùng');
    expect((await sender().say('Sở Nội vụ chủ trì những nhiệm vụ nào theo Kế hoạch 77/KH-UBND?')).text).toMatch(
      WORDS_OF_PLAN,
    );
  });

  it('is left alone as long as it grows', async () => {
    await dropping.open();
    dropping.drop('77.md', PLAN.slice(0, 300));
    await dropping.beStill();
    dropping.drop('77.md', PLAN);
    await dropping.look();
    expect(dropping.list('.')).toEqual(['77.md']);
    await dropping.beStill();
    await taken('da-nhan', '77.md', '77.md.txt');
    expect(dropping.read('da-nhan/77.md')).toBe(PLAN);
  });

  it('that is in use already is only put away, under a name of its own', async () => {
    await sender().add('77.md', PLAN);
    await dropping.open();
    dropping.drop('77.md', PLAN);
    await dropping.beStill();
    await taken('da-nhan', '77.md', '77.md.txt');
    dropping.drop('77.md', PLAN);
    await dropping.beStill();
    await taken('da-nhan', '77 (2).md', '77 (2).md.txt', '77.md', '77.md.txt');
    expect(dropping.read('da-nhan/77.md.txt')).toContain('giống hệt');
    expect(await dropping.told()).toBeUndefined();
  });
});

describe('a file that cannot be taken', () => {
  it.each([
    ['77.exe', 'MZ', /chưa đọc được tệp “77\.exe”/u],
    ['rỗng.md', '', /không có gì bên trong/u],
    ['hỏng.md', '# KẾ HOẠCH\n', /không có phần khai báo/u],
    ['to.md', 'a'.repeat(5 * 1024 * 1024), /nặng hơn mức 4 MB/u],
  ])('is put away with the reason, of which administrators are told: %s', async (name, content, reason) => {
    await dropping.open();
    dropping.drop(name, content);
    await dropping.beStill();
    await taken('khong-nhan', name, `${name}.txt`);
    expect(dropping.read(`khong-nhan/${name}.txt`)).toMatch(reason);
    expect((await dropping.told())?.text).toMatch(reason);
    expect((await sender().say('/tailen')).text).toContain('Không có văn bản nào đang chờ');
  });
});

describe('a file that bears the mark of a state secret', () => {
  const NAME = 'điều động 19.md';
  const SECRET = PLAN.replace('# KẾ HOẠCH', 'TỐI MẬT\n\n# KẾ HOẠCH');
  const writtenIn = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name + readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join();
  const warned = () => expect.poll(() => dropping.notices.length, { timeout: 20_000 });

  it('stays where it is, and nothing of it is written, told or known', async () => {
    await dropping.open();
    dropping.drop(NAME, SECRET);
    await dropping.beStill();
    await warned().toBe(1);
    expect(dropping.list('.')).toEqual([NAME]);
    expect(dropping.read(NAME)).toBe(SECRET);
    const told = (await dropping.told())?.text;
    expect(told).toMatch(/^CẢNH BÁO[\s\S]*vẫn nằm nguyên chỗ cũ[\s\S]*dấu độ mật “Tối mật”[\s\S]*báo người phụ trách/u);
    expect([told, ...dropping.notices].join()).not.toMatch(/điều động|77\/KH/u);
    expect((await sender().say('/tailen')).text).toContain('Không có văn bản nào đang chờ');
    expect(writtenIn(sender().folders.dataDir)).not.toMatch(/điều động 19|Đèo Gió/u);
  });

  it('is warned of on every day that it lies there, and no more once it is gone', async () => {
    await dropping.open();
    dropping.drop(NAME, SECRET);
    await dropping.beStill();
    await warned().toBe(1);
    await dropping.told();
    for (let look = 0; look < 3; look++) await dropping.beStill();
    expect(dropping.notices).toHaveLength(1);
    sender().clock.at = new Date(sender().clock.at.getTime() + 24 * 60 * 60_000);
    await warned().toBe(2);
    expect((await dropping.told())?.text).toMatch(/^CẢNH BÁO/u);
    rmSync(join(dropping.folder, NAME));
    sender().clock.at = new Date(sender().clock.at.getTime() + 24 * 60 * 60_000);
    await dropping.beStill();
    expect(dropping.notices).toHaveLength(2);
  });
});

describe('the folder', () => {
  it('holds other things that are none of its business', async () => {
    await dropping.open();
    for (const name of ['.ẩn.md', '~$77.md', '77.md.part', '77.md.crdownload']) dropping.drop(name, PLAN);
    mkdirSync(join(dropping.folder, 'cũ'));
    writeFileSync(join(dropping.folder, 'cũ', '77.md'), PLAN);
    symlinkSync(join(dropping.folder, 'cũ', '77.md'), join(dropping.folder, 'nối.md'));
    const before = dropping.list('.');
    await dropping.beStill();
    await dropping.look();
    expect(dropping.list('.')).toEqual(before);
  });

  it('may be missing for a while, which is told once', async () => {
    await dropping.open();
    rmSync(dropping.folder, { recursive: true });
    await expect.poll(() => dropping.notices).toEqual([expect.stringMatching(/Không dùng được thư mục.*ENOENT/u)]);
    await dropping.look();
    expect(dropping.notices).toHaveLength(1);
    mkdirSync(dropping.folder);
    dropping.drop('77.md', PLAN);
    await dropping.beStill();
    await taken('da-nhan', '77.md', '77.md.txt');
  });

  it('in which nothing can be moved is told of once, and what was in it waits once', async () => {
    await dropping.open();
    // A file where the folder should be.
    writeFileSync(join(dropping.folder, '77.md'), PLAN);
    writeFileSync(join(dropping.folder, '.chan'), '');
    symlinkSync('.chan', join(dropping.folder, 'da-nhan'));
    await dropping.beStill();
    await expect.poll(() => dropping.notices, { timeout: 20_000 }).toEqual([expect.stringMatching(/không chuyển đi/u)]);
    await dropping.look();
    expect(dropping.notices).toHaveLength(1);
    expect((await sender().say('/tailen')).text).toContain('Có 1 văn bản đang chờ');
  });

  it('is looked into by one process at a time', async () => {
    await dropping.open({ ...ALWAYS, take: async () => false });
    dropping.drop('77.md', PLAN);
    await dropping.beStill();
    await dropping.look();
    expect(dropping.list('.')).toEqual(['77.md']);
  });
});

it('the product watches the folder that is configured', async () => {
  await dropping.open({ ...ALWAYS, take: async () => false });
  const app = sender().open({ ingestDir: dropping.folder });
  const ending = new AbortController();
  const running = app.run([], ending.signal);
  try {
    dropping.drop('77.md', PLAN);
    const isTaken = () => {
      sender().clock.at = new Date(sender().clock.at.getTime() + STILL_MS);
      return dropping.list('da-nhan');
    };
    await expect.poll(isTaken, { timeout: 30_000, interval: 500 }).toEqual(['77.md', '77.md.txt']);
  } finally {
    ending.abort();
    await running;
    await app.close();
  }
});
