import type { Logger } from '../../shared/logger.ts';
import { limitTime } from '../../shared/time-limit.ts';
import type { Answer } from '../answer.ts';
import type { Listening } from './agent.ts';
import type { Circuit } from './connection/circuit.ts';
import { describeFailure } from './connection/describe-failure.ts';
import { createMeter, type Meter } from './connection/meter.ts';
import type { ModelApi } from './connection/model-api.ts';
import type { ModelLedger, ModelUse } from './model-ledger.ts';
import type { Worded } from './word-answer.ts';

/** What one person, and all together, may use within a day. */
export interface ModelBudget {
  readonly questionsPerPerson: number;
  readonly tokensPerDay: number;
  /** Đồng for a million tokens. */
  readonly prices?: { readonly input: number; readonly output: number };
}

/** What watches over the use of a model. */
export interface SuperviseParts {
  readonly api: ModelApi;
  readonly budget: ModelBudget;
  readonly ledger: ModelLedger;
  readonly circuit: Circuit;
  readonly now: () => Date;
  readonly elapsedMs: () => number;
  readonly logger: Logger;
  /** Told of each failure: a Vietnamese phrase to follow "Mô hình", without secrets. */
  readonly onUnavailable?: (reason: string) => void;
  /** Aborted when the program closes. */
  readonly closing: AbortSignal;
}

/** What one answer is worded with. */
export interface Supervised {
  readonly meter: Meter;
  readonly listening: Omit<Listening, 'hear'>;
}

/** Has an answer worded; undefined where it came to none, which is never an error. Never rejects. */
export type Supervise = (
  person: string | undefined,
  work: (supervised: Supervised) => Promise<Worded>,
) => Promise<Answer | undefined>;

const DAY_MS = 24 * 60 * 60_000;

/** Words answers only within the budgets and time limits and while the service is well, and books what each took. */
export function createSupervision(parts: SuperviseParts): Supervise {
  const { circuit, closing, elapsedMs } = parts;
  return async (person, work) => {
    if (closing.aborted || !(await isWithinBudget(person, parts)) || !circuit.mayTry()) return undefined;
    const [meter, started] = [createMeter(), elapsedMs()];
    const worded = await limited((listening) => work({ meter, listening }), parts);
    if (closing.aborted) return undefined;
    await book(worded.outcome, { meter, person, elapsedMs: elapsedMs() - started }, parts);
    return worded.answer;
  };
}

async function isWithinBudget(
  person: string | undefined,
  { budget, ledger, now, logger }: SuperviseParts,
): Promise<boolean> {
  const since = new Date(now().getTime() - DAY_MS);
  try {
    if ((await ledger.usedSince(since)).tokens >= budget.tokensPerDay) return false;
    return person === undefined || (await ledger.usedSince(since, person)).questions < budget.questionsPerPerson;
  } catch (error) {
    // What cannot be counted is not spent.
    logger.error({ err: error }, 'what the language model used cannot be counted');
    return false;
  }
}

/** Gives up where the first words or the whole take too long, even where what was asked to stop does not. */
async function limited(
  work: (listening: Supervised['listening']) => Promise<Worded>,
  { api, circuit, closing, logger, onUnavailable }: SuperviseParts,
): Promise<{ readonly answer?: Answer; readonly outcome: ModelUse['outcome'] }> {
  const firstWords = limitTime(api.firstWordsMs);
  const { signal, end } = limitTime(api.answerMs, closing, firstWords.signal);
  const over = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason));
  });
  try {
    const worded = await Promise.race([work({ signal, begun: firstWords.end }), over]);
    circuit.succeeded();
    return worded;
  } catch (error) {
    if (closing.aborted) circuit.leftOpen();
    else circuit.failed();
    const reason = describeFailure(error);
    logger.info({ model: api.model, reason }, 'the language model gave no answer');
    if (!closing.aborted) onUnavailable?.(reason);
    return { outcome: signal.aborted ? 'slow' : 'failed' };
  } finally {
    firstWords.end();
    end();
  }
}

async function book(
  outcome: ModelUse['outcome'],
  { meter, ...what }: { meter: Meter; person: string | undefined; elapsedMs: number },
  { api, budget: { prices }, ledger, now, logger }: SuperviseParts,
): Promise<void> {
  const { calls, inputTokens, outputTokens } = meter;
  const costVnd = prices && (inputTokens * prices.input + outputTokens * prices.output) / 1_000_000;
  const host = new URL(api.baseUrl).host;
  const use = { at: now(), model: api.model, host, calls, inputTokens, outputTokens, costVnd, outcome, ...what };
  logger.info(use, 'language model used');
  await ledger.note(use).catch((error) => logger.error({ err: error }, 'what the language model used is not kept'));
}
