import type { LastHeard } from '../../shared/last-heard.ts';
import type { Leases } from '../../shared/leases.ts';
import { type Rest, restFor } from '../../shared/rest.ts';
import type { Vault } from '../../shared/vault.ts';
import type { Channel } from '../channel.ts';
import type { ZaloApp } from './ask-for-tokens.ts';
import { checkOa } from './check-oa.ts';
import { createOaClient } from './client.ts';
import { createEvidence } from './evidence.ts';
import { createAttachmentSource } from './fetch-file.ts';
import { WORDS } from './messages.ts';
import { createNames } from './names.ts';
import { createOwnAccount } from './own-account.ts';
import { partsOf } from './parts.ts';
import { createSending } from './send-reply.ts';
import { createTaking, type TakeEvent } from './take-event.ts';
import { tellOfFaults } from './tell-of-faults.ts';
import { createTeller, type Listeners } from './teller.ts';
import type { Template } from './template.ts';
import { CHANNEL } from './to-message.ts';
import { createTokens } from './tokens.ts';
import { createIntake, type Webhook } from './webhook.ts';

/** What is kept of the channel, for all processes. */
export interface OaStores {
  readonly vault: Vault;
  readonly leases: Leases;
  readonly lastHeard: LastHeard;
}

/** What the channel is made of. */
export interface ZaloOaOptions extends ZaloApp, Listeners {
  /** Of the Official Account, where several share the app. Default: Zalo says whose the tokens are. */
  readonly oaId?: string | undefined;
  /** The first refresh token, or one that was got anew. */
  readonly refreshToken?: string | undefined;
  readonly webhook: Webhook;
  readonly windowMs: number;
  readonly template?: Template | undefined;
  readonly mostPerMinute: number;
  readonly apiRoot: string;
  readonly stores: () => Promise<OaStores>;
  readonly now: () => Date;
  /** How the channel is timed; the usual values are right but in tests. */
  readonly timing?: {
    readonly rest?: Rest;
    /** A call that takes longer is given up. Default: 12 s. */
    readonly callMs?: number;
  };
}

/** A part that is begun last may take three calls: together they end before whoever waits for a delivery stops waiting. */
const CALL_MS = 12_000;
const [SECOND_MS, MINUTE_MS] = [1_000, 60_000];
/** How often is looked whether the token ends soon, also where nobody says anything for months. */
const LOOK_MS = 5 * MINUTE_MS;
/** And how often where there is none, or where it cannot be kept. */
const RETRY_MS = MINUTE_MS / 2;

/** An Official Account of Zalo: events come by webhook, replies go out by the OpenAPI. */
export function createZaloOa(options: ZaloOaOptions): Channel {
  const { webhook, appId, logger, now, mostPerMinute } = options;
  const teller = createTeller(options);
  let opened: Promise<Opened> | undefined;
  const open = () => {
    opened ??= options.stores().then((stores) => openParts(options, stores, teller));
    return opened;
  };
  let taking: TakeEvent | undefined;
  return {
    name: CHANNEL,
    intake: createIntake({ webhook, appId, secret: webhook.secret, taking: () => taking, teller, logger, now }),
    outlet: {
      limitsFor: () => [
        { of: 'channel', most: mostPerMinute, perMs: MINUTE_MS },
        { of: 'chat', most: 1, perMs: SECOND_MS },
      ],
      countMessages: ({ reply }) => partsOf(reply).length,
      isWell: async () => (await open()).sending.isWell(),
      send: async (delivery) => (await open()).sending.send(delivery),
      wasDelivered: async (delivery) => (await open()).sending.wasDelivered(delivery),
    },
    attachments: createAttachmentSource(options),
    check: async () => (await open()).check(),
    async run(inbound, signal) {
      const parts = await open();
      taking = createTaking({ ...parts, inbound, now });
      teller.tell(WORDS.connected(webhook.path));
      await parts.keepTokens(signal);
      taking = undefined;
    },
  };
}

type Opened = ReturnType<typeof openParts>;

function openParts(options: ZaloOaOptions, stores: OaStores, teller: ReturnType<typeof createTeller>) {
  const { now, timing = {}, template } = options;
  const limitMs = timing.callMs ?? CALL_MS;
  const tokens = createTokens({ ...options, ...stores, teller, limitMs });
  const client = createOaClient({ apiRoot: options.apiRoot, tokens, limitMs });
  const { lastHeard } = stores;
  const [names, evidence] = [createNames(client), createEvidence()];
  const account = createOwnAccount({ oaId: options.oaId, client, teller });
  const checked = { ...options, lastHeard, look: () => tokens.look(), hasTemplate: template !== undefined, limitMs };
  return {
    ...{ names, evidence, account, lastHeard },
    check: () => checkOa(checked),
    sending: createSending({ ...options, client, lastHeard, names, evidence, onSent: tellOfFaults(teller), now }),
    /** Until the signal. What fails is said by whoever found it, and tried again. */
    async keepTokens(signal: AbortSignal): Promise<void> {
      while (!signal.aborted) {
        const fault = await tokens.get().then(account.learn).catch(nameOf);
        if (fault) options.logger.warn({ reason: fault }, 'no token of Zalo');
        await (timing.rest ?? restFor)(fault ? RETRY_MS : LOOK_MS, signal);
      }
      // What is not kept by now is lost with the process, which was said.
      await tokens.keepRest().catch(() => undefined);
    },
  };
}

function nameOf({ name }: Error): string {
  return name;
}
