import { describe, expect, it } from 'vitest';
import type { AuditedChange, AuditTrail } from '../../src/shared/audit-trail.ts';

const AT = new Date('2026-03-01T02:03:04.005Z');

function change(subject: string, more: Partial<AuditedChange> = {}): AuditedChange {
  return { actor: 'console:owner', action: 'document.loaded', subject, detail: {}, ...more };
}

/** What every `AuditTrail` keeps to. Each call of `open` is one more opening of the place that is empty at the start of a test. */
export function describeAuditTrail(open: () => Promise<AuditTrail>): void {
  describe('the trail of changes', () => {
    keepsEntries(open);
    bindsEntries(open);
    keepsEntriesOfBoth(open);
  });
}

function keepsEntries(open: () => Promise<AuditTrail>): void {
  it('is empty and whole at first', async () => {
    const trail = await open();
    expect(await trail.list(10)).toEqual([]);
    expect(await trail.verify()).toEqual({ entries: 0 });
  });

  it('gives back what was appended, newest first', async () => {
    const trail = await open();
    const detail = { role: 'official', unit: null, percent: 45.5, isFirst: true, words: '“một”\n\u0001 ❤️' };
    await trail.append(change('05-KH-UBND', { detail }), AT);
    await trail.append(change('', { actor: 'p-ccccffffgg', action: 'person.removed' }), new Date(0));
    const hash = expect.stringMatching(/^[0-9a-f]{64}$/u);
    expect(await trail.list(10)).toStrictEqual([
      {
        ...{ number: 2, at: '1970-01-01T00:00:00.000Z', actor: 'p-ccccffffgg', action: 'person.removed', subject: '' },
        ...{ detail: {}, hash },
      },
      {
        ...{
          number: 1,
          at: AT.toISOString(),
          actor: 'console:owner',
          action: 'document.loaded',
          subject: '05-KH-UBND',
        },
        ...{ detail, hash },
      },
    ]);
  });

  it('is read page by page', async () => {
    const trail = await open();
    for (let i = 1; i <= 7; i++) await trail.append(change(`${i}`), AT);
    const numbers = async (most: number, before?: number) =>
      (await trail.list(most, before)).map(({ number, subject }) => [number, Number(subject)]);
    expect(await numbers(3)).toEqual([7, 6, 5].map((n) => [n, n]));
    expect(await numbers(3, 5)).toEqual([4, 3, 2].map((n) => [n, n]));
    expect(await numbers(3, 2)).toEqual([[1, 1]]);
    expect(await numbers(3, 1)).toEqual([]);
  });

  it('keeps nothing of an entry without an actor', async () => {
    const trail = await open();
    await expect(trail.append(change('05', { actor: '' }), AT)).rejects.toThrow();
    expect(await trail.verify()).toEqual({ entries: 0 });
  });
}

function bindsEntries(open: () => Promise<AuditTrail>): void {
  it('has hashes that hang on everything that came before', async () => {
    const trail = await open();
    for (const subject of ['a', 'b', 'a']) await trail.append(change(subject), AT);
    const hashes = (await trail.list(10)).map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(3);
    expect(await trail.verify()).toEqual({ entries: 3, lastHash: hashes[0] });
  });

  it('has the same hash for the same facts, in whatever order they are given', async () => {
    const trail = await open();
    await trail.append(change('a', { detail: { x: 1, y: 2 } }), AT);
    await trail.append(change('a', { detail: { y: 2, x: 1 } }), AT);
    const [second, first] = await trail.list(2);
    expect(Object.keys(second!.detail)).toEqual(Object.keys(first!.detail));
  });
}

function keepsEntriesOfBoth(open: () => Promise<AuditTrail>): void {
  it('has one order for all that two append at once, without gaps', async () => {
    const trails = [await open(), await open()];
    await Promise.all(Array.from({ length: 40 }, (_, i) => trails[i % 2]!.append(change(`${i}`), AT)));
    const entries = await trails[0]!.list(100);
    expect(entries.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, i) => 40 - i));
    expect(new Set(entries.map(({ subject }) => subject)).size).toBe(40);
    expect(await trails[1]!.verify()).toEqual({ entries: 40, lastHash: entries[0]!.hash });
  });
}
