import { describeFailure } from '../answering/model/connection/describe-failure.ts';
import { type Config, dropLibraryVariables } from '../config.ts';
import type { Clock } from '../shared/clock.ts';
import { limitTime } from '../shared/time-limit.ts';
import { WORDS } from './messages.ts';
import type { Stores } from './open-stores.ts';

const DAY_MS = 24 * 60 * 60_000;
const TRIED_WORDS = 'Trả lời đúng một chữ: có';

interface CheckModelParts {
  readonly config: Pick<Config, 'languageModel'>;
  readonly clock: Clock;
  readonly openStores: () => Promise<Stores>;
}

/** Whether the language model answers, and what it took within a day; that none is configured is well. */
export async function checkModel({ config, clock, openStores }: CheckModelParts) {
  const { languageModel: api } = config;
  if (!api) return { ok: true, detail: WORDS.noModel };
  const { modelLedger } = await openStores();
  const used = WORDS.modelUsed(await modelLedger.usedSince(new Date(clock.now().getTime() - DAY_MS)));
  const where = WORDS.model(api.model, new URL(api.baseUrl).host, api);
  dropLibraryVariables();
  const limit = limitTime(api.answerMs);
  try {
    const { createChatModel } = await import('../answering/model/connection/chat-model.ts');
    const started = performance.now();
    await createChatModel(api).invoke(TRIED_WORDS, { signal: limit.signal });
    return { ok: true, detail: `${where}${WORDS.modelAnswers(performance.now() - started)}${used}` };
  } catch (error) {
    return { ok: false, detail: `${where}${WORDS.modelAway(describeFailure(error))}${used}` };
  } finally {
    limit.end();
  }
}
