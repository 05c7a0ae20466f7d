import { expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';

const KEY = { OPENAI_API_KEY: 'sk-khoa-bi-mat' };
const OWN = { OPENAI_BASE_URL: 'http://may-ai:8000/v1', OPENAI_MODEL: 'qwen' };
const read = (more: Record<string, string>) => readConfig(more, '/nowhere');

it('a key is enough for OpenAI, an address and a model for another service; the rest can be set', () => {
  expect(read({}).languageModel).toBeUndefined();
  expect(read(KEY).languageModel).toEqual({
    ...{ baseUrl: 'https://api.openai.com/v1', model: 'gpt-4.1-mini', apiKey: 'sk-khoa-bi-mat', isRemote: true },
    ...{ reads: 'public', firstWordsMs: 8000, answerMs: 30_000, rewrites: false },
    ...{ questionsPerPerson: 100, tokensPerDay: 2_000_000 },
  });
  const set = read({
    ...{ ...KEY, ...OWN, MODEL_READS: 'public', MODEL_FIRST_WORDS_SECONDS: '3', MODEL_ANSWER_SECONDS: '9' },
    ...{ MODEL_QUESTIONS_PER_PERSON: '7', MODEL_TOKENS_PER_DAY: '5000', MODEL_PRICE_INPUT: '2500' },
    ...{ MODEL_PRICE_OUTPUT: '10000.5', MODEL_REWRITES: 'on' },
  });
  expect(set.languageModel).toEqual({
    ...{ baseUrl: 'http://may-ai:8000/v1', model: 'qwen', apiKey: 'sk-khoa-bi-mat', isRemote: false, reads: 'public' },
    ...{ firstWordsMs: 3000, answerMs: 9000, questionsPerPerson: 7, tokensPerDay: 5000, rewrites: true },
    prices: { input: 2500, output: 10000.5 },
  });
  expect(Object.isFrozen(set.languageModel)).toBe(true);
});

it('a model outside sees public papers alone unless somebody says otherwise, one in the house what the asker may see', () => {
  expect(read(KEY).languageModel).toMatchObject({ isRemote: true, reads: 'public' });
  expect(read({ ...KEY, MODEL_READS: 'internal' }).languageModel).toMatchObject({ isRemote: true, reads: 'internal' });
  expect(read(OWN).languageModel).toMatchObject({ isRemote: false, reads: 'internal' });
});

it.each([
  [{ OPENAI_BASE_URL: 'http://may-ai:8000/v1' }, /OPENAI_MODEL đang để trống.*may-ai/u],
  [{ OPENAI_MODEL: 'qwen' }, /OPENAI_MODEL đang là "qwen" nhưng chưa có/u],
  [{ ...KEY, OPENAI_BASE_URL: 'may-ai' }, /OPENAI_BASE_URL đang là "may-ai".*https:|OPENAI_BASE_URL đang là "may-ai"/u],
  [{ ...OWN, OPENAI_BASE_URL: 'file:///etc/passwd' }, /OPENAI_BASE_URL đang là "file:/u],
  [{ ...KEY, MODEL_READS: 'all' }, /MODEL_READS đang là "all": xin chọn một trong: public, internal/u],
  [{ ...KEY, MODEL_FIRST_WORDS_SECONDS: '0' }, /MODEL_FIRST_WORDS_SECONDS đang là "0"/u],
  [{ ...KEY, MODEL_ANSWER_SECONDS: '1e9' }, /MODEL_ANSWER_SECONDS đang là "1e9"/u],
  [{ ...KEY, MODEL_TOKENS_PER_DAY: '-5' }, /MODEL_TOKENS_PER_DAY đang là "-5"/u],
  [{ ...KEY, MODEL_PRICE_INPUT: '5' }, /MODEL_PRICE_INPUT và MODEL_PRICE_OUTPUT phải cùng có/u],
  [{ ...KEY, MODEL_PRICE_INPUT: '-1', MODEL_PRICE_OUTPUT: '1' }, /MODEL_PRICE_INPUT đang là "-1"/u],
  [{ ...KEY, MODEL_REWRITES: 'yes' }, /MODEL_REWRITES đang là "yes": xin chọn một trong: on, off/u],
] as const)('%j is said to be wrong, with the value', (given, words) => {
  expect(() => read(given)).toThrow(words);
  expect(() => read(given)).not.toThrow(/sk-khoa-bi-mat/u);
});

it.each([
  [KEY, /OPENAI_BASE_URL để trống là dịch vụ bên ngoài/u],
  [
    { ...KEY, OPENAI_BASE_URL: 'https://api.deepseek.com', OPENAI_MODEL: 'm' },
    /"https:\/\/api.deepseek.com" là dịch vụ/u,
  ],
  [{ ...OWN, OPENAI_BASE_URL: 'http://localhost@example.com/v1' }, /là dịch vụ bên ngoài/u],
  [{ ...OWN, EMBEDDINGS_BASE_URL: 'https://example.com/v1', EMBEDDINGS_MODEL: 'e' }, /EMBEDDINGS_BASE_URL/u],
] as const)('where nothing may leave the house, %j is refused at the start', (given, words) => {
  expect(() => read({ ...given, REMOTE_SERVICES: 'forbidden' })).toThrow(words);
  expect(() => read({ ...given, REMOTE_SERVICES: 'forbidden' })).not.toThrow(/sk-khoa-bi-mat/u);
});

it('where nothing may leave the house, one in the house may be used', () => {
  expect(read({ ...OWN, REMOTE_SERVICES: 'forbidden' }).languageModel).toMatchObject({ isRemote: false });
});
