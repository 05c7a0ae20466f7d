import type { Office } from '../assistant/commands/command.ts';
import type { Outlet } from '../assistant/outlet.ts';
import type { Reception } from '../assistant/reception.ts';
import type { Channel } from '../channels/channel.ts';
import type { Config } from '../config.ts';
import { createDispatcher } from '../reminders/dispatch.ts';
import type { Logger } from '../shared/logger.ts';
import { openIntakes } from './open-intakes.ts';
import { runReminders } from './run-reminders.ts';

interface RunningParts {
  readonly channels: readonly Channel[];
  readonly office: Office;
  readonly reception: (outlets: ReadonlyMap<string, Outlet>) => Promise<Reception>;
  readonly config: Pick<Config, 'web'>;
  readonly logger: Logger;
}

/** Answers and reminds by the channels until the signal; then ends what is under way. Throws before it begins, or never. */
export async function runAll(parts: RunningParts, signal: AbortSignal): Promise<void> {
  const { channels, office, config, logger } = parts;
  const { outbox, switches, now } = office;
  const outlets = new Map(channels.map(({ name, outlet }) => [name, outlet]));
  const isPaused = () => switches.isPaused('reminding');
  const dispatcher = createDispatcher({
    ...{ outbox, isPaused, now, logger },
    channels: () => [...outlets.keys()],
    mostUnderWay: (channel) => mostUnderWay(outlets.get(channel)),
  });
  const reception = await parts.reception(outlets);
  const web = await openIntakes(channels, config.web, logger);
  const hearing = channels.map((channel) => channel.run(reception, signal));
  await Promise.all([reception.work(signal), runReminders(dispatcher, signal), ...hearing]);
  await web?.close();
}

/** Reminders that a channel may send within so long are under way at once: whoever asks meanwhile waits no longer. */
const UNDER_WAY_MS = 5_000;

function mostUnderWay(outlet: Outlet | undefined): number {
  const ofChannel = (outlet?.limitsFor?.('') ?? []).filter((limit) => limit.of === 'channel');
  const most = ofChannel.map(({ most: number, perMs }) => Math.floor((number * UNDER_WAY_MS) / perMs));
  return Math.max(1, Math.min(...most));
}
