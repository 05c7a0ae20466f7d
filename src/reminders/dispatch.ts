import type { Logger } from '../shared/logger.ts';
import type { HandedOver, Outbox } from './outbox.ts';

/** What one tick came to, in people. */
export interface TickReport {
  /** To whom a message was begun. */
  readonly begun: number;
  /** Who cannot be reached just now. */
  readonly later: number;
  /** Whose channel has enough under way for now. */
  readonly behind: number;
  /** To whom there is no way. */
  readonly inbox: number;
  /** Whose turn broke off; they have another one in the next tick. */
  readonly failed: number;
}

/** Looks who is to be reminded now. It has no timer: whoever calls says when. */
export interface Dispatcher {
  /** Plans ahead, then begins a message to everybody who waits. Never throws; stops between two people on the signal. */
  tick(signal?: AbortSignal): Promise<TickReport>;
}

interface DispatcherParts {
  readonly outbox: Pick<Outbox, 'planAhead' | 'waiting' | 'underWay' | 'handOver'>;
  /** By which something can be sent now. */
  readonly channels: () => readonly string[];
  /**
   * How many messages may be under way on a channel at once, those that were tried in vain not counted. What a slow channel
   * cannot send soon waits in its row, where it costs nothing and keeps no answer waiting. Without it there is no bound.
   */
  readonly mostUnderWay?: (channel: string) => number;
  readonly isPaused: () => Promise<boolean>;
  readonly now: () => Date;
  readonly logger: Logger;
}

const ASKED_AT_ONCE = 100;
/** So many people of full channels are passed over in one tick; those behind them have their turn when places are free. */
const MOST_BEHIND = 100;
/** A few chats that do not answer keep nobody else waiting; where so many do not, it is the channel that is away. */
const TRIED_FOR_EACH_PLACE = 10;

/** Opens the dispatcher. Any number of them, in any processes, may tick at once. */
export function createDispatcher(parts: DispatcherParts): Dispatcher {
  const { outbox, channels, isPaused, now, logger } = parts;
  return {
    async tick(signal) {
      try {
        await outbox.planAhead(now());
      } catch (error) {
        logger.error({ err: error }, 'reminders cannot be planned ahead');
      }
      const report = { begun: 0, later: 0, behind: 0, inbox: 0, failed: 0 };
      try {
        // Without any channel nobody is unreachable: what is due waits until there is one.
        if (channels().length === 0 || (await isPaused())) return report;
        const places = await countPlaces(parts);
        for await (const person of peopleWaiting(parts)) {
          if (signal?.aborted || report.behind >= MOST_BEHIND) break;
          const outcome = await handOver(person, places, parts);
          if (outcome === 'full') report.behind++;
          else if (outcome !== 'nothing') report[outcome]++;
        }
      } catch (error) {
        logger.error({ err: error }, 'nobody can be reminded just now');
      }
      return report;
    },
  };
}

/** Each person once: who was passed over stays in the list, and must not hide those behind. */
async function* peopleWaiting({ outbox, now }: DispatcherParts): AsyncGenerator<string> {
  const seen = new Set<string>();
  for (;;) {
    const waiting = await outbox.waiting(now(), seen.size + ASKED_AT_ONCE);
    const fresh = waiting.filter((person) => !seen.has(person));
    if (fresh.length === 0) return;
    for (const person of fresh) {
      seen.add(person);
      yield person;
    }
  }
}

const NONE = { fresh: 0, all: 0 };

/** How many more messages may be begun on each channel. */
async function countPlaces({ outbox, channels, mostUnderWay }: DispatcherParts): Promise<Map<string, number>> {
  const all = channels();
  if (!mostUnderWay) return new Map(all.map((channel) => [channel, Number.POSITIVE_INFINITY]));
  const underWay = await outbox.underWay();
  const placesOn = (channel: string) => {
    const [most, { fresh, all: begun }] = [mostUnderWay(channel), underWay.get(channel) ?? NONE];
    return Math.min(most - fresh, most * TRIED_FOR_EACH_PLACE - begun);
  };
  return new Map(all.map((channel) => [channel, placesOn(channel)]));
}

/** One person whose turn breaks off does not keep the others waiting. */
async function handOver(
  person: string,
  places: Map<string, number>,
  { outbox, channels, now, logger }: DispatcherParts,
): Promise<HandedOver['kind'] | 'failed'> {
  try {
    const full = new Set(channels().filter((channel) => (places.get(channel) ?? 0) <= 0));
    const handed = await outbox.handOver(person, channels(), now(), full);
    if (handed.kind === 'begun') places.set(handed.channel, (places.get(handed.channel) ?? 0) - 1);
    return handed.kind;
  } catch (error) {
    logger.error({ err: error, person }, 'reminders left for another time');
    return 'failed';
  }
}
