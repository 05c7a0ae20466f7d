import type { Logger } from '../../shared/logger.ts';
import type { Line } from './connection.ts';
import { faultOf } from './fault.ts';
import type { Outcomes } from './outcome.ts';
import { placeOf } from './thread-address.ts';

interface TypingParts {
  readonly line: Line;
  readonly outcomes: Pick<Outcomes, 'held'>;
  readonly logger: Logger;
}

/**
 * Shows in a chat that somebody writes. Nothing depends on it, and Zalo counts every call: one at a time, what comes
 * meanwhile is left out, and none where nothing may be sent.
 */
export function createTyping({ line, outcomes, logger }: TypingParts): (chat: string) => void {
  let isUnderWay = false;
  return (chat) => {
    const place = placeOf(chat);
    if (!place || !line.current || isUnderWay || outcomes.held(chat)) return;
    isUnderWay = true;
    line.current.api
      .sendTypingEvent(place.threadId, place.type)
      .catch((error) => logger.debug({ reason: faultOf(error).reason }, 'Zalo was not told'))
      .finally(() => {
        isUnderWay = false;
      });
  };
}
