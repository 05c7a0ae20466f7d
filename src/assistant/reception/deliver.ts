import type { Allowance, Budgets } from '../../shared/budgets.ts';
import type { Logger } from '../../shared/logger.ts';
import type { Claim, Exchange, Journal } from '../journal.ts';
import type { Reply } from '../message.ts';
import { MESSAGES } from '../messages.ts';
import type { Delivery, Outcome, Outlet } from '../outlet.ts';

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 10 * 60_000;
/** An answer that could not be sent for so long is of no use any more. */
const GIVEN_UP_AFTER = 60;
/** A reminder finds another way to its person, or begins anew: it is never given up. */
const REMINDER_MOVES_ON_AFTER = 12;
/** A channel that has not said for so long how a delivery ended will not say it any more: the chat must not wait for ever. */
const SEND_LIMIT_MS = 60_000;

interface DeliverOptions {
  readonly journal: Journal;
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly budgets: Budgets;
  readonly logger: Logger;
  readonly now: () => Date;
  /** How long a delivery is waited for. Default: a minute. */
  readonly sendLimitMs?: number;
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
  const { journal, outlets, budgets, now, sendLimitMs = SEND_LIMIT_MS } = options;
  const outlet = outlets.get(exchange.channel);
  if (!outlet) return book(exchange, claim, { kind: 'rejected', reason: 'no such channel' }, options);
  const delivery = deliveryOf(exchange);
  const send = async (what: Delivery) => {
    // Another process with another clock may have taken it up meanwhile: it would come twice, and neither would say so.
    if (
      exchange.isReminder &&
      !(await journal.renew(exchange, heldFor(Math.min(sendLimitMs, SEND_LIMIT_MS), claim, now())))
    )
      return;
    await book(exchange, claim, await trySending(outlet, what, sendLimitMs), options);
  };
  const freeAt = await budgets.take(allowancesOf(delivery, exchange, outlet), now());
  if (freeAt) outlet.heldBack?.(freeAt);
  if (freeAt) return void (await journal.postpone(exchange, claim, freeAt, { begun: exchange.begun, untried: true }));
  if (!exchange.begun) return send(delivery);
  const arrived = await evidenceOf(outlet, delivery);
  if (arrived) return book(exchange, claim, { kind: 'accepted' }, options);
  if (arrived === false) return send(delivery);
  // A service that is away for minutes would swallow the one repeat as it did the first try.
  if (!(await isWell(outlet))) return book(exchange, claim, AWAY, options);
  const isFirstRepeat = await journal.repeat(exchange, claim);
  if (isFirstRepeat) return send(deliveryOf({ ...exchange, isRepeat: true }));
  await journal.settle(exchange, claim, 'unknown', now());
}

function deliveryOf({ key, chat, reply, number: turn, message, isRepeat }: Exchange & { reply: Reply }): Delivery {
  const said = isRepeat ? saidAgain(reply) : reply;
  return { key, chat, reply: said, turn, ...(message ? { answers: message.key } : {}), isRepeat };
}

/** A claim for as long as a delivery may take, and never for less than it was. */
function heldFor(forMs: number, { token, until }: Claim, at: Date): Claim {
  return { token, until: new Date(Math.max(until.getTime(), at.getTime() + forMs)) };
}

function allowancesOf(delivery: Delivery, { channel, chat }: Exchange, outlet: Outlet): Allowance[] {
  const limits = outlet.limitsFor?.(chat) ?? [];
  const times = limits.length === 0 ? 1 : (outlet.countMessages?.(delivery) ?? 1);
  return limits.map(({ of, most, perMs }) => {
    const whose = of === 'channel' ? channel : `${channel} ${of === 'chat' ? chat : of.chats}`;
    return { name: `${whose}: ${most} in ${perMs} ms`, most, perMs, times };
  });
}

/** The words themselves say that they are a repeat, so that no channel can forget to. */
function saidAgain(reply: Reply): Reply {
  return { ...reply, text: `${MESSAGES.repeated}\n\n${reply.text}` };
}

async function evidenceOf(outlet: Outlet, delivery: Delivery): Promise<boolean | undefined> {
  try {
    return await outlet.wasDelivered?.(delivery);
  } catch {
    return undefined;
  }
}

const AWAY: Outcome = { kind: 'unknown', reason: 'the service does not answer' };

async function isWell(outlet: Outlet): Promise<boolean> {
  try {
    return (await outlet.isWell?.()) ?? true;
  } catch {
    return false;
  }
}

/** An adapter that throws or never returns breaks its promise; what became of the delivery is then unknown. */
async function trySending(outlet: Outlet, delivery: Delivery, limitMs: number): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'unknown', reason: 'no answer in time' }), limitMs);
  });
  try {
    return await Promise.race([outlet.send(delivery), limit]);
  } catch (error) {
    return { kind: 'unknown', reason: error instanceof Error ? error.name : 'thrown' };
  } finally {
    clearTimeout(timer);
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
  const mostAttempts = exchange.isReminder ? REMINDER_MOVES_ON_AFTER : GIVEN_UP_AFTER;
  const isOver = attempts >= mostAttempts && !(exchange.isReminder && outcome.kind === 'unknown');
  if (outcome.kind === 'accepted' || outcome.kind === 'rejected' || isOver) {
    await journal.settle(exchange, claim, outcome.kind, now());
    return;
  }
  const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** Math.min(attempts - 1, 16), LONGEST_PAUSE_MS);
  const retryAt = (outcome.kind === 'not_sent' && outcome.retryAt) || new Date(now().getTime() + pauseMs);
  await journal.postpone(exchange, claim, retryAt, { begun: outcome.kind === 'unknown' });
}
