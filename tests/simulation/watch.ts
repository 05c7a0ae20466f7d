import type { Journal } from '../../src/assistant/journal.ts';
import type { Oracle } from './oracle.ts';
import type { Ports } from './ports.ts';

/** Ports by which the oracle hears what each message is to say, and what its sender has kept of how it ended. */
export function watched(ports: Ports, oracle: Oracle): Ports {
  const { journal, database } = ports;
  const compose: Journal['compose'] = async (exchange, claim, at) => {
    const composed = await journal.compose(exchange, claim, at);
    const person = composed && exchange.person !== undefined && oracle.world.people.get(exchange.person);
    if (!person) return composed;
    const said = await database.queries
      .selectFrom('reminder')
      .select(['key', 'kind', 'subject', 'dueOn', 'stage', 'person'])
      .where('exchange', '=', exchange.number)
      .where('state', '=', 'sending')
      .execute();
    const [now, sendersNow] = [oracle.now(), at.getTime()];
    const { reply, isRepeat } = composed;
    oracle.worded(exchange.key, {
      person,
      said,
      text: reply.text,
      isRepeat: isRepeat || exchange.begun,
      now,
      sendersNow,
    });
    return composed;
  };
  const settle: Journal['settle'] = async (exchange, claim, outcome, at) => {
    const isOurs = await journal.settle(exchange, claim, outcome, at);
    if (isOurs && outcome === 'accepted') oracle.booked(exchange.key);
    return isOurs;
  };
  return { ...ports, journal: { ...journal, compose, settle } };
}
