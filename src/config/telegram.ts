import { z } from 'zod';
import { type Section, webAddress } from './section.ts';

/** The bot of Telegram. */
export interface TelegramSettings {
  readonly token: string;
  /** Of the Bot API, without a slash at the end. */
  readonly apiRoot: string;
  /** An HTTP proxy on the way there, with its password. */
  readonly proxyUrl?: string;
  /** Where Telegram hands messages in; absent, it is asked for them. Without a secret one is derived from the token. */
  readonly webhook?: { readonly url: string; readonly secret?: string };
}

const SHAPE = {
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{30,}$/u, 'xin chép nguyên mã bot mà @BotFather đã cấp, dạng 123456789:AA…')
    .optional(),
  TELEGRAM_API_ROOT: webAddress(/^https?$/u, 'https://api.telegram.org')
    .default('https://api.telegram.org')
    .transform((address) => address.replace(/\/+$/u, '')),
  TELEGRAM_PROXY: webAddress(/^https?$/u, 'http://may-proxy:3128').optional(),
  TELEGRAM_WEBHOOK_URL: webAddress(/^https$/u, 'https://ten-mien/telegram')
    .refine(
      (address) => !/^\/(health)?$/u.test(new URL(address).pathname),
      'xin thêm một đường dẫn riêng, ví dụ https://ten-mien/telegram',
    )
    .optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/u, 'xin ghi từ 16 đến 256 chữ cái không dấu, chữ số, dấu gạch')
    .optional(),
};

/** Settings of a bot that there is not, and of a webhook that there is not, are most likely slips. */
export const TELEGRAM: Section<typeof SHAPE, TelegramSettings> = {
  shape: SHAPE,
  secrets: [
    'TELEGRAM_BOT_TOKEN',
    'TELEGRAM_API_ROOT',
    'TELEGRAM_PROXY',
    'TELEGRAM_WEBHOOK_URL',
    'TELEGRAM_WEBHOOK_SECRET',
  ],
  findFaults(given) {
    const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_URL: webhook, TELEGRAM_WEBHOOK_SECRET: secret } = given;
    const present = Object.keys(given).filter((name) => name.startsWith('TELEGRAM_') && name !== 'TELEGRAM_BOT_TOKEN');
    if (!token && present.length > 0)
      return [
        `TELEGRAM_BOT_TOKEN đang để trống trong khi đã có ${present.join(', ')}: xin ghi mã bot, hoặc bỏ cả nhóm.`,
      ];
    if (secret && !webhook)
      return [
        'TELEGRAM_WEBHOOK_URL đang để trống trong khi đã có TELEGRAM_WEBHOOK_SECRET: xin ghi thêm, hoặc bỏ cả hai.',
      ];
    return [];
  },
  read({ TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, TELEGRAM_PROXY: proxyUrl, ...others }) {
    const { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret } = others;
    if (!token) return undefined;
    const webhook = url && { webhook: Object.freeze({ url, ...(secret ? { secret } : {}) }) };
    return Object.freeze({ token, apiRoot, ...(proxyUrl ? { proxyUrl } : {}), ...webhook });
  },
};
