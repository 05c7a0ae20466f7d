import { setTimeout as wait } from 'node:timers/promises';
import { dayAt } from '../../shared/day.ts';
import type { Leases } from '../../shared/leases.ts';
import type { Logger } from '../../shared/logger.ts';
import { printInstant } from '../../shared/print-instant.ts';
import { type Rest, restFor } from '../../shared/rest.ts';
import type { Vault } from '../../shared/vault.ts';
import { type Channel, leaseOf } from '../channel.ts';
import type { LogIn } from './api.ts';
import { checkAccount } from './check-account.ts';
import type { Line } from './connection.ts';
import { createContacts } from './contacts.ts';
import { createEchoes } from './echoes.ts';
import { createAttachmentSource } from './fetch-file.ts';
import { keepSession } from './kept-session.ts';
import { keepStanding } from './kept-standing.ts';
import { createLogIn } from './open-zca.ts';
import { createOutcomes } from './outcome.ts';
import { CHANNEL } from './read-message.ts';
import { createOutlet } from './send-reply.ts';
import { createTyping } from './show-typing.ts';
import { supervise } from './supervise.ts';
import { createTaking } from './take-message.ts';
import { createTeller } from './teller.ts';

/** What the channel is made of. */
export interface ZaloPersonalOptions {
  /** Between two messages in one chat. */
  readonly paceMs: number;
  /** Messages in 24 hours, in all. */
  readonly perDay: number;
  /** How long is waited after the account was opened elsewhere. */
  readonly conflictMs: number;
  /** How long nothing is sent after Zalo said that it was too much. */
  readonly cooldownMs: number;
  /** A connection on which nothing was heard for so long is taken for dead. */
  readonly silenceMs: number;
  /** Names under which Zalo hands out files. */
  readonly fileHosts: readonly string[];
  readonly vault: () => Promise<Vault>;
  readonly leases: () => Promise<Leases>;
  /** Whether somebody is known by a message of theirs in private. */
  readonly hasWritten: (account: string) => Promise<boolean>;
  /** Told, in Vietnamese, what whoever runs the assistant should know. */
  readonly tell: (message: string) => void;
  /** Told what administrators should know, who are not reached by this channel then. */
  readonly alert: (message: string) => void;
  readonly logger: Logger;
  readonly now: () => Date;
  /** In [0, 1), for pauses as people make them. Default: chance. */
  readonly random?: () => number;
  /** How one logs in; tests give their own. */
  readonly logIn?: LogIn;
  /** What files are fetched with; tests give their own. */
  readonly fetch?: typeof fetch;
  readonly timing?: Timing;
}

/** How the channel is timed; the usual values are right but in tests. */
interface Timing {
  readonly rest?: Rest;
  /** Default: 10 s. */
  readonly pollMs?: number;
  /** Default: 5 s. */
  readonly watchMs?: number;
  /** Default: 3 min. */
  readonly keepAliveMs?: number;
  /** Default: 300 ms. */
  readonly gatherMs?: number;
  /** Default: 2 s. */
  readonly retryMs?: number;
  /** Default: 16 s. */
  readonly uploadMs?: number;
  /** Default: 3 s. */
  readonly echoMs?: number;
  /** Default: 1.5 s. */
  readonly partPauseMs?: number;
}

const USUAL = {
  ...{ pollMs: 10_000, watchMs: 5_000, keepAliveMs: 180_000, gatherMs: 300, retryMs: 2_000 },
  ...{ uploadMs: 16_000, echoMs: 3_000, partPauseMs: 1_500, rest: restFor as Rest },
};

/** A personal account of Zalo, by zca-js, which Zalo does not endorse: one listener, and the pace of a person. */
export function createZaloPersonal(options: ZaloPersonalOptions): Channel {
  const { vault, leases, now, logger, conflictMs, silenceMs, random = Math.random } = options;
  const timing = { ...USUAL, ...options.timing };
  const { pollMs, watchMs, keepAliveMs, rest, partPauseMs } = timing;
  const line: Line = { current: undefined };
  const [session, standing] = [keepSession({ vault, now }), keepStanding({ vault, now })];
  const [echoes, teller] = [createEchoes(now), createTeller(options)];
  const contacts = createContacts(options);
  const onQuota = (until: Date) => teller.quotaSpent(printInstant(until));
  const outcomes = createOutcomes({ now, cooldownMs: options.cooldownMs, onQuota });
  const onBudgetSpent = (until: Date) => teller.budgetSpent(printInstant(until), dayAt(now()));
  const pause = () => wait(partPauseMs * (0.5 + random()));
  return {
    name: CHANNEL,
    outlet: createOutlet({
      ...{ line, contacts, echoes, now, uploadMs: timing.uploadMs, echoMs: timing.echoMs, onBudgetSpent },
      outcomes,
      pace: { perChatMs: options.paceMs, perDay: options.perDay, pause },
    }),
    attachments: createAttachmentSource({ hosts: options.fileHosts, ...(options.fetch && { fetch: options.fetch }) }),
    exclusive: CHANNEL,
    check: () => checkAccount({ session, standing, leases, lease: leaseOf(CHANNEL), now }),
    async run(inbound, signal) {
      const showTyping = createTyping({ line, outcomes, logger });
      const taking = createTaking({ ...{ inbound, contacts, echoes, teller, showTyping, now, logger }, ...timing });
      const supervising = {
        ...{ logIn: options.logIn ?? createLogIn({}), session, standing, teller, line, now, logger, rest, pollMs },
        ...{ conflictMs, watch: { everyMs: watchMs, keepAliveMs, silenceMs } },
        ...{ take: taking.take, onUnreadable: taking.passOver, isAllKept: taking.isAllKept },
      };
      await supervise(supervising, signal);
      await taking.end();
    },
  };
}
