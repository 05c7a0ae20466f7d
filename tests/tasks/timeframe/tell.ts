import { nextOccurrences } from '../../../src/tasks/timeframe/occurrences.ts';
import { readTimeframe } from '../../../src/tasks/timeframe/read-timeframe.ts';

/** The day from which the phrases of these tests are counted, a Thursday. */
export const ON = '2026-01-15';

/**
 * What a phrase is read as, in a few signs: "= day" and "< day" for a deadline on and before a day, "from..to" for a
 * range, the next three days of what recurs, "after “event” +offset", "? fault".
 */
export function tell(phrase: string, on: string = ON): string {
  const timeframe = readTimeframe(phrase, on);
  const { kind, from = '', to = '', bound, time, trigger, offset, fault } = timeframe;
  const hour = time ? ` ${time}` : '';
  const event = trigger ? ` after “${trigger}”${offset ? ` +${offset.value} ${offset.unit}` : ''}` : '';
  if (kind === 'unreadable') return `? ${fault}`;
  if (kind === 'triggered') return event.trim();
  if (kind === 'recurring')
    return `${bound === 'exclusive' ? '< ' : ''}${nextOccurrences(timeframe, on, 3).join(' ')}${hour}`;
  if (kind === 'ongoing') return `ongoing ${from}..${to}`;
  const days =
    kind === 'range'
      ? `${from}..${bound === 'exclusive' ? '<' : ''}${to}`
      : `${bound === 'exclusive' ? '<' : '='} ${to}`;
  return `${days}${hour}${event}`;
}
