import type { LastHeard } from '../../shared/last-heard.ts';
import type { Inbound } from '../channel.ts';
import { instantOf, type OaEvent } from './event.ts';
import type { Evidence } from './evidence.ts';
import type { Names } from './names.ts';
import type { OwnAccount } from './own-account.ts';
import { actorOf, CHANNEL, toMessage } from './to-message.ts';

interface TakingParts {
  readonly inbound: Inbound;
  readonly lastHeard: Pick<LastHeard, 'note' | 'of'>;
  readonly evidence: Pick<Evidence, 'echoed' | 'received'>;
  readonly account: Pick<OwnAccount, 'isOurs'>;
  readonly names: Pick<Names, 'known'>;
  readonly now: () => Date;
}

/** Takes an event: hands it in, and returns when it is kept. Throws where it could not be kept. */
export type TakeEvent = (event: OaEvent) => Promise<void>;

const REMEMBERED = 5_000;
const RECEIPT = /^user_(received|seen)_message$/u;

/** Takes events of Zalo. One that tells nothing new changes nothing, however often it is handed in. */
export function createTaking({ inbound, lastHeard, evidence, account, names, now }: TakingParts): TakeEvent {
  /** When whoever followed or left last did so: an older event that is handed in once more must not undo it. */
  const changedAt = new Map<string, number>();
  return async (event) => {
    if (!account.isOurs(event)) return;
    noteEvidence(event);
    const actor = actorOf(event);
    if (actor !== undefined) await lastHeard.note(CHANNEL, actor, earlier(instantOf(event), now()));
    await noteReach(event);
    const sender = event.sender?.id;
    const message = sender === undefined ? undefined : toMessage(event, names.known(sender));
    if (message) await inbound.receive({ ...message, sentAt: earlier(message.sentAt, now()) });
  };

  function noteEvidence({ event_name: name, sender, recipient, message }: OaEvent): void {
    const { msg_id: id, msg_ids: ids = [], text = '' } = message ?? {};
    if (name === 'oa_send_text' && recipient && id !== undefined) evidence.echoed(id, { chat: recipient.id, text });
    if (!RECEIPT.test(name)) return;
    // Which of the two is the person is documented in one way and was seen in the other.
    const parties = [sender, recipient].flatMap((party) => party?.id ?? []);
    evidence.received(id === undefined ? ids : [id, ...ids], parties, now());
  }

  /** Whoever writes can be answered, also after leaving. */
  async function noteReach(event: OaEvent): Promise<void> {
    const isLeaving = event.event_name === 'unfollow';
    const account = actorOf(event) ?? (isLeaving ? event.follower?.id : undefined);
    if (account === undefined) return;
    const at = instantOf(event).getTime();
    if (at < (changedAt.get(account) ?? 0) || (isLeaving && (await wasHeardSince(account, at)))) return;
    await inbound.setReach({ channel: CHANNEL, account, isReachable: !isLeaving });
    changedAt.delete(account);
    changedAt.set(account, at);
    if (changedAt.size > REMEMBERED) changedAt.delete(changedAt.keys().next().value!);
  }

  /** Known also of the time before this process. */
  async function wasHeardSince(account: string, at: number): Promise<boolean> {
    const heardAt = await lastHeard.of(CHANNEL, account);
    return heardAt !== undefined && heardAt.getTime() > at;
  }
}

/** The clock of Zalo may be ahead. */
function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}
