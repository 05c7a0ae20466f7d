import type { Delivery, Outcome, Outlet } from '../../assistant/outlet.ts';
import { sendInParts } from '../send-in-parts.ts';
import type { Connection, Line } from './connection.ts';
import type { Contacts } from './contacts.ts';
import type { Echoes } from './echoes.ts';
import { type Fault, faultOf } from './fault.ts';
import { isOfSession, type Outcomes } from './outcome.ts';
import { type Part, partsOf } from './parts.ts';
import { sendPart } from './send-part.ts';
import { type Place, placeOf } from './thread-address.ts';

/** How fast a person would write; more than that has accounts locked. */
export interface Pace {
  /** Between two replies in one chat. */
  readonly perChatMs: number;
  /** Replies in 24 hours, in all. */
  readonly perDay: number;
  /** Rests as long as a person would between two messages of one reply. */
  readonly pause: () => Promise<void>;
}

interface SendingParts {
  readonly line: Line;
  readonly contacts: Contacts;
  readonly echoes: Echoes;
  readonly outcomes: Outcomes;
  readonly pace: Pace;
  readonly now: () => Date;
  /** How long an upload is waited for. */
  readonly uploadMs: number;
  /** How long is waited for the echo of what nobody knows the end of. */
  readonly echoMs: number;
}

const DAY_MS = 86_400_000;
/** While it is being connected anew there is nothing to do but wait. */
const RECONNECTING_MS = 15_000;

/** The way out through the account that is logged in. */
export function createOutlet(parts: SendingParts): Outlet {
  const { line, contacts, echoes, outcomes, pace, now } = parts;
  const names = nameMessages(echoes);
  const hasArrived = ({ place }: Part, delivery: Delivery) => echoes.has(names.of(delivery, place));
  const inParts = sendInParts({ partsOf, sendPart: sendOne, hasArrived, now });
  return {
    limitsFor: () => [
      { of: 'channel', most: pace.perDay, perMs: DAY_MS },
      { of: 'chat', most: 1, perMs: pace.perChatMs },
    ],
    wasDelivered: inParts.wasDelivered,
    async send(delivery) {
      const place = placeOf(delivery.chat);
      if (!place) return { kind: 'rejected', reason: 'no chat of Zalo' };
      return (await hindranceOf(place)) ?? inParts.send(delivery);
    },
  };

  async function hindranceOf(place: Place): Promise<Outcome | undefined> {
    const connection = line.current;
    if (!connection) return notConnected();
    try {
      const isStranger = await contacts.isStranger(place, connection);
      return isStranger ? { kind: 'rejected', reason: 'stranger' } : undefined;
    } catch (error) {
      const { reason } = faultOf(error);
      return { kind: 'not_sent', reason: `nobody can say who is a friend: ${reason}` };
    }
  }

  function notConnected(): Outcome {
    return { kind: 'not_sent', reason: 'not connected', retryAt: new Date(now().getTime() + RECONNECTING_MS) };
  }

  async function sendOne(part: Part, delivery: Delivery): Promise<Outcome> {
    if (part.place > 0) await pace.pause();
    const connection = line.current;
    if (!connection) return notConnected();
    const held = outcomes.held();
    if (held) return held;
    const clientId = names.of(delivery, part.place);
    const place = placeOf(delivery.chat)!;
    const { fault, sentAs } = await sendPart(connection, { place, part, clientId, uploadMs: parts.uploadMs });
    names.set(delivery, part.place, sentAs);
    connection.keep();
    if (!fault || (await cameBack(fault, sentAs))) return outcomes.accepted(delivery.chat);
    endIfOfSession(fault, connection);
    return outcomes.of(fault, delivery.chat);
  }

  async function cameBack({ kind }: Fault, clientId: number): Promise<boolean> {
    return kind === 'doubtful' && echoes.wait(clientId, parts.echoMs);
  }
}

function endIfOfSession(fault: Fault, connection: Connection): void {
  if (isOfSession(fault)) connection.end({ kind: 'session', reason: fault.reason });
}

const REMEMBERED = 2_000;

/**
 * Gives each message of a delivery a name, the same whenever it is tried again: if Zalo tells repeats apart by it, which is
 * not known, it comes once. A repeat that says so is another message.
 */
function nameMessages(echoes: Pick<Echoes, 'nextClientId'>) {
  const names = new Map<string, number>();
  const messageOf = ({ key, isRepeat }: Delivery, place: number) => `${isRepeat} ${place} ${key}`;
  const set = (delivery: Delivery, place: number, name: number) => {
    names.set(messageOf(delivery, place), name);
    if (names.size > REMEMBERED) names.delete(names.keys().next().value!);
    return name;
  };
  return {
    set,
    of: (delivery: Delivery, place: number) =>
      names.get(messageOf(delivery, place)) ?? set(delivery, place, echoes.nextClientId()),
  };
}
