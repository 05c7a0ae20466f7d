import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, expect, it } from 'vitest';
import { NotFetchedError } from '../../../src/assistant/attachments.ts';
import type { Office } from '../../../src/assistant/commands/command.ts';
import type { Reply } from '../../../src/assistant/message.ts';
import { type ReadingParts, readNextQueued, readQueued } from '../../../src/assistant/uploads/read-queued.ts';
import type { ReadingQueue } from '../../../src/assistant/uploads/reading-queue.ts';
import { UnitMatcher } from '../../../src/documents/unit-matcher.ts';
import { createLogger } from '../../../src/shared/logger.ts';
import type { Database } from '../../../src/storage/database.ts';
import { createReadingQueue } from '../../../src/storage/reading-queue-store.ts';
import { PLAN } from '../../app/uploads/plans.ts';
import { describeOnEveryDatabase } from '../../support/databases.ts';
import { openOffice } from '../../support/office.ts';

const START = Date.parse('2026-03-02T01:00:00Z');

/** An administrator whose files are read behind the conversation. */
class Behind {
  content: string | NotFetchedError = PLAN;
  seconds = 0;
  person = '';
  office!: Office;
  queue!: ReadingQueue;
  readonly now = () => new Date(START + 1000 * this.seconds);

  async open(database: Database): Promise<void> {
    this.office = await openOffice({ units: new UnitMatcher([]) }, this.now, database);
    this.queue = createReadingQueue(database);
    const { peopleStore } = this.office;
    for (const account of ['bình', 'an']) {
      const { id } = await peopleStore.meet({ channel: 'memory', account, chat: account }, this.now());
      await peopleStore.appoint(id, { role: 'admin' }, 'console:owner', this.now());
      this.person = id;
    }
  }

  parts(more: Partial<ReadingParts> = {}): ReadingParts {
    const { journal, peopleStore: people, uploads } = this.office;
    return {
      ...{ queue: this.queue, journal, people, uploads, now: this.now, logger: createLogger('silent') },
      sources: new Map([['memory', { fetch: async () => bytesOf(this.content) }]]),
      ...more,
    };
  }

  send(): Promise<number> {
    const { person, queue } = this;
    const place = { channel: 'memory', chat: 'an', message: 'm1', attachment: { id: 'tệp', name: '77.md' } };
    return queue.add({ ...place, person, sentBy: person }, this.now());
  }

  read(more?: Partial<ReadingParts>): Promise<boolean> {
    return readNextQueued(this.parts(more), new AbortController().signal);
  }

  /** What is said to the administrator unasked; each once. */
  async told(): Promise<Reply | undefined> {
    const claim = { token: 'test', until: new Date(this.now().getTime() + 1000) };
    return (await this.office.journal.claim(['memory'], claim, this.now()))?.reply;
  }
}

function useBehind(place: { open(): Promise<Database> }): () => Behind {
  let behind: Behind;
  beforeEach(async () => {
    behind = new Behind();
    await behind.open(await place.open());
  });
  return () => behind;
}

describeOnEveryDatabase('a file that is read behind the conversation', (place) => {
  const behind = useBehind(place);

  it('is told to whoever sent it, with its choices, and is out of the queue', async () => {
    await behind().send();
    expect(await behind().read()).toBe(true);
    const told = await behind().told();
    expect(told?.text).toContain('Đã đọc tệp “77.md” (số 1). Văn bản CHƯA được đưa vào dùng');
    expect(told?.choices).toContain('/tailen 1 đưa vào dùng');
    expect(await behind().queue.list()).toEqual([]);
    expect(await behind().read()).toBe(false);
  });

  it('is fetched again later where it cannot be had just now, and in the end that is said', async () => {
    behind().content = new NotFetchedError('unavailable', 'cut off');
    await behind().send();
    for (const attempt of [1, 2]) {
      expect(await behind().read()).toBe(true);
      expect(await behind().told(), `attempt ${attempt}`).toBeUndefined();
      expect(await behind().read()).toBe(false);
      behind().seconds += 61;
    }
    await behind().read();
    expect((await behind().told())?.text).toContain('Hiện tôi chưa tải được tệp “77.md”');
    expect(await behind().queue.list()).toEqual([]);
  });

  it('is refused with its reason', async () => {
    behind().content = '# KẾ HOẠCH';
    await behind().send();
    await behind().read();
    expect((await behind().told())?.text).toContain('77.md không có phần khai báo');
    expect(await behind().office.uploads.waiting()).toEqual([]);
  });

  it('of somebody who may not send any more is not opened', async () => {
    await behind().send();
    await behind().office.peopleStore.appoint(behind().person, { role: 'member' }, 'console:owner', behind().now());
    await behind().read();
    expect((await behind().told())?.text).toContain('Chỉ người quản trị gửi được văn bản');
    expect(await behind().office.uploads.waiting()).toEqual([]);
  });
});

describeOnEveryDatabase('a secret that is read behind the conversation', (place) => {
  let database: Database;
  const behind = useBehind({
    async open() {
      database = await place.open();
      return database;
    },
  });

  it('leaves nothing, its name in the journal included', async () => {
    behind().content = `TỐI MẬT\n\n${PLAN}`;
    const message = { channel: 'memory', key: 'm1', sender: 'an', chat: 'an', isPrivate: true, isAddressed: true };
    const attachments = [{ id: 'tệp', name: '77.md' }];
    await behind().office.journal.receive(
      { ...message, text: 'kế hoạch 77 đây', sentAt: behind().now(), attachments },
      behind().now(),
    );
    await behind().send();
    await behind().read();
    const kept = JSON.stringify(await database.queries.selectFrom('exchange').selectAll().execute());
    expect(kept).toContain('117/2025/QH15');
    expect(kept).not.toMatch(/77\.md|kế hoạch 77/u);
    expect(await behind().office.uploads.waiting()).toEqual([]);
  });
});

describeOnEveryDatabase('a file whose reading is broken off', (place) => {
  const behind = useBehind(place);

  it('that takes every reader down with it is given up', async () => {
    await behind().send();
    for (let i = 0; i < 3; i++) {
      await behind().queue.claim(
        ['memory'],
        { token: `${i}`, until: new Date(behind().now().getTime() + 60_000) },
        behind().now(),
      );
      behind().seconds += 60;
    }
    await behind().read();
    expect((await behind().told())?.text).toContain('đã thử vài lần không xong');
    expect(await behind().queue.list()).toEqual([]);
  });

  it('is dropped where it is taken out meanwhile, and nobody is told', async () => {
    const number = await behind().send();
    const signals: (AbortSignal | undefined)[] = [];
    const uploads = receiving(async (_file, _by, watch) => {
      signals.push(watch?.signal);
      expect(await behind().office.uploads.stopReading(number)).toBe(true);
      await expect.poll(() => watch?.signal?.aborted).toBe(true);
      throw new Error('stopped');
    });
    expect(await behind().read({ uploads, leaseMs: 120 })).toBe(true);
    expect(signals[0]?.aborted).toBe(true);
    expect(await behind().told()).toBeUndefined();
  });

  it('is left for others where the process is told to end, which read it at once when its claim runs out', async () => {
    await behind().send();
    const ending = new AbortController();
    const uploads = receiving(async () => {
      ending.abort();
      throw new Error('stopped');
    });
    await readQueued(behind().parts({ uploads }), 5, ending.signal);
    expect(await behind().told()).toBeUndefined();
    behind().seconds += 61;
    await behind().read();
    expect((await behind().told())?.text).toContain('Đã đọc tệp “77.md”');
  });

  it('is found by a reader that waits', async () => {
    const ending = new AbortController();
    const reading = readQueued(behind().parts(), 5, ending.signal);
    await wait(20);
    await behind().send();
    await expect.poll(() => behind().told()).toBeDefined();
    ending.abort();
    await reading;
  });
});

function bytesOf(content: string | NotFetchedError): Uint8Array {
  if (typeof content !== 'string') throw content;
  return new TextEncoder().encode(content);
}

/** A desk that does as told with what it receives. */
function receiving(receive: ReadingParts['uploads']['receive']): ReadingParts['uploads'] {
  return { mostBytesOf: () => 1000, receive };
}
