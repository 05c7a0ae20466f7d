import type { Delivery, Outcome, Outlet } from '../../assistant/outlet.ts';
import type { LastHeard } from '../../shared/last-heard.ts';
import { createIsWell } from '../is-well.ts';
import { sendInParts } from '../send-in-parts.ts';
import { isOfToken, type OaClient } from './client.ts';
import type { Evidence } from './evidence.ts';
import type { Fault } from './fault.ts';
import type { Names } from './names.ts';
import { isBusy, outcomeOf, QUIET_MS } from './outcome.ts';
import { type Part, partInsteadOf, partsOf } from './parts.ts';
import { type Sent, sendPart, sendTemplate } from './send-part.ts';
import { fillTemplate, isByName, type Template } from './template.ts';
import { CHANNEL } from './to-message.ts';

interface SendingParts {
  readonly client: OaClient;
  readonly lastHeard: Pick<LastHeard, 'of'>;
  readonly names: Names;
  readonly evidence: Evidence;
  readonly windowMs: number;
  readonly template?: Template | undefined;
  /** Told of what came of each call, so that administrators learn what they can mend. */
  readonly onSent: (fault: Fault | undefined) => void;
  readonly now: () => Date;
}

const USER = /^\d{1,30}$/u;
const CLOSED = 'window_closed';

/**
 * The way out through the OpenAPI: what is said goes as it is while Zalo lets it, after that by the approved template, and
 * where there is none, not at all.
 */
export function createSending(parts: SendingParts): Required<Pick<Outlet, 'send' | 'isWell' | 'wasDelivered'>> {
  const { client, lastHeard, names, template, windowMs, now } = parts;
  const calls = createCalls(parts);
  const asItIs = sendInParts({ partsOf: ({ reply }) => partsOf(reply), ...calls, insteadOf: partInsteadOf, now });
  return {
    isWell: createIsWell(() => askAnything(client), now),
    wasDelivered: asItIs.wasDelivered,
    async send(delivery) {
      if (!USER.test(delivery.chat)) return { kind: 'rejected', reason: 'no account of Zalo' };
      // Half of it is there: what is left over, no template can say.
      const isBegun = (await asItIs.wasDelivered(delivery)) === false;
      const isLate = isBegun ? false : await isClosed(delivery.chat).catch(unknown);
      if (isLate === undefined) return { kind: 'not_sent', reason: 'nobody knows when they were heard of' };
      if (isLate) return byTemplate(delivery, `${CLOSED}: not heard of for too long`);
      const outcome = await asItIs.send(delivery);
      // Zalo counts otherwise than it was thought. Where half of it has arrived, the template would not be understood.
      const isRefused = outcome.kind === 'rejected' && outcome.reason.startsWith(CLOSED);
      return isRefused && !isBegun && !calls.hasBegun(delivery) ? byTemplate(delivery, outcome.reason) : outcome;
    },
  };

  /** Where nothing is known of somebody, Zalo is left to say. */
  async function isClosed(user: string): Promise<boolean> {
    const heardAt = await lastHeard.of(CHANNEL, user);
    return heardAt !== undefined && now().getTime() - heardAt.getTime() > windowMs;
  }

  async function byTemplate({ chat, reply }: Delivery, reason: string): Promise<Outcome> {
    // A code does not go through a template, which Zalo keeps and reads.
    if (!template || reply.isSecret) return { kind: 'rejected', reason };
    const name = isByName(template) ? await names.find(chat) : undefined;
    const parameters = fillTemplate(template, reply, name);
    return calls.conclude(await sendTemplate(client, chat, { id: template.id, parameters }));
  }
}

/** Single calls that send something, and what is known of what became of them. */
function createCalls({ client, evidence, onSent, now }: SendingParts) {
  const nameOf = ({ key, isRepeat }: Delivery, part: Part) => `${isRepeat} ${key} ${textOf(part)}`;
  /** Deliveries of which something arrived in this attempt. */
  const begun = new WeakSet<Delivery>();
  /** Who calls too often is to leave the whole account alone, not one chat. */
  let quietUntil = new Date(0);
  const conclude = (sent: Sent): Outcome => {
    const fault = 'fault' in sent ? sent.fault : undefined;
    onSent(fault);
    if ('id' in sent && sent.id !== undefined) evidence.confirmed(sent.id);
    if (!fault) return { kind: 'accepted' };
    const outcome = outcomeOf(fault, now());
    if (isBusy(fault) && outcome.kind === 'not_sent' && outcome.retryAt) quietUntil = outcome.retryAt;
    return outcome;
  };
  return {
    conclude,
    hasBegun: (delivery: Delivery) => begun.has(delivery),
    hasArrived: (part: Part, delivery: Delivery) => evidence.hasArrived(nameOf(delivery, part)),
    async sendPart(part: Part, delivery: Delivery): Promise<Outcome> {
      const since = now();
      if (isStill(quietUntil, since)) return { kind: 'not_sent', reason: 'asked to wait', retryAt: quietUntil };
      const { chat, answers } = delivery;
      const outcome = conclude(await sendPart(client, chat, part));
      if (outcome.kind === 'accepted') begun.add(delivery);
      const doubt = { chat, text: textOf(part), since, isAnswer: answers !== undefined };
      if (outcome.kind === 'unknown') evidence.doubted(nameOf(delivery, part), doubt);
      return outcome;
    },
  };
}

/** Also a refusal is an answer; but with a token that is not taken, nothing can be sent. */
async function askAnything(client: Pick<OaClient, 'get'>): Promise<void> {
  const called = await client.get('/v2.0/oa/getoa');
  if ('fault' in called && !(called.fault.kind === 'refused' && !isOfToken(called.fault.code)))
    throw new Error(called.fault.reason);
}

/** A clock that was set back meanwhile would make a long rest of it. */
function isStill(until: Date, at: Date): boolean {
  const leftMs = until.getTime() - at.getTime();
  return leftMs > 0 && leftMs <= QUIET_MS;
}

/** The database is away: nothing was sent, and it may be tried again. */
function unknown(): undefined {
  return undefined;
}

/** Files have no echo that could be told from others. */
function textOf(part: Part): string {
  return part.kind === 'text' ? part.text : `${part.kind} ${part.file.name}`;
}
