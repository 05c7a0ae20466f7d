import { expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';

const APP = { ZALO_OA_APP_ID: '3608465248940903967', ZALO_OA_APP_SECRET: 'khoa-bi-mat-cua-ung-dung' };
const read = (more: Record<string, string>) => readConfig(more, '/nowhere');

it('an app and its secret are enough; limits and windows can be set', () => {
  expect(read({}).zaloOa).toBeUndefined();
  expect(read(APP).zaloOa).toEqual({
    ...{ appId: APP.ZALO_OA_APP_ID, appSecret: APP.ZALO_OA_APP_SECRET, mostPerMinute: 300 },
    webhook: { path: '/zalo-oa', secret: APP.ZALO_OA_APP_SECRET, longestAgeMs: 7_200_000 },
    ...{ windowMs: 604_800_000, apiRoot: 'https://openapi.zalo.me', oauthRoot: 'https://oauth.zaloapp.com' },
  });
  const set = read({
    ...APP,
    ...{ ZALO_OA_REFRESH_TOKEN: 'r'.repeat(30), ZALO_OA_WEBHOOK_SECRET: 'oa-secret-key', ZALO_OA_WINDOW_HOURS: '48' },
    ...{ ZALO_OA_WEBHOOK_PATH: '/zalo/oa', ZALO_OA_WEBHOOK_MINUTES: '30', ZALO_OA_PER_MINUTE: '60' },
    ...{ ZALO_OA_TEMPLATE: '{"template_id":"12","params":{"noi_dung":"{text}"}}' },
    ...{ ZALO_OA_API_ROOT: 'http://127.0.0.1:1/', SECRET_KEY: 'k'.repeat(32) },
  });
  expect(set).toMatchObject({ secretKey: 'k'.repeat(32) });
  expect(set.zaloOa).toMatchObject({
    ...{ refreshToken: 'r'.repeat(30), windowMs: 172_800_000, mostPerMinute: 60, apiRoot: 'http://127.0.0.1:1' },
    webhook: { path: '/zalo/oa', secret: 'oa-secret-key', longestAgeMs: 1_800_000 },
    template: { id: '12', parameters: { noi_dung: '{text}' }, longest: 200 },
  });
});

it.each([
  [{ ZALO_OA_APP_ID: APP.ZALO_OA_APP_ID }, /ZALO_OA_APP_SECRET đang để trống trong khi đã có ZALO_OA_APP_ID/u],
  [{ ZALO_OA_WINDOW_HOURS: '48' }, /ZALO_OA_APP_ID đang để trống.*ZALO_OA_WINDOW_HOURS[\s\S]*ZALO_OA_APP_SECRET/u],
  [{ ...APP, ZALO_OA_APP_ID: 'abc' }, /ZALO_OA_APP_ID đang là "abc"/u],
  [{ ...APP, ZALO_OA_WINDOW_HOURS: '0' }, /ZALO_OA_WINDOW_HOURS đang là "0"/u],
  [{ ...APP, ZALO_OA_WEBHOOK_PATH: 'zalo' }, /ZALO_OA_WEBHOOK_PATH đang là "zalo"/u],
  ...['{"template_id":"12"}', '{"template_id":"12","params":{"a":"b"}}', 'mẫu', '{"template_id":7,"params":{}}'].map(
    (template) =>
      [{ ...APP, ZALO_OA_TEMPLATE: template }, /ZALO_OA_TEMPLATE đang là .*dạng \{"template_id":"123456"/u] as const,
  ),
] as const)('%j is said to be wrong, with the value', (given, words) => {
  expect(() => read(given)).toThrow(words);
});

it('no secret is printed, not even a wrong one', () => {
  const wrong = { ...APP, ZALO_OA_REFRESH_TOKEN: 'kim-cuong', ZALO_OA_APP_SECRET: 'ngan', SECRET_KEY: 'hoa-hong' };
  expect(() => read(wrong)).toThrow(/SECRET_KEY chưa đúng[\s\S]*32 ký tự/u);
  expect(() => read(wrong)).not.toThrow(/kim-cuong|ngan\b|hoa-hong/u);
});
