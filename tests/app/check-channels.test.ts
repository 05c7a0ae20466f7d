import { expect, it } from 'vitest';
import { checkChannels } from '../../src/app/check-channels.ts';
import type { Channel } from '../../src/channels/channel.ts';

const channelOf = (name: string, check: Channel['check']): Channel => ({
  ...{ name, check, run: async () => {} },
  outlet: { send: async () => ({ kind: 'accepted' }) },
});

it('each channel is looked at, and one that breaks says so in its own line alone', async () => {
  const found = await checkChannels([
    channelOf('zalo-oa', () => Promise.reject(new RangeError('bí mật'))),
    channelOf('zalo-bot', async () => ({ ok: true, detail: 'dùng được.' })),
  ]);
  expect(found.map(({ check, ok, detail }) => [check, ok, detail.split('(')[0]])).toEqual([
    ['Telegram', true, 'chưa cấu hình '],
    ['Zalo Bot', true, 'dùng được.'],
    ['Zalo OA', false, 'chưa kiểm tra được '],
    ['Zalo cá nhân', true, 'chưa bật '],
  ]);
  expect(JSON.stringify(found)).toContain('RangeError');
  expect(JSON.stringify(found)).not.toContain('bí mật');
});
