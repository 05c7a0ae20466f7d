import type { AttachmentSource } from '../assistant/attachments.ts';
import type { Office } from '../assistant/commands/command.ts';
import type { Outlet } from '../assistant/outlet.ts';
import type { Reception } from '../assistant/reception.ts';
import type { Channel } from '../channels/channel.ts';
import type { Config } from '../config.ts';
import { createDispatcher } from '../reminders/dispatch.ts';
import type { Clock } from '../shared/clock.ts';
import type { Logger } from '../shared/logger.ts';
import type { Stores } from './open-stores.ts';
import { runAlone } from './run-alone.ts';
import { runIntakes } from './run-intakes.ts';
import { runReminders } from './run-reminders.ts';
import { watchFolder } from './watched-folder/watch-folder.ts';

type Sources = ReadonlyMap<string, AttachmentSource>;

interface RunningParts {
  readonly office: () => Promise<Office>;
  readonly stores: () => Promise<Pick<Stores, 'leases'>>;
  readonly reception: (
    outlets: ReadonlyMap<string, Outlet>,
    options: { readonly sources: Sources },
  ) => Promise<Reception>;
  readonly config: Pick<Config, 'web' | 'ingestDir'>;
  readonly clock: Clock;
  readonly tell: (message: string) => void;
  readonly logger: Logger;
}

/** Answers and reminds by the channels until the signal; then ends what is under way. Throws before it begins, or never. */
export async function runAll(channels: readonly Channel[], parts: RunningParts, signal: AbortSignal): Promise<void> {
  const { config, logger } = parts;
  const { outbox, switches, now } = await parts.office();
  const { leases } = await parts.stores();
  const outlets = new Map(channels.map(({ name, outlet }) => [name, outlet]));
  const isPaused = () => switches.isPaused('reminding');
  const dispatcher = createDispatcher({
    ...{ outbox, isPaused, now, logger },
    channels: () => [...outlets.keys()],
    mostUnderWay: (channel) => mostUnderWay(outlets.get(channel)),
  });
  const sources = new Map(channels.flatMap(({ name, attachments }) => (attachments ? [[name, attachments]] : [])));
  const reception = await parts.reception(outlets, { sources });
  const hearing = channels.map((channel) => runAlone(channel, reception, { ...parts, leases }, signal));
  const intakes = runIntakes(channels, { ...parts, web: config.web }, signal);
  const watching = watchDropped(parts, signal);
  await Promise.all([reception.work(signal), runReminders(dispatcher, signal), intakes, watching, ...hearing]);
}

async function watchDropped({ office, stores, ...parts }: RunningParts, signal: AbortSignal): Promise<void> {
  const { ingestDir: folder } = parts.config;
  if (folder === undefined) return;
  await watchFolder({ ...parts, folder, office: await office(), leases: (await stores()).leases }, signal);
}

/** Reminders that a channel may send within so long are under way at once: whoever asks meanwhile waits no longer. */
const UNDER_WAY_MS = 5_000;

function mostUnderWay(outlet: Outlet | undefined): number {
  const ofChannel = (outlet?.limitsFor?.('') ?? []).filter((limit) => limit.of === 'channel');
  const most = ofChannel.map(({ most: number, perMs }) => Math.floor((number * UNDER_WAY_MS) / perMs));
  return Math.max(1, Math.min(...most));
}
