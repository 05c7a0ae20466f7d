import type { ReminderMetrics } from '../reminders/outbox.ts';
import type { Clock } from '../shared/clock.ts';
import { printInstant } from '../shared/print-instant.ts';
import { WORDS } from './messages.ts';
import type { Stores } from './open-stores.ts';

const LONGEST_WAIT_MS = 24 * 60 * 60 * 1000;

/** How reminding fares: not well where something waits for more than a day, or somebody cannot be reached. */
export async function checkReminders({ outbox }: Pick<Stores, 'outbox'>, clock: Clock) {
  const metrics = await outbox.metrics(clock.now());
  const { oldestWaiting } = metrics;
  const waitsLong = oldestWaiting !== undefined && clock.now().getTime() - Date.parse(oldestWaiting) > LONGEST_WAIT_MS;
  return { ok: !waitsLong && metrics.failed === 0, detail: describe(metrics, waitsLong) };
}

function describe(
  { planned, waiting, oldestWaiting, sent, late, unknown, failed }: ReminderMetrics,
  waitsLong: boolean,
) {
  const words = WORDS.reminders;
  const counts = [
    words.planned(planned),
    words.waiting(waiting, oldestWaiting && printInstant(oldestWaiting)),
    words.sent(sent, late),
    words.unknown(unknown),
    words.failed(failed),
  ];
  const advice = [...(waitsLong ? [words.waitsLong] : []), ...(failed > 0 ? [words.unreachable] : [])];
  return `${counts.join('; ')}.${advice.map((one) => ` ${one}`).join('')}`;
}
