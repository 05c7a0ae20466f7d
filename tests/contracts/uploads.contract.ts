import { beforeEach, describe, expect, it } from 'vitest';
import type { Uploads } from '../../src/documents/uploads.ts';
import type { AuditTrail } from '../../src/shared/audit-trail.ts';

const AT = new Date('2026-03-02T01:00:00Z');
const LATER = new Date('2026-03-12T01:00:00Z');
const bytesOf = (text: string) => new TextEncoder().encode(text);
const FILE: Parameters<Uploads['keep']>[0] = {
  ...{ document: '77-kh', name: 'kế hoạch 77.md', bytes: new Uint8Array([0, 1, 0x27, 0x5c, 255]) },
  ...{ markdown: '# Kế hoạch', doubts: ['“ngày” không đọc rõ'], access: 'public', sentBy: 'p-admin' },
};

/** What all `Uploads` keep to. `open` is one more opening of the place that is empty at the start of a test. */
export function describeUploads(open: () => Promise<{ uploads: Uploads; audit: AuditTrail }>): void {
  describe('documents that were sent', () => {
    let uploads: Uploads;
    let audit: AuditTrail;
    beforeEach(async () => {
      ({ uploads, audit } = await open());
    });
    const live = async () => (await uploads.live()).map(({ number, document }) => ({ number, document }));
    const trail = async () =>
      (await audit.list(10)).map(({ actor, action, subject, detail }) => ({ actor, action, subject, detail }));

    it('wait as they came, for every opening', async () => {
      const number = await uploads.keep(FILE, AT);
      const kept = { ...FILE, number, state: 'waiting', sentAt: AT.toISOString() };
      const other = (await open()).uploads;
      expect(await other.find(number)).toStrictEqual(kept);
      const { bytes: _, markdown: _m, doubts: _d, ...head } = kept;
      expect(await other.waiting()).toStrictEqual([head]);
      expect(await other.live()).toEqual([]);
      expect(await other.find(number + 1)).toBeUndefined();
    });

    it('wait once, however often the same file comes, and each under its own name', async () => {
      const number = await uploads.keep(FILE, AT);
      expect(await uploads.keep(FILE, LATER)).toBe(number);
      const other = await uploads.keep({ ...FILE, name: 'khác.md' }, LATER);
      expect((await uploads.waiting()).map((one) => one.number)).toEqual([other, number]);
    });

    it('are what was decided, while they wait', async () => {
      const number = await uploads.keep(FILE, AT);
      expect(await uploads.decide(number, { access: 'internal' })).toBe(true);
      expect(await uploads.decide(number, { document: '78-kh', markdown: '# Khác' })).toBe(true);
      expect(await uploads.find(number)).toMatchObject({
        ...{ access: 'internal', document: '78-kh', markdown: '# Khác', bytes: FILE.bytes },
      });
      await uploads.adopt(number, 'p-admin', AT);
      expect(await uploads.decide(number, { access: 'public' })).toBe(false);
      expect(await uploads.decide(number + 1, { access: 'public' })).toBe(false);
    });

    it('go live once, and say so in the trail', async () => {
      const number = await uploads.keep(FILE, AT);
      const before = await uploads.liveState();
      expect(await uploads.adopt(number, 'p-admin', AT)).toBe(true);
      expect(await uploads.adopt(number, 'p-admin', AT)).toBe(false);
      expect(await live()).toEqual([{ number, document: '77-kh' }]);
      expect(await uploads.waiting()).toEqual([]);
      expect(await uploads.liveState()).not.toBe(before);
      const detail = { upload: number, access: 'public' };
      expect(await trail()).toEqual([{ actor: 'p-admin', action: 'document.adopted', subject: '77-kh', detail }]);
    });

    replaceEachOther(open);
    goAway(open);
    areFound(open);
  });
}

function replaceEachOther(open: Parameters<typeof describeUploads>[0]): void {
  it('take the place of the one of the same document, and give it back where that led to nothing', async () => {
    const { uploads } = await open();
    const live = async () => (await uploads.live()).map(({ number, document }) => ({ number, document }));
    const first = await uploads.keep(FILE, AT);
    await uploads.adopt(first, 'p-admin', AT);
    const second = await uploads.keep({ ...FILE, bytes: bytesOf('bản hai') }, AT);
    const third = await uploads.keep({ ...FILE, document: '78-kh', bytes: bytesOf('khác') }, AT);
    await uploads.adopt(second, 'p-admin', LATER);
    await uploads.adopt(third, 'p-admin', LATER);
    expect(await live()).toEqual([
      { number: second, document: '77-kh' },
      { number: third, document: '78-kh' },
    ]);
    expect((await uploads.find(first))?.state).toBe('replaced');
    await uploads.giveBack(second, 'p-admin', LATER);
    expect(await live()).toEqual([
      { number: first, document: '77-kh' },
      { number: third, document: '78-kh' },
    ]);
    expect((await uploads.find(second))?.state).toBe('waiting');
  });
}

function goAway(open: Parameters<typeof describeUploads>[0]): void {
  it('can be discarded while they wait, and not when they are live', async () => {
    const { uploads } = await open();
    const number = await uploads.keep(FILE, AT);
    expect(await uploads.discard(number)).toBe(true);
    expect(await uploads.discard(number)).toBe(false);
    const other = await uploads.keep(FILE, AT);
    await uploads.adopt(other, 'p-admin', AT);
    expect(await uploads.discard(other)).toBe(false);
  });

  it('go with all their versions when they are removed, which stands in the trail; what waits stays', async () => {
    const { uploads, audit } = await open();
    const first = await uploads.keep(FILE, AT);
    await uploads.adopt(first, 'p-admin', AT);
    const second = await uploads.keep({ ...FILE, bytes: bytesOf('bản hai') }, AT);
    await uploads.adopt(second, 'p-admin', LATER);
    const waiting = await uploads.keep({ ...FILE, bytes: bytesOf('bản ba') }, AT);
    expect(await uploads.remove('77-kh', 'p-other', LATER)).toBe(true);
    expect(await uploads.remove('77-kh', 'p-other', LATER)).toBe(false);
    expect([await uploads.find(first), await uploads.find(second)]).toEqual([undefined, undefined]);
    expect((await uploads.waiting()).map(({ number }) => number)).toEqual([waiting]);
    expect((await audit.list(1))[0]).toMatchObject({
      ...{ actor: 'p-other', action: 'document.removed', subject: '77-kh', detail: { upload: second } },
    });
  });

  it('go after a while where nobody decided on them or others took their place, and stay while they are live', async () => {
    const { uploads } = await open();
    const first = await uploads.keep(FILE, AT);
    await uploads.adopt(first, 'p-admin', AT);
    const second = await uploads.keep({ ...FILE, bytes: bytesOf('bản hai') }, AT);
    await uploads.adopt(second, 'p-admin', AT);
    const waiting = await uploads.keep({ ...FILE, bytes: bytesOf('bản ba') }, AT);
    const later = await uploads.keep({ ...FILE, bytes: bytesOf('bản bốn') }, LATER);
    expect(await uploads.purge(AT)).toBe(0);
    expect(await uploads.purge(LATER)).toBe(2);
    expect([await uploads.find(first), await uploads.find(waiting)]).toEqual([undefined, undefined]);
    expect((await uploads.live()).map(({ number }) => number)).toEqual([second]);
    expect((await uploads.waiting()).map(({ number }) => number)).toEqual([later]);
  });

  it('are decided on once where many do so at once', async () => {
    const openings = [(await open()).uploads, (await open()).uploads];
    const number = await openings[0]!.keep(FILE, AT);
    const adopted = await Promise.all(
      Array.from({ length: 8 }, (_, i) => openings[i % 2]!.adopt(number, `p-${i}`, AT)),
    );
    expect(adopted.filter(Boolean)).toHaveLength(1);
  });
}

function areFound(open: Parameters<typeof describeUploads>[0]): void {
  it('are found by their very bytes, the live one first', async () => {
    const { uploads } = await open();
    const number = await uploads.keep(FILE, AT);
    expect(await uploads.findSame(FILE.bytes)).toMatchObject({ number, state: 'waiting' });
    expect(await uploads.findSame(bytesOf('khác'))).toBeUndefined();
    await uploads.adopt(number, 'p-admin', AT);
    await uploads.keep({ ...FILE, name: 'khác.md' }, LATER);
    expect(await uploads.findSame(FILE.bytes)).toMatchObject({ number, state: 'live' });
  });
}
