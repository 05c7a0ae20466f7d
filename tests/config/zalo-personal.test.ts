import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';

const read = (given: Record<string, string>) => readConfig(given, tmpdir());

describe('the personal account of Zalo', () => {
  it('is off until it is switched on', () => {
    expect(read({}).zaloPersonal).toBeUndefined();
    expect(read({ ZALO_PERSONAL: '0', ZALO_PERSONAL_PER_DAY: '5' }).zaloPersonal).toBeUndefined();
  });

  it('has careful values, and those that are set', () => {
    expect(read({ ZALO_PERSONAL: '1' }).zaloPersonal).toEqual({
      ...{ paceMs: 3_000, perDay: 300, conflictMs: 3_600_000, cooldownMs: 3_600_000, silenceMs: 900_000 },
      fileHosts: ['dlfl.vn', 'flchat.vn', 'dlmd.me', 'zdn.vn', 'zadn.vn'],
    });
    const set = { ZALO_PERSONAL_PACE_SECONDS: '5', ZALO_PERSONAL_PER_DAY: '50', ZALO_PERSONAL_CONFLICT_MINUTES: '10' };
    const more = {
      ZALO_PERSONAL_COOLDOWN_MINUTES: '20',
      ZALO_PERSONAL_SILENCE_MINUTES: '30',
      ZALO_PERSONAL_FILE_HOSTS: 'zdn.vn',
    };
    expect(read({ ZALO_PERSONAL: '1', ...set, ...more }).zaloPersonal).toEqual({
      ...{ paceMs: 5_000, perDay: 50, conflictMs: 600_000, cooldownMs: 1_200_000, silenceMs: 1_800_000 },
      fileHosts: ['zdn.vn'],
    });
  });

  it.each([
    [{ ZALO_PERSONAL: 'co' }, 'xin ghi 1 để bật'],
    [{ ZALO_PERSONAL: '1', ZALO_PERSONAL_PER_DAY: '0' }, 'ZALO_PERSONAL_PER_DAY đang là "0"'],
    [{ ZALO_PERSONAL: '1', ZALO_PERSONAL_FILE_HOSTS: 'https://zdn.vn/' }, 'xin ghi các tên miền'],
    [{ ZALO_PERSONAL_PER_DAY: '5' }, 'ZALO_PERSONAL đang để trống trong khi đã có ZALO_PERSONAL_PER_DAY'],
  ])('%j is said to be wrong', (given, words) => {
    expect(() => read(given as Record<string, string>)).toThrow(words);
  });
});
