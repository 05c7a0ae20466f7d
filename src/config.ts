import { readFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { EMBEDDINGS, type EmbeddingsSettings } from './config/embeddings.ts';
import { FILES, type FileSettings } from './config/files.ts';
import { LANGUAGE_MODEL, type LanguageModelSettings } from './config/language-model.ts';
import { type Environment, wholeNumber } from './config/section.ts';
import { TELEGRAM, type TelegramSettings } from './config/telegram.ts';
import { ZALO_BOT, type ZaloBotSettings } from './config/zalo-bot.ts';
import { ZALO_OA, type ZaloOaSettings } from './config/zalo-oa.ts';
import { ZALO_PERSONAL, type ZaloPersonalSettings } from './config/zalo-personal.ts';
import { UserError } from './shared/errors.ts';
import { isOwnNetwork } from './shared/own-network.ts';

/** Everything that the environment decides; folders are absolute. Frozen: read once, handed on. */
export interface Config {
  readonly knowledgeDir: string;
  readonly dataDir: string;
  /** Where files are dropped that are to be taken in; absent, nowhere. */
  readonly ingestDir?: string;
  /** The limits of files that are sent; absent, the usual ones. */
  readonly files?: FileSettings;
  /** A PostgreSQL server, with its password; absent, the database is a file under `dataDir`. */
  readonly databaseUrl?: string;
  /** What the vault is locked with; absent, a key file under `dataDir`. */
  readonly secretKey?: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Whether guests are answered, or only those who were invited. */
  readonly access: (typeof ACCESS)[number];
  /** Accounts that are administrators, as channel and id. */
  readonly admins: readonly { readonly channel: string; readonly account: string }[];
  /** Days for which conversations are kept. */
  readonly retentionDays: number;
  /** An OpenAI-compatible embeddings API; absent, vectors are computed here. */
  readonly embeddings?: EmbeddingsSettings;
  /** A language model that words the answers; absent, they are given in the words of the papers. */
  readonly languageModel?: LanguageModelSettings;
  /** The bot of Telegram; absent, there is none. */
  readonly telegram?: TelegramSettings;
  /** The bot of Zalo's Bot Platform; absent, there is none. */
  readonly zaloBot?: ZaloBotSettings;
  /** The Official Account of Zalo; absent, there is none. */
  readonly zaloOa?: ZaloOaSettings;
  /** A personal account of Zalo; absent, there is none. */
  readonly zaloPersonal?: ZaloPersonalSettings;
  /** Where the web server listens, if there is need of one. */
  readonly web: { readonly host: string; readonly port: number };
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
/** Never printed, not even where they are wrong: part of them may be a password. */
const SECRET = new Set([
  ...['DATABASE_URL', 'SECRET_KEY'],
  ...[EMBEDDINGS, LANGUAGE_MODEL, TELEGRAM, ZALO_BOT, ZALO_OA, ZALO_PERSONAL].flatMap(({ secrets }) => secrets),
]);
const ACCESS = ['open', 'invite'] as const;
/** Whether papers and questions may be sent to services outside of the house at all. */
const REMOTE_SERVICES = ['allowed', 'forbidden'] as const;
const OWN_KNOWLEDGE = fileURLToPath(new URL('../knowledge', import.meta.url));

const ENVIRONMENT = z.object({
  KNOWLEDGE_DIR: z.string().default(OWN_KNOWLEDGE),
  DATA_DIR: z.string().default('./data'),
  INGEST_DIR: z.string().optional(),
  ...FILES.shape,
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/u,
      error: 'xin ghi một địa chỉ PostgreSQL, ví dụ postgres://tai-khoan:mat-khau@may-chu:5432/ten-co-so-du-lieu',
    })
    .optional(),
  SECRET_KEY: z.string().min(32, 'xin ghi ít nhất 32 ký tự ngẫu nhiên').optional(),
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
  WEB_HOST: z.string().default('127.0.0.1'),
  WEB_PORT: wholeNumber(1, 65_535).default(8080),
  REMOTE_SERVICES: z.enum(REMOTE_SERVICES, `xin chọn một trong: ${REMOTE_SERVICES.join(', ')}`).default('allowed'),
  ...EMBEDDINGS.shape,
  ...LANGUAGE_MODEL.shape,
  ...TELEGRAM.shape,
  ...ZALO_BOT.shape,
  ...ZALO_OA.shape,
  ...ZALO_PERSONAL.shape,
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
    ...findIngestFaults(given, folder),
    ...findRemoteFaults(given),
    ...EMBEDDINGS.findFaults(given),
    ...LANGUAGE_MODEL.findFaults(given),
    ...TELEGRAM.findFaults(given),
    ...ZALO_BOT.findFaults(given),
    ...ZALO_OA.findFaults(given),
    ...ZALO_PERSONAL.findFaults(given),
  ];
  if (!checked.success || faults.length > 0) {
    const list = faults.map((fault) => `\n  - ${fault}`).join('');
    throw new UserError(
      `Cấu hình chưa đúng:${list}\nXin sửa trong môi trường hoặc trong tệp .env (xem .env.example) rồi chạy lại.`,
    );
  }
  const { KNOWLEDGE_DIR, DATA_DIR, DATABASE_URL, LOG_LEVEL, ACCESS: access, ...others } = checked.data;
  const [embeddings, languageModel] = [EMBEDDINGS.read(others), LANGUAGE_MODEL.read(others)];
  const [telegram, zaloBot] = [TELEGRAM.read(others), ZALO_BOT.read(others)];
  const [zaloOa, zaloPersonal] = [ZALO_OA.read(others), ZALO_PERSONAL.read(others)];
  const files = FILES.read(others);
  return Object.freeze({
    knowledgeDir: resolve(folder, KNOWLEDGE_DIR),
    dataDir: resolve(folder, DATA_DIR),
    ...(others.INGEST_DIR ? { ingestDir: resolve(folder, others.INGEST_DIR) } : {}),
    ...(files ? { files } : {}),
    ...(DATABASE_URL ? { databaseUrl: DATABASE_URL } : {}),
    ...(others.SECRET_KEY ? { secretKey: others.SECRET_KEY } : {}),
    logLevel: LOG_LEVEL,
    access,
    admins: others.ADMIN_ADDRESSES.map(readAddress),
    retentionDays: others.RETENTION_DAYS,
    ...(embeddings ? { embeddings } : {}),
    ...(languageModel ? { languageModel } : {}),
    ...(telegram ? { telegram } : {}),
    ...(zaloBot ? { zaloBot } : {}),
    ...(zaloOa ? { zaloOa } : {}),
    ...(zaloPersonal ? { zaloPersonal } : {}),
    web: Object.freeze({ host: others.WEB_HOST, port: others.WEB_PORT }),
  });
}

/** Files that are dropped are moved away, which those of the other folders must not be. */
function findIngestFaults({ INGEST_DIR, KNOWLEDGE_DIR, DATA_DIR }: Environment, folder: string): string[] {
  if (INGEST_DIR === undefined) return [];
  const ingest = resolve(folder, INGEST_DIR);
  const others = { KNOWLEDGE_DIR: KNOWLEDGE_DIR ?? OWN_KNOWLEDGE, DATA_DIR: DATA_DIR ?? './data' };
  return Object.entries(others).flatMap(([name, other]) => {
    const way = relative(ingest, resolve(folder, other));
    const isOwn = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
    return isOwn ? [] : [`INGEST_DIR đang là "${INGEST_DIR}", trùng hoặc chứa ${name}: xin dùng một thư mục riêng.`];
  });
}

/** Where nothing may leave the house, a service outside of it is a mistake that must not wait for the first question. */
function findRemoteFaults(given: Environment): string[] {
  if (given.REMOTE_SERVICES !== 'forbidden') return [];
  const { OPENAI_BASE_URL, OPENAI_API_KEY, EMBEDDINGS_BASE_URL } = given;
  const used = [
    ...(OPENAI_BASE_URL || OPENAI_API_KEY ? [['OPENAI_BASE_URL', OPENAI_BASE_URL] as const] : []),
    ...(EMBEDDINGS_BASE_URL ? [['EMBEDDINGS_BASE_URL', EMBEDDINGS_BASE_URL] as const] : []),
  ];
  return used.flatMap(([name, address]) =>
    address && (!URL.canParse(address) || isOwnNetwork(address))
      ? []
      : [
          `REMOTE_SERVICES đang là "forbidden" nhưng ${name} ${address ? `"${address}"` : 'để trống'} là dịch vụ bên ngoài: xin dùng máy chủ trong mạng của cơ quan, hoặc bỏ một trong hai.`,
        ],
  );
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

/** "telegram:123" as channel and account. */
function readAddress(address: string): { channel: string; account: string } {
  const colon = address.indexOf(':');
  return { channel: address.slice(0, colon), account: address.slice(colon + 1) };
}

/** Variables on which LangChain and the client of OpenAI act by themselves: sending what is asked to LangSmith, or printing it. */
const LIBRARY = /^(?:LANGSMITH|LANGCHAIN|LANGGRAPH|LC)_|^OPENAI_(?:ORG|PROJECT|CUSTOM_HEADERS|LOG|API_BASE|ADMIN)/u;

/** Takes out of the environment what libraries of language models would act on; where things go the configuration alone says. */
export function dropLibraryVariables(): void {
  for (const name of Object.keys(process.env)) if (LIBRARY.test(name)) delete process.env[name];
}
