import { z } from 'zod';
import { isOwnNetwork } from '../shared/own-network.ts';
import { type Section, webAddress, wholeNumber } from './section.ts';

/** An OpenAI-compatible embeddings API. */
export interface EmbeddingsSettings {
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey?: string;
  /** How long the API may take for a batch of passages. */
  readonly timeoutMs: number;
  /** Passages sent at once. */
  readonly batchSize: number;
  /** Which papers may be sent to it: those marked public, or all. */
  readonly reads: 'public' | 'internal';
}

const SHAPE = {
  EMBEDDINGS_BASE_URL: webAddress(/^https?$/u, 'https://may-chu/v1').optional(),
  EMBEDDINGS_API_KEY: z.string().optional(),
  EMBEDDINGS_MODEL: z.string().optional(),
  EMBEDDINGS_TIMEOUT_SECONDS: wholeNumber(1, 600).default(20),
  EMBEDDINGS_BATCH_SIZE: wholeNumber(1, 2048).default(64),
  EMBEDDINGS_READS: z.enum(['public', 'internal'], 'xin chọn một trong: public, internal').optional(),
};

/** The API needs an address and a model, and a key makes no sense without them. */
export const EMBEDDINGS: Section<typeof SHAPE, EmbeddingsSettings> = {
  shape: SHAPE,
  secrets: ['EMBEDDINGS_API_KEY'],
  findFaults(given) {
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
  },
  read({ EMBEDDINGS_BASE_URL: baseUrl, EMBEDDINGS_MODEL: model, EMBEDDINGS_API_KEY: apiKey, ...others }) {
    if (!baseUrl || !model) return undefined;
    const limits = { timeoutMs: others.EMBEDDINGS_TIMEOUT_SECONDS * 1000, batchSize: others.EMBEDDINGS_BATCH_SIZE };
    const reads = others.EMBEDDINGS_READS ?? (isOwnNetwork(baseUrl) ? ('internal' as const) : ('public' as const));
    return Object.freeze({ baseUrl, model, ...(apiKey ? { apiKey } : {}), ...limits, reads });
  },
};
