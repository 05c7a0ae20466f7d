import type { Budgets } from '../../shared/budgets.ts';
import type { Claim, Exchange, Journal } from '../journal.ts';
import type { Reply } from '../message.ts';
import { type AnsweringParts, answerMessage } from './answer-message.ts';
import { deliver } from './deliver.ts';

/** What could not be settled so often never will be; the others of its chat are waiting. */
const MOST_ATTEMPTS = 20;

/** What an exchange is worked off with. */
export interface WorkParts extends AnsweringParts {
  readonly budgets: Budgets;
  /** How long the end of a delivery is waited for. Default: a minute. */
  readonly sendLimitMs?: number;
}

/** Settles what is said in an exchange, unless that is settled already, and sends it. */
export async function workOff(exchange: Exchange, claim: Claim, parts: WorkParts): Promise<void> {
  if (exchange.isErased) return void (await parts.journal.settle(exchange, claim, 'erased', parts.now()));
  if (exchange.isReminder) return remind(exchange, claim, parts);
  const reply = exchange.reply ?? (await settleReply(exchange, claim, parts));
  if (reply) await deliver({ ...exchange, reply }, claim, parts);
}

/** Says what is due, as it is now; while reminding is paused it waits, and does not hold up its chat. */
async function remind(exchange: Exchange, claim: Claim, parts: WorkParts): Promise<void> {
  const { journal, switches, now } = parts;
  const isPaused = !exchange.begun && (await switches.isPaused('reminding'));
  // What cannot be put into words begins anew in another exchange: the others of its chat are waiting.
  const isHopeless = exchange.attempts > MOST_ATTEMPTS;
  const composed = isPaused || isHopeless ? undefined : await journal.compose(exchange, claim, now());
  if (composed) return deliver({ ...exchange, ...composed }, claim, parts);
  await journal.settle(exchange, claim, 'silenced', now());
}

/** What is to be said, kept before it is sent; undefined where nothing is to be said, or not by this process. */
export async function settleReply(exchange: Exchange, claim: Claim, parts: AnsweringParts): Promise<Reply | undefined> {
  const { journal, now } = parts;
  const { message } = exchange;
  const isHopeless = exchange.attempts > MOST_ATTEMPTS;
  const answered = message && !isHopeless ? await answerMessage({ ...exchange, message }, parts) : undefined;
  if (!answered) {
    await journal.settle(exchange, claim, isHopeless ? 'failed' : 'silenced', now());
    return undefined;
  }
  if (!(await journal.answered(exchange, claim, answered, now()))) return undefined;
  // Only now: a first word that was thought out but lost would have taken the notice with it.
  if (answered.noticed !== undefined) await parts.people.noticed(answered.noticed, now());
  return answered.reply;
}

/** Holds on to a claim for as long as the work takes, renewing it in time. */
export async function holding<T>(
  { exchange, claim, leaseMs }: { exchange: Exchange; claim: Claim; leaseMs: number },
  { journal, logger, now }: Pick<WorkParts, 'logger' | 'now'> & { journal: Pick<Journal, 'renew'> },
  work: () => Promise<T>,
): Promise<T> {
  const renewal = setInterval(() => {
    const until = new Date(now().getTime() + leaseMs);
    journal.renew(exchange, { ...claim, until }).catch((error) => logger.warn({ err: error }, 'claim not renewed'));
  }, leaseMs / 3);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
  }
}
