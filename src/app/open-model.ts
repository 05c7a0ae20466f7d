import type { Answerer, AnswererParts } from '../answering/answerer.ts';
import { dropLibraryVariables } from '../config/library-variables.ts';
import type { Config } from '../config.ts';
import type { Clock } from '../shared/clock.ts';
import type { Logger } from '../shared/logger.ts';
import type { Once } from './once.ts';
import { once } from './once.ts';
import type { Stores } from './open-stores.ts';

interface OpenModelParts {
  readonly config: Pick<Config, 'languageModel'>;
  readonly stores: Once<Stores>;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Aborted when the program closes. */
  readonly closing: AbortSignal;
}

/** Has the answers of an answerer worded by a language model, where one is configured; else gives it back as it is. */
export type WithModel = (plain: Answerer, parts: AnswererParts) => Promise<Answerer>;

/** LangChain costs half a second and 50 MB: it is loaded only where a model is configured. */
export function createWithModel({ config, stores, clock, logger, closing }: OpenModelParts): WithModel {
  const { languageModel: api } = config;
  if (!api) return async (plain) => plain;
  const open = once(async () => {
    dropLibraryVariables();
    const { createModelAnswerer } = await import('../answering/model/model-answerer.ts');
    const { createSupervision } = await import('../answering/model/supervise.ts');
    const { createCircuit } = await import('../answering/model/connection/circuit.ts');
    const { modelLedger: ledger } = await stores();
    const [now, elapsedMs] = [() => clock.now(), () => performance.now()];
    const watched = { api, budget: api, ledger, circuit: createCircuit(elapsedMs) };
    return { createModelAnswerer, supervise: createSupervision({ ...watched, now, elapsedMs, logger, closing }) };
  });
  return async (plain, parts) => {
    const { createModelAnswerer, supervise } = await open();
    return createModelAnswerer({ ...parts, plain, api, reads: api.reads, supervise });
  };
}
