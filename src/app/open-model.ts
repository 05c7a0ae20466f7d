import type { Answerer, AnswererParts } from '../answering/answerer.ts';
import type { ModelLedger } from '../answering/model/model-ledger.ts';
import type { LanguageModelSettings } from '../config/language-model.ts';
import { type Config, dropLibraryVariables } from '../config.ts';
import type { Clock } from '../shared/clock.ts';
import { dayAt } from '../shared/day.ts';
import type { Logger } from '../shared/logger.ts';
import { limitTime } from '../shared/time-limit.ts';
import { WORDS } from './messages.ts';
import { once } from './once.ts';

interface OpenModelParts {
  readonly config: Pick<Config, 'languageModel'>;
  readonly ledger: () => Promise<ModelLedger>;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Told, in Vietnamese, that the model is not used and why. */
  readonly tell: (message: string) => void;
  /** Aborted when the program closes. */
  readonly closing: AbortSignal;
}

/** Has the answers of an answerer worded by a language model, where one is configured; else gives it back as it is. */
export type WithModel = (plain: Answerer, parts: AnswererParts) => Promise<Answerer>;

/** LangChain costs half a second and 50 MB: it is loaded only where a model is configured. */
export function createWithModel({
  config,
  ledger: openLedger,
  clock,
  logger,
  tell,
  closing,
}: OpenModelParts): WithModel {
  const { languageModel: api } = config;
  if (!api) return async (plain) => plain;
  const open = once(async () => {
    dropLibraryVariables();
    const { createModelAnswerer } = await import('../answering/model/model-answerer.ts');
    const { createSupervision } = await import('../answering/model/supervise.ts');
    const { createCircuit } = await import('../answering/model/connection/circuit.ts');
    const ledger = await openLedger();
    const [now, elapsedMs] = [() => clock.now(), () => performance.now()];
    const onUnavailable = seldom((reason: string) => tell(WORDS.modelUnavailable(reason)), elapsedMs);
    const watched = { api, budget: api, ledger, circuit: createCircuit(elapsedMs), onUnavailable };
    return { createModelAnswerer, supervise: createSupervision({ ...watched, now, elapsedMs, logger, closing }) };
  });
  const today = () => dayAt(clock.now());
  return async (plain, parts) => {
    const { createModelAnswerer, supervise } = await open();
    return createModelAnswerer({
      ...parts,
      plain,
      api,
      reads: api.reads,
      rewrites: api.rewrites,
      supervise,
      today,
      closing,
      logger,
    });
  };
}

/** Passes on one word, and no other for a while: what fails once often fails again. */
function seldom(tell: (what: string) => void, elapsedMs: () => number): (what: string) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (what) => {
    if (elapsedMs() - told < TOLD_AGAIN_MS) return;
    told = elapsedMs();
    tell(what);
  };
}

const TOLD_AGAIN_MS = 10 * 60_000;

/** Gives other wordings of questions, to search with, by this model. */
export async function openRewording(
  api: LanguageModelSettings,
): Promise<(question: string) => Promise<readonly string[]>> {
  dropLibraryVariables();
  const { createChatModel } = await import('../answering/model/connection/chat-model.ts');
  const { rewordForSearch } = await import('../answering/model/reword.ts');
  const { createMeter } = await import('../answering/model/connection/meter.ts');
  const [model, meter] = [createChatModel(api), createMeter()];
  return async (question) => {
    const limit = limitTime(api.answerMs);
    try {
      return await rewordForSearch(question, { model, meter, signal: limit.signal });
    } finally {
      limit.end();
    }
  };
}
