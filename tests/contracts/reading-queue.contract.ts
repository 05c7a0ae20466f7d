import { beforeEach, describe, expect, it } from 'vitest';
import type { ReadingQueue } from '../../src/assistant/uploads/reading-queue.ts';

const START = Date.parse('2026-03-02T01:00:00Z');
const at = (seconds: number) => new Date(START + 1000 * seconds);
const claimOf = (token: string, seconds: number) => ({ token, until: at(seconds) });
const CHANNELS = ['telegram', 'console'];
const FILE: Parameters<ReadingQueue['add']>[0] = {
  ...{ channel: 'telegram', chat: '7', message: '70', attachment: { id: 'a', name: 'Kế hoạch "7".pdf', bytes: 9 } },
  ...{ person: 'p-admin', sentBy: 'p-admin' },
};

/** What all queues of files keep to. `open` is one more opening of the place that is empty at the start of a test. */
export function describeReadingQueue(open: () => Promise<ReadingQueue>): void {
  describe('files that wait to be read', () => {
    let queue: ReadingQueue;
    beforeEach(async () => {
      queue = await open();
    });

    it('are read in their order, each by one', async () => {
      const first = await queue.add(FILE, at(0));
      const second = await queue.add({ ...FILE, message: '71' }, at(0));
      const other = await open();
      expect(await other.claim(CHANNELS, claimOf('a', 60), at(1))).toEqual({ ...FILE, number: first, attempts: 1 });
      expect(await queue.claim(CHANNELS, claimOf('b', 60), at(1))).toMatchObject({ number: second });
      expect(await queue.claim(CHANNELS, claimOf('c', 60), at(1))).toBeUndefined();
    });

    it('go to one of many who claim at once', async () => {
      await queue.add(FILE, at(0));
      const openings = [queue, await open(), await open()];
      const claims = Array.from({ length: 12 }, (_, i) => openings[i % 3]!.claim(CHANNELS, claimOf(`${i}`, 60), at(1)));
      expect((await Promise.all(claims)).filter((claimed) => claimed !== undefined)).toHaveLength(1);
    });

    it('wait once, however often the message is handled', async () => {
      const number = await queue.add(FILE, at(0));
      expect(await queue.add(FILE, at(5))).toBe(number);
      expect(await queue.add({ ...FILE, attachment: { id: 'b', name: 'b.pdf' } }, at(5))).not.toBe(number);
    });

    it('are left to those who can fetch them', async () => {
      await queue.add(FILE, at(0));
      expect(await queue.claim(['console'], claimOf('a', 60), at(1))).toBeUndefined();
      expect(await queue.claim([], claimOf('a', 60), at(1))).toBeUndefined();
    });

    areTakenUpAgain(() => queue);
  });
}

function areTakenUpAgain(queue: () => ReadingQueue): void {
  it('are taken up again where their reader died, and that is counted', async () => {
    const number = await queue().add(FILE, at(0));
    await queue().claim(CHANNELS, claimOf('a', 60), at(0));
    expect(await queue().renew(number, claimOf('a', 90), { read: 3, all: 30 })).toBe(true);
    expect(await queue().list()).toEqual([{ number, name: 'Kế hoạch "7".pdf', read: 3, all: 30 }]);
    expect(await queue().claim(CHANNELS, claimOf('b', 200), at(89))).toBeUndefined();
    expect(await queue().claim(CHANNELS, claimOf('b', 200), at(90))).toMatchObject({ number, attempts: 2 });
    expect(await queue().list()).toEqual([{ number, name: 'Kế hoạch "7".pdf' }]);
    expect(await queue().renew(number, claimOf('a', 300))).toBe(false);
    expect(await queue().remove(number, claimOf('a', 300))).toBe(false);
    expect(await queue().remove(number, claimOf('b', 300))).toBe(true);
    expect(await queue().list()).toEqual([]);
  });

  it('can be taken out while they are read, which their reader finds', async () => {
    const number = await queue().add(FILE, at(0));
    await queue().claim(CHANNELS, claimOf('a', 60), at(0));
    expect(await queue().remove(number)).toBe(true);
    expect(await queue().remove(number)).toBe(false);
    expect(await queue().renew(number, claimOf('a', 90))).toBe(false);
  });
}
