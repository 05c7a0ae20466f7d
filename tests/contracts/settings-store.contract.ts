import { describe, expect, it } from 'vitest';
import type { AuditTrail } from '../../src/shared/audit-trail.ts';
import type { SettingsStore } from '../../src/shared/settings.ts';

const AT = new Date('2026-03-01T02:03:04.005Z');
const BY = 'p-ccccffffgg';

/** A store, with the trail that it writes into. */
interface Opened {
  readonly settings: SettingsStore;
  readonly trail: AuditTrail;
}

/** What every `SettingsStore` keeps to. Each call of `open` is one more opening of the place that is empty at the start of a test. */
export function describeSettingsStore(open: () => Promise<Opened>): void {
  describe('settings', () => {
    keepsSettings(open);
    writesTrail(open);
  });
}

function keepsSettings(open: () => Promise<Opened>): void {
  it('are undefined until they are written', async () => {
    expect(await (await open()).settings.read('paused')).toBeUndefined();
  });

  it.each([true, false, null, 0, -1.5, '', 'tạm dừng "một" lúc\n', [1, 'hai', [null]], { b: { d: 1, c: [] }, a: 'x' }])(
    'are given back as they were: %j',
    async (value) => {
      const { settings } = await open();
      await settings.write('paused', 'trước đó', BY, AT);
      await settings.write('paused', value, BY, AT);
      await settings.write('other', 1, BY, AT);
      expect(await settings.read('paused')).toStrictEqual(value);
      expect(await (await open()).settings.read('paused')).toStrictEqual(value);
    },
  );

  it('take no value that JSON has not, and stay as they were', async () => {
    const { settings, trail } = await open();
    await settings.write('paused', true, BY, AT);
    await expect(settings.write('paused', undefined, BY, AT)).rejects.toThrow(TypeError);
    await expect(settings.write('', false, BY, AT)).rejects.toThrow();
    await expect(settings.write('paused', false, '', AT)).rejects.toThrow();
    expect(await settings.read('paused')).toBe(true);
    expect(await trail.list(10)).toHaveLength(1);
  });
}

function writesTrail(open: () => Promise<Opened>): void {
  it('leave in the trail what they were and are', async () => {
    const { settings, trail } = await open();
    await settings.write('paused', true, 'console:owner', AT);
    await settings.write('paused', { until: 2, from: 1 }, BY, AT);
    expect(await trail.list(10)).toMatchObject([
      {
        ...{ number: 2, at: AT.toISOString(), actor: BY, action: 'setting.changed', subject: 'paused' },
        detail: { before: 'true', after: '{"from":1,"until":2}' },
      },
      { number: 1, actor: 'console:owner', detail: { before: null, after: 'true' } },
    ]);
  });

  it('are not changed by the same value, in whatever order it is written', async () => {
    const { settings, trail } = await open();
    await settings.write('paused', { a: 1, b: { c: 2, d: 3 } }, BY, AT);
    await settings.write('paused', { b: { d: 3, c: 2 }, a: 1 }, BY, AT);
    expect(await trail.list(10)).toHaveLength(1);
  });

  it('are changed once where two change them alike at once', async () => {
    const stores = [await open(), await open()];
    await Promise.all(Array.from({ length: 10 }, (_, i) => stores[i % 2]!.settings.write('paused', true, BY, AT)));
    expect(await stores[0]!.trail.list(10)).toHaveLength(1);
    expect(await stores[0]!.trail.verify()).toMatchObject({ entries: 1 });
  });
}
