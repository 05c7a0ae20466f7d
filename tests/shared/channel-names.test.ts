import { describe, expect, it } from 'vitest';
import { channelsMeant, nameOfChannel } from '../../src/shared/channel-names.ts';

const LINKED = ['telegram', 'zalo-bot', 'zalo-oa', 'zalo-personal'];

describe('a channel as people call it', () => {
  it.each([
    ['zalo', ['zalo-bot', 'zalo-oa', 'zalo-personal']],
    ['zalo bot', ['zalo-bot']],
    ['Zalo OA', ['zalo-oa']],
    ['zalo-oa', ['zalo-oa']],
    ['zalo ca nhan', ['zalo-personal']],
    ['Zalo cá nhân', ['zalo-personal']],
    ['telegram', ['telegram']],
    ['tele', []],
    ['viber', []],
  ])('%s', (typed, meant) => {
    expect(channelsMeant(typed, LINKED)).toEqual(meant);
  });

  it('keeps its id where it has no name', () => {
    expect(nameOfChannel('memory')).toBe('memory');
    expect(channelsMeant('memory', ['memory'])).toEqual(['memory']);
  });
});
