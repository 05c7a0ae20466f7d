import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { isCommand } from './commands/run-command.ts';
import type { Claim, Exchange } from './journal.ts';
import type { Message, Reply } from './message.ts';
import type { Outlet } from './outlet.ts';
import { type AnsweringParts, answerMessage } from './reception/answer-message.ts';
import { deliver } from './reception/deliver.ts';
import { visibleName, visibleText } from './visible-text.ts';

/** Where channels hand in what people write; replies go out through the channels' outlets. */
export interface Reception {
  /** Keeps a message, to be answered in its turn. False for one that is known already or not meant for the assistant. */
  receive(message: Message): Promise<boolean>;
  /** Answers at once, for a channel where somebody waits on the line; undefined where nothing is said. */
  answer(message: Message): Promise<Reply | undefined>;
  /** Works off what was received, by this process and others, until the signal; then ends what is under way. */
  work(signal: AbortSignal): Promise<void>;
}

/** How the work is timed. */
export interface ReceptionTiming {
  /** How long an exchange is this process's before others may think it dead. Default: 30 s. */
  readonly leaseMs?: number;
  /** How often is looked for what other processes received. Default: 500 ms. */
  readonly pollMs?: number;
  /** Exchanges worked on at once. Default: 4. */
  readonly lanes?: number;
}

/** What the reception is made of. */
export interface ReceptionOptions extends AnsweringParts, ReceptionTiming {
  readonly outlets: ReadonlyMap<string, Outlet>;
}

/** Opens the reception. Whoever receives and whoever works off need not be the same process. */
export function createReception(options: ReceptionOptions): Reception {
  const { journal, now, leaseMs = 30_000, pollMs = 500, lanes = 4 } = options;
  const bell = createBell();
  const newClaim = (): Claim => ({ token: randomUUID(), until: new Date(now().getTime() + leaseMs) });
  const work = (exchange: Exchange, claim: Claim) => holding(exchange, claim, () => workOff(exchange, claim, options));

  /** A claim is renewed for as long as its work takes. */
  async function holding<T>(exchange: Exchange, { token }: Claim, action: () => Promise<T>): Promise<T> {
    const renewal = setInterval(() => {
      const until = new Date(now().getTime() + leaseMs);
      journal
        .renew(exchange, { token, until })
        .catch((error) => options.logger.warn({ err: error }, 'claim not renewed'));
    }, leaseMs / 3);
    try {
      return await action();
    } finally {
      clearInterval(renewal);
    }
  }

  async function workInLane(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const claim = newClaim();
      const exchange = await claimOrRest(claim, signal);
      if (exchange) await work(exchange, claim).catch((error) => options.logger.error({ err: error }, 'exchange left'));
    }
  }

  /** A database that is away is asked again later. */
  async function claimOrRest(claim: Claim, signal: AbortSignal): Promise<Exchange | undefined> {
    const rung = bell.heard();
    try {
      const exchange = await journal.claim([...options.outlets.keys()], claim, now());
      if (exchange) return exchange;
    } catch (error) {
      options.logger.error({ err: error }, 'nothing can be claimed');
    }
    await Promise.race([rung, wait(pollMs, undefined, { signal }).catch(() => undefined)]);
    return undefined;
  }

  return {
    async receive(message) {
      if (!isMeant(message)) return false;
      const isNew = (await journal.receive(cleaned(message), now())) !== undefined;
      if (isNew) bell.ring();
      return isNew;
    },
    async answer(message) {
      const claim = newClaim();
      const exchange = await journal.receive(cleaned(message), now(), claim);
      if (!exchange) return undefined;
      return holding(exchange, claim, async () => {
        const reply = await settleReply(exchange, claim, options);
        if (reply) await journal.settle(exchange, claim, 'accepted', now());
        return reply;
      });
    },
    async work(signal) {
      signal.addEventListener('abort', bell.ring, { once: true });
      await Promise.all(Array.from({ length: lanes }, () => workInLane(signal)));
    },
  };
}

async function workOff(exchange: Exchange, claim: Claim, options: ReceptionOptions): Promise<void> {
  const reply = exchange.reply ?? (await settleReply(exchange, claim, options));
  if (reply) await deliver({ ...exchange, reply }, claim, options);
}

/** What is to be said, kept before it is sent; undefined where nothing is to be said, or not by this process. */
async function settleReply(exchange: Exchange, claim: Claim, options: ReceptionOptions): Promise<Reply | undefined> {
  const { journal, now } = options;
  const { message } = exchange;
  const answered = message && (await answerMessage({ ...exchange, message }, options));
  if (!answered) {
    await journal.settle(exchange, claim, 'silenced', now());
    return undefined;
  }
  return (await journal.answered(exchange, claim, answered, now())) ? answered.reply : undefined;
}

/** In a group the assistant speaks when spoken to; what is not meant for it is not kept either. Nor are other machines answered. */
function isMeant({ fromBot, isPrivate, isAddressed, text, choice }: Message): boolean {
  return !fromBot && (isPrivate || isAddressed || choice !== undefined || isCommand(text.trim()));
}

function cleaned(message: Message): Message {
  const { channel, key, sender, senderName, chat, text, choice } = message;
  if (choice && !(Number.isSafeInteger(choice.turn) && Number.isSafeInteger(choice.index)))
    return cleaned({ ...message, choice: { turn: 0, index: 0 } });
  return {
    ...message,
    ...{
      channel,
      key: visibleName(key),
      sender: visibleName(sender),
      chat: visibleName(chat),
      text: visibleText(text),
    },
    ...(senderName === undefined ? {} : { senderName: visibleName(senderName) }),
  };
}

/** Wakes those who wait for work. */
function createBell() {
  let ring = () => {};
  let heard = new Promise<void>((resolve) => {
    ring = resolve;
  });
  return {
    heard: () => heard,
    ring() {
      ring();
      heard = new Promise<void>((resolve) => {
        ring = resolve;
      });
    },
  };
}
