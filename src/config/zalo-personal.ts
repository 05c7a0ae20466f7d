import { z } from 'zod';
import { type Section, wholeNumber } from './section.ts';

/** A personal account of Zalo. How one may write by it Zalo does not say: the usual values are careful ones. */
export interface ZaloPersonalSettings {
  /** On average between two messages in one chat. */
  readonly paceMs: number;
  /** Messages in 24 hours, in all. */
  readonly perDay: number;
  /** How long is waited after the account was opened elsewhere. */
  readonly conflictMs: number;
  /** How long nothing is sent after Zalo said that it was too much. */
  readonly cooldownMs: number;
  /** A connection on which nothing was heard for so long is taken for dead. */
  readonly silenceMs: number;
  /** Names under which Zalo hands out the files that people send. */
  readonly fileHosts: readonly string[];
}

const [SECOND_MS, MINUTE_MS] = [1_000, 60_000];
const ON = '1';

const SHAPE = {
  ZALO_PERSONAL: z.enum(['0', ON], 'xin ghi 1 để bật, 0 hoặc để trống để tắt').optional(),
  ZALO_PERSONAL_PACE_SECONDS: wholeNumber(1, 600).default(3),
  ZALO_PERSONAL_PER_DAY: wholeNumber(1, 10_000).default(300),
  ZALO_PERSONAL_CONFLICT_MINUTES: wholeNumber(1, 1_440).default(60),
  ZALO_PERSONAL_COOLDOWN_MINUTES: wholeNumber(1, 1_440).default(60),
  ZALO_PERSONAL_SILENCE_MINUTES: wholeNumber(1, 1_440).default(15),
  // Seen in messages and in where these lead to; Zalo publishes no list.
  ZALO_PERSONAL_FILE_HOSTS: z
    .string()
    .regex(/^[\da-z.-]+\.[a-z]+(?:\s*,\s*[\da-z.-]+\.[a-z]+)*$/u, 'xin ghi các tên miền, cách nhau bằng dấu phẩy')
    .default('dlfl.vn, flchat.vn, dlmd.me, zdn.vn, zadn.vn'),
};

/** Settings of an account that is not switched on are most likely a slip. */
export const ZALO_PERSONAL: Section<typeof SHAPE, ZaloPersonalSettings> = {
  shape: SHAPE,
  secrets: [],
  findFaults(given) {
    const present = Object.keys(given).filter((name) => name.startsWith('ZALO_PERSONAL_'));
    if (given.ZALO_PERSONAL !== undefined || present.length === 0) return [];
    return [
      `ZALO_PERSONAL đang để trống trong khi đã có ${present.join(', ')}: xin ghi ZALO_PERSONAL=1 để bật, hoặc bỏ cả nhóm.`,
    ];
  },
  read(values) {
    if (values.ZALO_PERSONAL !== ON) return undefined;
    return Object.freeze({
      paceMs: values.ZALO_PERSONAL_PACE_SECONDS * SECOND_MS,
      perDay: values.ZALO_PERSONAL_PER_DAY,
      conflictMs: values.ZALO_PERSONAL_CONFLICT_MINUTES * MINUTE_MS,
      cooldownMs: values.ZALO_PERSONAL_COOLDOWN_MINUTES * MINUTE_MS,
      silenceMs: values.ZALO_PERSONAL_SILENCE_MINUTES * MINUTE_MS,
      fileHosts: values.ZALO_PERSONAL_FILE_HOSTS.split(',').map((host) => host.trim()),
    });
  },
};
