import { z } from 'zod';
import { type Section, webAddress, wholeNumber } from './section.ts';

/** The bot of Zalo's Bot Platform. */
export interface ZaloBotSettings {
  readonly token: string;
  /** Of the Bot API, without a slash at the end. */
  readonly apiRoot: string;
  /** How people call the bot in groups. */
  readonly name?: string;
  /** Where Zalo hands messages in; absent, it is asked for them. Without a secret one is derived from the token. */
  readonly webhook?: { readonly url: string; readonly secret?: string };
  /** What the plan of the bot allows. */
  readonly plan: { readonly monthlyMessages: number; readonly users: number };
  /** How fast is sent. */
  readonly pace: { readonly perMinute: number; readonly chatPerMinute: number };
}

const MOST = 10_000_000;

const SHAPE = {
  ZALO_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w.~-]{6,}$/u, 'xin chép nguyên Bot Token mà Zalo đã gửi, dạng 123456789:abc…')
    .optional(),
  ZALO_BOT_API_ROOT: webAddress(/^https?$/u, 'https://bot-api.zaloplatforms.com')
    .default('https://bot-api.zaloplatforms.com')
    .transform((address) => address.replace(/\/+$/u, '')),
  ZALO_BOT_NAME: z.string().max(100, 'xin ghi tên ngắn hơn 100 chữ').optional(),
  ZALO_BOT_WEBHOOK_URL: webAddress(/^https$/u, 'https://ten-mien/zalo-bot').optional(),
  ZALO_BOT_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/u, 'xin ghi từ 16 đến 256 chữ cái không dấu, chữ số, dấu gạch')
    .optional(),
  ZALO_BOT_MONTHLY_MESSAGES: wholeNumber(1, MOST).default(3_000),
  ZALO_BOT_USERS: wholeNumber(1, MOST).default(50),
  ZALO_BOT_PER_MINUTE: wholeNumber(1, 6_000).default(60),
  ZALO_BOT_CHAT_PER_MINUTE: wholeNumber(1, 6_000).default(20),
};

/** Settings of a bot that there is not, and of a webhook that there is not, are most likely slips. */
export const ZALO_BOT: Section<typeof SHAPE, ZaloBotSettings> = {
  shape: SHAPE,
  secrets: ['ZALO_BOT_TOKEN', 'ZALO_BOT_WEBHOOK_SECRET'],
  findFaults(given) {
    const { ZALO_BOT_TOKEN: token, ZALO_BOT_WEBHOOK_URL: webhook, ZALO_BOT_WEBHOOK_SECRET: secret } = given;
    const present = Object.keys(given).filter((name) => name.startsWith('ZALO_BOT_') && name !== 'ZALO_BOT_TOKEN');
    if (!token && present.length > 0)
      return [`ZALO_BOT_TOKEN đang để trống trong khi đã có ${present.join(', ')}: xin ghi mã bot, hoặc bỏ cả nhóm.`];
    if (secret && !webhook)
      return [
        'ZALO_BOT_WEBHOOK_URL đang để trống trong khi đã có ZALO_BOT_WEBHOOK_SECRET: xin ghi thêm, hoặc bỏ cả hai.',
      ];
    return [];
  },
  read({ ZALO_BOT_TOKEN: token, ZALO_BOT_API_ROOT: apiRoot, ZALO_BOT_NAME: name, ...others }) {
    const { ZALO_BOT_WEBHOOK_URL: url, ZALO_BOT_WEBHOOK_SECRET: secret } = others;
    if (!token) return undefined;
    return Object.freeze({
      ...{ token, apiRoot },
      ...(name ? { name } : {}),
      ...(url ? { webhook: Object.freeze({ url, ...(secret ? { secret } : {}) }) } : {}),
      plan: Object.freeze({ monthlyMessages: others.ZALO_BOT_MONTHLY_MESSAGES, users: others.ZALO_BOT_USERS }),
      pace: Object.freeze({ perMinute: others.ZALO_BOT_PER_MINUTE, chatPerMinute: others.ZALO_BOT_CHAT_PER_MINUTE }),
    });
  },
};
