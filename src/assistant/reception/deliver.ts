import type { Logger } from '../../shared/logger.ts';
import type { Claim, Exchange, Journal } from '../journal.ts';
import type { Reply } from '../message.ts';
import type { Delivery, Outcome, Outlet } from '../outlet.ts';

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 10 * 60_000;
/** An answer that could not be sent for so long is of no use any more. */
const GIVEN_UP_AFTER = 60;

interface DeliverOptions {
  readonly journal: Journal;
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly logger: Logger;
  readonly now: () => Date;
}

/**
 * Sends the settled reply of an exchange once and books what came of it. An earlier delivery that nobody knows the end of
 * is looked for where the channel keeps evidence; else it is repeated, once, and said to be a repeat.
 */
export async function deliver(
  exchange: Exchange & { reply: Reply },
  claim: Claim,
  options: DeliverOptions,
): Promise<void> {
  const { journal, outlets, now } = options;
  const outlet = outlets.get(exchange.channel);
  if (!outlet) return book(exchange, claim, { kind: 'rejected', reason: 'no such channel' }, options);
  const { key, chat, reply } = exchange;
  const delivery: Delivery = { key, chat, reply, isRepeat: false };
  if (!exchange.begun) return book(exchange, claim, await trySending(outlet, delivery), options);
  const arrived = await outlet.wasDelivered?.(delivery).catch(() => undefined);
  if (arrived) return book(exchange, claim, { kind: 'accepted' }, options);
  if (arrived === false) return book(exchange, claim, await trySending(outlet, delivery), options);
  const isFirstRepeat = await journal.repeat(exchange, claim);
  if (isFirstRepeat) return book(exchange, claim, await trySending(outlet, { ...delivery, isRepeat: true }), options);
  await journal.settle(exchange, claim, 'unknown', now());
}

/** An adapter that throws breaks its promise; what became of the delivery is then unknown. */
async function trySending(outlet: Outlet, delivery: Delivery): Promise<Outcome> {
  try {
    return await outlet.send(delivery);
  } catch (error) {
    return { kind: 'unknown', reason: error instanceof Error ? error.name : 'thrown' };
  }
}

async function book(exchange: Exchange, claim: Claim, outcome: Outcome, options: DeliverOptions): Promise<void> {
  const { journal, logger, now } = options;
  const { number, channel, attempts } = exchange;
  if (outcome.kind !== 'accepted')
    logger.warn(
      { exchange: number, channel, outcome: outcome.kind, reason: outcome.reason, attempts },
      'not delivered',
    );
  if (outcome.kind === 'accepted' || outcome.kind === 'rejected' || attempts >= GIVEN_UP_AFTER) {
    await journal.settle(exchange, claim, outcome.kind, now());
    return;
  }
  const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** Math.min(attempts - 1, 16), LONGEST_PAUSE_MS);
  const retryAt = (outcome.kind === 'not_sent' && outcome.retryAt) || new Date(now().getTime() + pauseMs);
  await journal.postpone(exchange, claim, retryAt, outcome.kind === 'unknown');
}
