import { randomUUID } from 'node:crypto';
import type { Claim, Exchange } from './journal.ts';
import type { Message, Reply } from './message.ts';
import { type Bell, createBell } from './reception/bell.ts';
import { cleaned, isMeant } from './reception/incoming.ts';
import { purgeHourly } from './reception/purge.ts';
import { holding, settleReply, type WorkParts, workOff } from './reception/work-off.ts';
import { readQueued } from './uploads/read-queued.ts';
import type { UploadDesk } from './uploads/upload-desk.ts';

const LEASE_MS = 30_000;
const MOST_AT_ONCE = 8;

/** What a channel was told of an account: that it blocked the assistant, or let it in again. */
export interface Reach {
  readonly channel: string;
  readonly account: string;
  readonly isReachable: boolean;
}

/** Where channels hand in what people write; replies go out through the channels' outlets. */
export interface Reception {
  /** Keeps a message, to be answered in its turn. False for one that is known already or not meant for the assistant. */
  receive(message: Message): Promise<boolean>;
  /** Notes whether an account can be written to at all: who blocked the assistant is reminded another way until then. */
  setReach(reach: Reach): Promise<void>;
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
  /** Exchanges worked on at once. Default: 8: a service that hangs holds one for as long as it hangs. */
  readonly lanes?: number;
}

/** What the reception is made of. */
export interface ReceptionOptions extends WorkParts, ReceptionTiming {
  /** Removes documents that nobody decided on, when old messages go. */
  readonly uploads?: Pick<UploadDesk, 'purge' | 'receive' | 'mostBytesOf'>;
}

/** Opens the reception. Whoever receives and whoever works off need not be the same process. */
export function createReception(options: ReceptionOptions): Reception {
  const { journal, people, now, lanes = MOST_AT_ONCE, leaseMs = LEASE_MS } = options;
  const bell = createBell();
  return {
    async receive(message) {
      if (!isMeant(message)) return false;
      const isNew = (await journal.receive(cleaned(message), now())) !== undefined;
      if (isNew) bell.ring();
      return isNew;
    },
    setReach: ({ channel, account, isReachable }) => people.setReach({ channel, account }, isReachable),
    async answer(message) {
      const claim = newClaim(options);
      const exchange = await journal.receive(cleaned(message), now(), claim);
      if (!exchange) return undefined;
      return holding({ exchange, claim, leaseMs }, options, async () => {
        const reply = await settleReply(exchange, claim, options);
        if (reply) await journal.settle(exchange, claim, 'accepted', now());
        return reply;
      });
    },
    async work(signal) {
      signal.addEventListener('abort', bell.ring, { once: true });
      const working = Array.from({ length: lanes }, () => workInLane(options, bell, signal));
      await Promise.all([...working, purgeHourly(options, signal), readFiles(options, signal)]);
    },
  };
}

/** Files that take their time are read behind the conversations. */
async function readFiles({ queue, uploads, pollMs = 500, ...parts }: ReceptionOptions, signal: AbortSignal) {
  if (queue && uploads) await readQueued({ ...parts, queue, uploads }, pollMs, signal);
}

function newClaim({ now, leaseMs = LEASE_MS }: ReceptionOptions): Claim {
  return { token: randomUUID(), until: new Date(now().getTime() + leaseMs) };
}

async function workInLane(options: ReceptionOptions, bell: Bell, signal: AbortSignal): Promise<void> {
  const { logger, leaseMs = LEASE_MS, pollMs = 500 } = options;
  while (!signal.aborted) {
    const rungBefore = bell.rung();
    const claim = newClaim(options);
    const exchange = await claimNext(claim, options);
    if (!exchange) await bell.rest(pollMs, rungBefore);
    else
      await holding({ exchange, claim, leaseMs }, options, () => workOff(exchange, claim, options)).catch((error) =>
        logger.error({ err: error, exchange: exchange.number }, 'exchange left for another time'),
      );
  }
}

/** A database that is away is asked again later. */
async function claimNext(
  claim: Claim,
  { journal, outlets, now, logger }: ReceptionOptions,
): Promise<Exchange | undefined> {
  try {
    return await journal.claim([...outlets.keys()], claim, now());
  } catch (error) {
    logger.error({ err: error }, 'nothing can be claimed');
    return undefined;
  }
}
