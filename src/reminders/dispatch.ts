import type { Logger } from '../shared/logger.ts';
import type { HandedOver, Outbox } from './outbox.ts';

/** What one tick came to, in people. */
export interface TickReport {
  /** To whom a message was begun. */
  readonly begun: number;
  /** Who cannot be reached just now. */
  readonly later: number;
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
  readonly outbox: Pick<Outbox, 'planAhead' | 'waiting' | 'handOver'>;
  /** By which something can be sent now. */
  readonly channels: () => readonly string[];
  readonly isPaused: () => Promise<boolean>;
  readonly now: () => Date;
  readonly logger: Logger;
}

const ASKED_AT_ONCE = 100;

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
      const report = { begun: 0, later: 0, inbox: 0, failed: 0 };
      try {
        // Without any channel nobody is unreachable: what is due waits until there is one.
        if (channels().length === 0 || (await isPaused())) return report;
        for await (const person of peopleWaiting(parts)) {
          if (signal?.aborted) break;
          const outcome = await handOver(person, parts);
          if (outcome !== 'nothing') report[outcome]++;
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

/** One person whose turn breaks off does not keep the others waiting. */
async function handOver(
  person: string,
  { outbox, channels, now, logger }: DispatcherParts,
): Promise<HandedOver['kind'] | 'failed'> {
  try {
    return (await outbox.handOver(person, channels(), now())).kind;
  } catch (error) {
    logger.error({ err: error, person }, 'reminders left for another time');
    return 'failed';
  }
}
