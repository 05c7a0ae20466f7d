import { z } from 'zod';
import { isOwnNetwork } from '../shared/own-network.ts';
import { type Section, webAddress, wholeNumber } from './section.ts';

/** A language model behind an OpenAI-compatible API, and what it may do. */
export interface LanguageModelSettings {
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey?: string;
  /** False where the API runs in the house's own network. */
  readonly isRemote: boolean;
  /** Which papers may be sent to it: those marked public, or all that the asker may read. */
  readonly reads: 'public' | 'internal';
  /** How long its first words may take, and its whole answer with all that it looks up. */
  readonly firstWordsMs: number;
  readonly answerMs: number;
  /** Questions that one person, and tokens that all together, may use in a day. */
  readonly questionsPerPerson: number;
  readonly tokensPerDay: number;
  /** Đồng for a million tokens, where the office has said it; costs are estimated with it. */
  readonly prices?: { readonly input: number; readonly output: number };
  /** Whether it words searches and follow-ups anew; off, until an evaluation with the model says that it helps. */
  readonly rewrites: boolean;
}

const OPENAI = 'https://api.openai.com/v1';
/** What OpenAI is asked for where nothing is said; other services must be told which of their models is meant. */
const OPENAI_MODEL = 'gpt-4.1-mini';

const price = z.coerce
  .number('xin ghi số đồng cho một triệu token, ví dụ 10000')
  .nonnegative('xin ghi số đồng cho một triệu token, ví dụ 10000');
const SHAPE = {
  OPENAI_BASE_URL: webAddress(/^https?$/u, 'https://may-chu/v1').optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_MODEL: z.string().optional(),
  MODEL_READS: z.enum(['public', 'internal'], 'xin chọn một trong: public, internal').optional(),
  MODEL_FIRST_WORDS_SECONDS: wholeNumber(1, 120).default(8),
  MODEL_ANSWER_SECONDS: wholeNumber(2, 300).default(30),
  MODEL_QUESTIONS_PER_PERSON: wholeNumber(1, 100_000).default(100),
  MODEL_TOKENS_PER_DAY: wholeNumber(1000, 1_000_000_000).default(2_000_000),
  MODEL_PRICE_INPUT: price.optional(),
  MODEL_PRICE_OUTPUT: price.optional(),
  MODEL_REWRITES: z.enum(['on', 'off'], 'xin chọn một trong: on, off').default('off'),
};

/** A key is enough for OpenAI, an address and a model for any other service. */
export const LANGUAGE_MODEL: Section<typeof SHAPE, LanguageModelSettings> = {
  shape: SHAPE,
  secrets: ['OPENAI_API_KEY'],
  findFaults(given) {
    const { OPENAI_BASE_URL: address, OPENAI_API_KEY: key, OPENAI_MODEL: model } = given;
    const [input, output] = [given.MODEL_PRICE_INPUT, given.MODEL_PRICE_OUTPUT];
    return [
      ...(address && !model
        ? [
            `OPENAI_MODEL đang để trống trong khi đã có OPENAI_BASE_URL "${address}": xin ghi tên mô hình của máy chủ ấy.`,
          ]
        : []),
      ...(model && !address && !key
        ? [
            `OPENAI_MODEL đang là "${model}" nhưng chưa có OPENAI_API_KEY hoặc OPENAI_BASE_URL: xin ghi thêm, hoặc bỏ OPENAI_MODEL.`,
          ]
        : []),
      ...((input === undefined) !== (output === undefined)
        ? ['MODEL_PRICE_INPUT và MODEL_PRICE_OUTPUT phải cùng có hoặc cùng để trống: xin ghi đủ cả hai.']
        : []),
    ];
  },
  read({ OPENAI_BASE_URL: address, OPENAI_API_KEY: apiKey, OPENAI_MODEL: model, ...others }) {
    if (!address && !apiKey) return undefined;
    const baseUrl = address ?? OPENAI;
    const isRemote = !isOwnNetwork(baseUrl);
    const { MODEL_PRICE_INPUT: input, MODEL_PRICE_OUTPUT: output } = others;
    return Object.freeze({
      ...{ baseUrl, model: model ?? OPENAI_MODEL, isRemote },
      ...(apiKey ? { apiKey } : {}),
      reads: others.MODEL_READS ?? (isRemote ? ('public' as const) : ('internal' as const)),
      firstWordsMs: others.MODEL_FIRST_WORDS_SECONDS * 1000,
      answerMs: others.MODEL_ANSWER_SECONDS * 1000,
      questionsPerPerson: others.MODEL_QUESTIONS_PER_PERSON,
      tokensPerDay: others.MODEL_TOKENS_PER_DAY,
      ...(input !== undefined && output !== undefined ? { prices: { input, output } } : {}),
      rewrites: others.MODEL_REWRITES === 'on',
    });
  },
};
