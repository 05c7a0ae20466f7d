import type { Delivery, Outcome, Outlet } from '../../assistant/outlet.ts';
import { MOST_TIMES } from '../../shared/budgets.ts';
import { createIsWell } from '../is-well.ts';
import { sendInParts } from '../send-in-parts.ts';
import type { Connection, Line } from './connection.ts';
import type { Contacts } from './contacts.ts';
import type { Echoes } from './echoes.ts';
import { type Fault, faultOf } from './fault.ts';
import { isOfSession, type Outcomes } from './outcome.ts';
import { type Part, partInsteadOf, partsOf } from './parts.ts';
import { sendPart } from './send-part.ts';
import { type Place, placeOf } from './thread-address.ts';

/** How fast a person would write; more than that has accounts locked. */
export interface Pace {
  /** Between two messages in one chat. */
  readonly perChatMs: number;
  /** Messages in 24 hours, in all. */
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
  /** Told that the messages of the day are used up, for long enough that people wonder. */
  readonly onBudgetSpent: (until: Date) => void;
}

const [DAY_MS, LONG_MS] = [86_400_000, 2 * 60_000];
/** No time is named: it may take a second or, where the account was opened elsewhere, an hour, and tries are counted. */
const NOT_CONNECTED: Outcome = { kind: 'not_sent', reason: 'not connected' };

/** The way out through the account that is logged in. What its echoes prove is known as long as the process lives. */
export function createOutlet(parts: SendingParts): Outlet {
  const { line, echoes, outcomes, pace, now } = parts;
  const names = nameMessages(echoes);
  const hasArrived = ({ place }: Part, delivery: Delivery) => echoes.has(names.of(delivery, place));
  const inParts = sendInParts({ partsOf, insteadOf: partInsteadOf, sendPart: sendOne, hasArrived, now });
  return {
    limitsFor(chat) {
      // A try that sends nothing must cost nothing, or an hour without a connection would use up the day.
      if (placeOf(chat) && (!line.current || outcomes.held(chat))) return [];
      return [
        { of: 'channel', most: pace.perDay, perMs: DAY_MS },
        { of: 'chat', most: 1, perMs: pace.perChatMs },
      ];
    },
    isWell: createIsWell(async () => {
      if (!line.current) throw new Error('not connected');
      await line.current.api.keepAlive();
    }, now),
    countMessages: inParts.countMessages,
    wasDelivered: inParts.wasDelivered,
    heldBack(until) {
      // The pace of one chat alone asks for less.
      if (until.getTime() - now().getTime() > LONG_MS + MOST_TIMES * pace.perChatMs) parts.onBudgetSpent(until);
    },
    async send(delivery) {
      const place = placeOf(delivery.chat);
      if (!place) return { kind: 'rejected', reason: 'no chat of Zalo' };
      return (await hindranceOf(place, delivery, parts)) ?? inParts.send(delivery);
    },
  };

  async function sendOne(part: Part, delivery: Delivery): Promise<Outcome> {
    const { chat } = delivery;
    if (part.place !== 0) await pace.pause();
    const connection = line.current;
    if (!connection) return NOT_CONNECTED;
    const held = outcomes.held(chat);
    if (held) return held;
    const clientId = names.of(delivery, part.place);
    const sending = { place: placeOf(chat)!, part, clientId, uploadMs: parts.uploadMs };
    const { fault, sentAs } = await sendPart(connection, sending);
    names.set(delivery, part.place, sentAs);
    connection.keep();
    if (!fault || (await cameBack(fault, sentAs))) return outcomes.accepted(chat);
    endIfOfSession(fault, connection);
    return outcomes.of(fault, chat);
  }

  async function cameBack({ kind }: Fault, clientId: number): Promise<boolean> {
    return kind === 'doubtful' && echoes.wait(clientId, parts.echoMs);
  }
}

/** Why nothing is to be sent there now, if there is a reason. */
async function hindranceOf(
  place: Place,
  { chat, answers }: Delivery,
  { line, contacts, outcomes }: SendingParts,
): Promise<Outcome | undefined> {
  const connection = line.current;
  if (!connection) return NOT_CONNECTED;
  const held = outcomes.held(chat);
  // Who is answered has written, also where that was before this start.
  if (held || answers !== undefined) return held;
  try {
    const isStranger = await contacts.isStranger(place, connection);
    return isStranger ? { kind: 'rejected', reason: 'stranger' } : undefined;
  } catch (error) {
    const fault = faultOf(error);
    endIfOfSession(fault, connection);
    return outcomes.ofFriends(fault);
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
