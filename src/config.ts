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
  readonly logLevel: (typeof LOG_LEVELS)[number];
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
}

type Environment = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const OWN_KNOWLEDGE = fileURLToPath(new URL('../knowledge', import.meta.url));

/** A whole number within bounds, said in Vietnamese where it is not. */
function wholeNumber(least: number, most: number) {
  const error = `xin ghi một số nguyên từ ${least} đến ${most}`;
  return z.coerce.number(error).refine((value) => Number.isInteger(value) && value >= least && value <= most, error);
}

const ENVIRONMENT = z.object({
  KNOWLEDGE_DIR: z.string().default(OWN_KNOWLEDGE),
  DATA_DIR: z.string().default('./data'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `xin chọn một trong: ${LOG_LEVELS.join(', ')}`).default('warn'),
  EMBEDDINGS_BASE_URL: z
    .url({ protocol: /^https?$/u, error: 'xin ghi một địa chỉ web đầy đủ, ví dụ https://may-chu/v1' })
    .optional(),
  EMBEDDINGS_API_KEY: z.string().optional(),
  EMBEDDINGS_MODEL: z.string().optional(),
  EMBEDDINGS_TIMEOUT_SECONDS: wholeNumber(1, 600).default(20),
  EMBEDDINGS_BATCH_SIZE: wholeNumber(1, 2048).default(64),
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
  ];
  if (!checked.success || faults.length > 0) {
    const list = faults.map((fault) => `\n  - ${fault}`).join('');
    throw new UserError(
      `Cấu hình chưa đúng:${list}\nXin sửa trong môi trường hoặc trong tệp .env (xem .env.example) rồi chạy lại.`,
    );
  }
  const { KNOWLEDGE_DIR, DATA_DIR, LOG_LEVEL, ...embeddings } = checked.data;
  return Object.freeze({
    knowledgeDir: resolve(folder, KNOWLEDGE_DIR),
    dataDir: resolve(folder, DATA_DIR),
    logLevel: LOG_LEVEL,
    ...readEmbeddings(embeddings),
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

function readEmbeddings(given: Omit<z.infer<typeof ENVIRONMENT>, 'KNOWLEDGE_DIR' | 'DATA_DIR' | 'LOG_LEVEL'>) {
  const { EMBEDDINGS_BASE_URL: baseUrl, EMBEDDINGS_MODEL: model, EMBEDDINGS_API_KEY: apiKey } = given;
  if (!baseUrl || !model) return {};
  const limits = { timeoutMs: given.EMBEDDINGS_TIMEOUT_SECONDS * 1000, batchSize: given.EMBEDDINGS_BATCH_SIZE };
  return { embeddings: Object.freeze({ baseUrl, model, ...(apiKey ? { apiKey } : {}), ...limits }) };
}
