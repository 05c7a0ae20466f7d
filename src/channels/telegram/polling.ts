import { type ApiClientOptions, Bot, GrammyError, type Transformer } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { NotKeptError } from './not-kept.ts';
import { TAKEN, type TakeUpdate } from './take-update.ts';

interface PollingOptions {
  readonly token: string;
  readonly me: UserFromGetMe;
  readonly client: ApiClientOptions;
  readonly take: TakeUpdate;
  readonly signal: AbortSignal;
  /** How long Telegram may wait for something to happen before it answers. */
  readonly waitSeconds: number;
  /** Told whenever Telegram answered, and what it handed in was kept. */
  readonly onAnswer: () => void;
}

/**
 * Asks for updates until the signal, by grammY's own polling: updates are confirmed by the next call, so after they were
 * kept. The first call that fails, and the first update that cannot be kept, end it with what was thrown: whoever starts it
 * again, with a bot that remembers nothing, is given what was not confirmed once more. A webhook must be removed before.
 */
export async function pollUpdates({ token, me, client, take, signal, waitSeconds, onAnswer }: PollingOptions) {
  if (signal.aborted) return;
  const bot = new Bot(token, { botInfo: me, client });
  let fault: unknown;
  const stopping = createStop({
    onAnswer,
    stop: () => void bot.stop(),
    onFault: (error) => {
      fault = error;
    },
  });
  bot.api.config.use(stopping.transformer);
  bot.use(({ update }) => take(update));
  bot.catch(({ error }) => {
    throw new NotKeptError(error);
  });
  signal.addEventListener('abort', stopping.stop, { once: true });
  try {
    await bot.start({ timeout: waitSeconds, allowed_updates: TAKEN });
  } finally {
    signal.removeEventListener('abort', stopping.stop);
  }
  if (fault && !signal.aborted) throw fault;
}

interface Stopped {
  readonly stop: () => void;
  readonly onAnswer: () => void;
  readonly onFault: (error: unknown) => void;
}

/** Has the polling stop at the first fault, where grammY would go on at its own pace, and stop without a last call. */
function createStop(stopped: Stopped): { readonly stop: () => void; readonly transformer: Transformer } {
  let isStopping = false;
  let isAnswered = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    stopped.stop();
  };
  const transformer: Transformer = async (call, method, payload, signal) => {
    // It was removed before; grammY would try that again and again, for an hour.
    if (method === 'deleteWebhook') return answerOf(true);
    // grammY confirms when it stops, also what is still being kept. So that is left for the next start.
    if (method === 'getUpdates' && isStopping) return answerOf([]);
    // Whoever asks for more has kept what was handed in before.
    if (method === 'getUpdates' && isAnswered) stopped.onAnswer();
    try {
      const answer = await call(method, payload, signal);
      if (!answer.ok) throw new GrammyError(`${method} was refused`, answer, method, {});
      isAnswered = true;
      // Where nothing was handed in, there is nothing to keep.
      if (method === 'getUpdates' && (answer.result as unknown[]).length === 0) stopped.onAnswer();
      return answer;
    } catch (error) {
      stopped.onFault(error);
      stop();
      throw error;
    }
  };
  return { stop, transformer };
}

// biome-ignore lint/suspicious/noExplicitAny: which method is answered is known to the caller alone.
function answerOf(result: unknown): any {
  return { ok: true, result };
}
