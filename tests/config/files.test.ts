import { expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';

it('leaves the limits of files as they are unless they are set', () => {
  expect(readConfig({}, '/none').files).toBeUndefined();
  const set = { FILE_MOST_MB: '20', FILE_MOST_PAGES: '800', FILE_MOST_MINUTES: '5' };
  expect(readConfig(set, '/none').files).toEqual({ mostBytes: 20 * 1024 * 1024, mostPages: 800, mostMs: 300_000 });
  expect(readConfig({ FILE_MOST_PAGES: '800' }, '/none').files).toEqual({ mostPages: 800 });
});

it.each([
  ['FILE_MOST_MB', '0', 'từ 1 đến 1024'],
  ['FILE_MOST_PAGES', '1,5', 'từ 1 đến 5000'],
  ['FILE_MOST_MINUTES', 'lâu', 'từ 1 đến 600'],
])('refuses a limit that is none, with the way out: %s = %s', (name, value, wayOut) => {
  expect(() => readConfig({ [name]: value }, '/none')).toThrow(
    new RegExp(`${name} đang là "${value}".*${wayOut}`, 'u'),
  );
});
