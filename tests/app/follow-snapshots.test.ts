import { beforeEach, describe, expect, it } from 'vitest';
import type { CurrentKnowledge } from '../../src/app/current-knowledge.ts';
import { followSnapshots } from '../../src/app/follow-snapshots.ts';
import type { Follower } from '../../src/app/look-again.ts';
import type { SnapshotId } from '../../src/documents/snapshots.ts';
import { UserError } from '../../src/shared/errors.ts';

const idOf = (number: number, fingerprint = `bản ${number}`): SnapshotId => ({ number, fingerprint });
let used: SnapshotId | undefined;
let latest: () => Promise<SnapshotId | undefined>;
let reloading: () => Promise<void>;
let reloads: number;
let notices: string[];
let follower: Follower;

beforeEach(() => {
  [used, reloads, notices] = [idOf(1), 0, []];
  latest = async () => idOf(2);
  reloading = async () => {
    used = await latest();
  };
  const knowledge = {
    peek: () => used && { snapshot: used },
    async reload() {
      reloads++;
      await reloading();
    },
  } as unknown as CurrentKnowledge;
  const snapshots = { latestId: () => latest() };
  follower = followSnapshots({ snapshots, knowledge, everyMs: 1, onNotice: (notice) => notices.push(notice) });
});

describe('a look', () => {
  it('goes over to what was published, once', async () => {
    await follower.look();
    await follower.look();
    expect([used, reloads]).toEqual([idOf(2), 1]);
  });

  it('does nothing before documents are in use, or where nothing is published', async () => {
    used = undefined;
    await follower.look();
    used = idOf(1);
    latest = async () => undefined;
    await follower.look();
    expect(reloads).toBe(0);
  });

  it('sees that the same number stands for other files, as after a restored backup', async () => {
    latest = async () => idOf(1, 'khác');
    await follower.look();
    expect(used).toEqual(idOf(1, 'khác'));
  });

  it('is one, however many ask for it at once', async () => {
    await Promise.all([follower.look(), follower.look(), follower.look()]);
    expect(reloads).toBe(1);
  });
});

describe('what fails', () => {
  it('changes nothing, is told once, and is tried again after a while', async () => {
    reloading = () => Promise.reject(new UserError('Tệp hỏng.'));
    for (let look = 0; look < 22; look++) await follower.look();
    expect([used, reloads]).toEqual([idOf(1), 2]);
    expect(notices).toEqual([
      expect.stringMatching(/^Chưa chuyển được sang bản phát hành số 2: Tệp hỏng\. Trợ lý tiếp tục/u),
    ]);
  });

  it('does not keep from what is published next', async () => {
    const succeeding = reloading;
    reloading = () => Promise.reject(new UserError('Tệp hỏng.'));
    await follower.look();
    latest = async () => idOf(3);
    reloading = succeeding;
    await follower.look();
    expect(used).toEqual(idOf(3));
  });

  it('is told once while the server is away', async () => {
    latest = () => Promise.reject(new UserError('Máy chủ không trả lời.'));
    await follower.look();
    await follower.look();
    expect(notices).toEqual([
      expect.stringContaining('Chưa xem được có văn bản mới hay không: Máy chủ không trả lời.'),
    ]);
  });
});

it('looks again and again until it is stopped', async () => {
  let looked = 0;
  const twice = new Promise<void>((resolve) => {
    latest = async () => {
      if (++looked === 2) resolve();
      return idOf(1);
    };
  });
  follower.start();
  await twice;
  await follower.stop();
  const before = looked;
  await new Promise((resume) => setTimeout(resume, 20));
  expect(looked).toBe(before);
});
