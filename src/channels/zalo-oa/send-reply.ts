import type { Delivery, Outcome, Outlet } from '../../assistant/outlet.ts';
import type { LastHeard } from '../../shared/last-heard.ts';
import { sendInParts } from '../send-in-parts.ts';
import type { OaClient } from './client.ts';
import type { Evidence } from './evidence.ts';
import type { Fault } from './fault.ts';
import type { Names } from './names.ts';
import { outcomeOf } from './outcome.ts';
import { type Part, partsOf } from './parts.ts';
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
export function createSending(parts: SendingParts): Required<Pick<Outlet, 'send' | 'wasDelivered'>> {
  const { client, lastHeard, names, evidence, template, windowMs, onSent, now } = parts;
  const nameOf = ({ key, isRepeat }: Delivery, part: Part) => `${isRepeat} ${key} ${textOf(part)}`;
  /** Deliveries of which something arrived in this attempt. */
  const arrived = new WeakSet<Delivery>();
  const asItIs = sendInParts({
    partsOf: ({ reply }) => partsOf(reply),
    async sendPart(part: Part, delivery) {
      const outcome = conclude(await sendPart(client, delivery.chat, part));
      if (outcome.kind === 'accepted') arrived.add(delivery);
      if (outcome.kind === 'unknown')
        evidence.doubted(nameOf(delivery, part), { chat: delivery.chat, text: textOf(part) });
      return outcome;
    },
    hasArrived: (part, delivery) => evidence.hasArrived(nameOf(delivery, part)),
    now,
  });
  return {
    wasDelivered: (delivery) => asItIs.wasDelivered(delivery),
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
      return isRefused && !isBegun && !arrived.has(delivery) ? byTemplate(delivery, outcome.reason) : outcome;
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
    return conclude(await sendTemplate(client, chat, { id: template.id, parameters }));
  }

  function conclude(sent: Sent): Outcome {
    if ('fault' in sent) {
      onSent(sent.fault);
      return outcomeOf(sent.fault, now());
    }
    onSent(undefined);
    if (sent.id !== undefined) evidence.confirmed(sent.id);
    return { kind: 'accepted' };
  }
}

/** The database is away: nothing was sent, and it may be tried again. */
function unknown(): undefined {
  return undefined;
}

/** Files have no echo that could be told from others. */
function textOf(part: Part): string {
  return part.kind === 'text' ? part.text : `${part.kind} ${part.file.name}`;
}
