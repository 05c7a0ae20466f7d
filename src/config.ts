import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { UserError } from './shared/errors.ts';

/** Everything that the environment decides; folders are absolute. Frozen: read once, handed on. */
export interface Config {
  readonly knowledgeDir: string;
  readonly dataDir: string;
  /** A PostgreSQL server, with its password; absent, the database is a file under `dataDir`. */
  readonly databaseUrl?: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Whether guests are answered, or only those who were invited. */
  readonly access: (typeof ACCESS)[number];
  /** Accounts that are administrators, as channel and id. */
  readonly admins: readonly { readonly channel: string; readonly account: string }[];
  /** Days for which conversations are kept. */
  readonly retentionDays: number;
  /** An OpenAI-compatible embeddings API; absent, vectors are computed here. */
  readonly embeddings?: {
    readonly baseUrl: string;
    readonly model: string;
    readonly apiKey?: string;
    /** How long the API may take for a batch of passages. */
    readonly timeoutMs: number;
    /** Passages sent at once. */
    readonly batchSize: number;
  };
  /** The bot of Telegram; absent, there is none. */
  readonly telegram?: {
    readonly token: string;
    /** Of the Bot API, without a slash at the end. */
    readonly apiRoot: string;
    /** An HTTP proxy on the way there, with its password. */
    readonly proxyUrl?: string;
    /** Where Telegram hands messages in; absent, it is asked for them. Without a secret one is derived from the token. */
    readonly webhook?: { readonly url: string; readonly secret?: string };
  };
  /** Where the web server listens, if there is need of one. */
  readonly web: { readonly host: string; readonly port: number };
}

type Environment = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
/** Never printed, not even where they are wrong: part of them may be a password. */
const SECRET = new Set(['DATABASE_URL', 'TELEGRAM_BOT_TOKEN', 'TELEGRAM_PROXY', 'TELEGRAM_WEBHOOK_SECRET']);
const ACCESS = ['open', 'invite'] as const;
const OWN_KNOWLEDGE = fileURLToPath(new URL('../knowledge', import.meta.url));

/** A whole number within bounds, said in Vietnamese where it is not. */
function wholeNumber(least: number, most: number) {
  const error = `xin ghi một số nguyên từ ${least} đến ${most}`;
  return z.coerce.number(error).refine((value) => Number.isInteger(value) && value >= least && value <= most, error);
}

const ENVIRONMENT = z.object({
  KNOWLEDGE_DIR: z.string().default(OWN_KNOWLEDGE),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/u,
      error: 'xin ghi một địa chỉ PostgreSQL, ví dụ postgres://tai-khoan:mat-khau@may-chu:5432/ten-co-so-du-lieu',
    })
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `xin chọn một trong: ${LOG_LEVELS.join(', ')}`).default('warn'),
  ACCESS: z.enum(ACCESS, `xin chọn một trong: ${ACCESS.join(', ')}`).default('open'),
  ADMIN_ADDRESSES: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,;]+/u).filter(Boolean))
    .refine(
      (list) => list.every((address) => /^[a-z][a-z-]*:\S+$/u.test(address)),
      'xin ghi các tài khoản dạng kênh:mã, cách nhau bằng dấu phẩy, ví dụ telegram:123456789',
    ),
  RETENTION_DAYS: wholeNumber(1, 3650).default(90),
  EMBEDDINGS_BASE_URL: z
    .url({ protocol: /^https?$/u, error: 'xin ghi một địa chỉ web đầy đủ, ví dụ https://may-chu/v1' })
    .optional(),
  EMBEDDINGS_API_KEY: z.string().optional(),
  EMBEDDINGS_MODEL: z.string().optional(),
  EMBEDDINGS_TIMEOUT_SECONDS: wholeNumber(1, 600).default(20),
  EMBEDDINGS_BATCH_SIZE: wholeNumber(1, 2048).default(64),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{30,}$/u, 'xin chép nguyên mã bot mà @BotFather đã cấp, dạng 123456789:AA…')
    .optional(),
  TELEGRAM_API_ROOT: z
    .url({ protocol: /^https?$/u, error: 'xin ghi một địa chỉ web đầy đủ, ví dụ https://api.telegram.org' })
    .default('https://api.telegram.org')
    .transform((address) => address.replace(/\/+$/u, '')),
  TELEGRAM_PROXY: z
    .url({ protocol: /^https?$/u, error: 'xin ghi địa chỉ proxy HTTP, ví dụ http://may-proxy:3128' })
    .optional(),
  TELEGRAM_WEBHOOK_URL: z
    .url({ protocol: /^https$/u, error: 'xin ghi một địa chỉ https đầy đủ, ví dụ https://ten-mien/telegram' })
    .optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/u, 'xin ghi từ 16 đến 256 chữ cái không dấu, chữ số, dấu gạch')
    .optional(),
  WEB_HOST: z.string().default('127.0.0.1'),
  WEB_PORT: wholeNumber(1, 65_535).default(8080),
});

/**
 * Reads the environment, and below it the file `.env` of `folder`. Throws one UserError that names every fault.
 * A variable set to nothing counts as not set.
 */
export function readConfig(environment: Environment = process.env, folder: string = process.cwd()): Config {
  const given = withoutEmpty({ ...readDotEnv(join(folder, '.env')), ...withoutEmpty(environment) });
  const checked = ENVIRONMENT.safeParse(given);
  const faults = [
    ...(checked.error?.issues ?? []).map((issue) => describeFault(issue, given)),
    ...findHalfGiven(given),
    ...findWithoutBot(given),
  ];
  if (!checked.success || faults.length > 0) {
    const list = faults.map((fault) => `\n  - ${fault}`).join('');
    throw new UserError(
      `Cấu hình chưa đúng:${list}\nXin sửa trong môi trường hoặc trong tệp .env (xem .env.example) rồi chạy lại.`,
    );
  }
  const { KNOWLEDGE_DIR, DATA_DIR, DATABASE_URL, LOG_LEVEL, ACCESS: access, ...others } = checked.data;
  return Object.freeze({
    knowledgeDir: resolve(folder, KNOWLEDGE_DIR),
    dataDir: resolve(folder, DATA_DIR),
    ...(DATABASE_URL ? { databaseUrl: DATABASE_URL } : {}),
    logLevel: LOG_LEVEL,
    access,
    admins: others.ADMIN_ADDRESSES.map(readAddress),
    retentionDays: others.RETENTION_DAYS,
    ...readEmbeddings(others),
    ...readTelegram(others),
    web: Object.freeze({ host: others.WEB_HOST, port: others.WEB_PORT }),
  });
}

function withoutEmpty(environment: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
}

function readDotEnv(path: string): Environment {
  try {
    return parseEnv(readFileSync(path, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return {};
    throw new UserError(
      `Không đọc được tệp ${path} (${code ?? message}). Xin kiểm tra quyền đọc, hoặc xóa tệp nếu không dùng.`,
      {
        cause: error,
      },
    );
  }
}

function describeFault({ path, message }: z.core.$ZodIssue, given: Environment): string {
  const name = String(path[0]);
  if (SECRET.has(name)) return `${name} chưa đúng (không in lại vì có thể chứa mật khẩu): ${message}.`;
  return `${name} đang là "${given[name]}": ${message}.`;
}

/** The API needs an address and a model, and a key makes no sense without them. The key itself is never printed. */
function findHalfGiven(given: Environment): string[] {
  const { EMBEDDINGS_BASE_URL: address, EMBEDDINGS_MODEL: model, EMBEDDINGS_API_KEY: key } = given;
  if (address && model) return [];
  const present = [
    ...(address ? [`EMBEDDINGS_BASE_URL "${address}"`] : []),
    ...(model ? [`EMBEDDINGS_MODEL "${model}"`] : []),
    ...(key ? ['EMBEDDINGS_API_KEY'] : []),
  ].join(' và ');
  const missing = [['EMBEDDINGS_BASE_URL', address] as const, ['EMBEDDINGS_MODEL', model] as const].filter(
    ([, value]) => !value,
  );
  if (present === '') return [];
  return missing.map(
    ([name]) => `${name} đang để trống trong khi đã có ${present}: xin ghi thêm, hoặc bỏ cả nhóm EMBEDDINGS_*.`,
  );
}

type EmbeddingsEnvironment = Pick<
  z.infer<typeof ENVIRONMENT>,
  Extract<keyof z.infer<typeof ENVIRONMENT>, `EMBEDDINGS_${string}`>
>;

/** "telegram:123" as channel and account. */
function readAddress(address: string): { channel: string; account: string } {
  const colon = address.indexOf(':');
  return { channel: address.slice(0, colon), account: address.slice(colon + 1) };
}

/** Settings of a bot that there is not, and of a webhook that there is not, are most likely slips. */
function findWithoutBot(given: Environment): string[] {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_URL: webhook, TELEGRAM_WEBHOOK_SECRET: secret } = given;
  const present = Object.keys(given).filter((name) => name.startsWith('TELEGRAM_') && name !== 'TELEGRAM_BOT_TOKEN');
  if (!token && present.length > 0)
    return [`TELEGRAM_BOT_TOKEN đang để trống trong khi đã có ${present.join(', ')}: xin ghi mã bot, hoặc bỏ cả nhóm.`];
  if (secret && !webhook)
    return [
      'TELEGRAM_WEBHOOK_URL đang để trống trong khi đã có TELEGRAM_WEBHOOK_SECRET: xin ghi thêm, hoặc bỏ cả hai.',
    ];
  return [];
}

type TelegramEnvironment = Pick<
  z.infer<typeof ENVIRONMENT>,
  Extract<keyof z.infer<typeof ENVIRONMENT>, `TELEGRAM_${string}`>
>;

function readTelegram(given: TelegramEnvironment) {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, TELEGRAM_PROXY: proxyUrl } = given;
  const { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret } = given;
  if (!token) return {};
  const webhook = url && { webhook: Object.freeze({ url, ...(secret ? { secret } : {}) }) };
  return { telegram: Object.freeze({ token, apiRoot, ...(proxyUrl ? { proxyUrl } : {}), ...webhook }) };
}

function readEmbeddings(given: EmbeddingsEnvironment) {
  const { EMBEDDINGS_BASE_URL: baseUrl, EMBEDDINGS_MODEL: model, EMBEDDINGS_API_KEY: apiKey } = given;
  if (!baseUrl || !model) return {};
  const limits = { timeoutMs: given.EMBEDDINGS_TIMEOUT_SECONDS * 1000, batchSize: given.EMBEDDINGS_BATCH_SIZE };
  return { embeddings: Object.freeze({ baseUrl, model, ...(apiKey ? { apiKey } : {}), ...limits }) };
}
