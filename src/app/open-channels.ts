import type { Channel } from '../channels/channel.ts';
import { createTelegram } from '../channels/telegram/telegram.ts';
import type { Config } from '../config.ts';
import type { PeopleStore } from '../people/people-store.ts';
import type { Clock } from '../shared/clock.ts';
import type { Logger } from '../shared/logger.ts';

interface ChannelParts {
  readonly config: Pick<Config, 'telegram'>;
  readonly people: () => Promise<Pick<PeopleStore, 'reachable'>>;
  readonly tell: (message: string) => void;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** The channels that are configured; none of them is connected yet. */
export function openChannels({ config, people, tell, clock, logger }: ChannelParts): Channel[] {
  const { telegram } = config;
  if (!telegram) return [];
  const adminChats = async () => {
    const admins = await (await people()).reachable({ roles: ['admin'] });
    return admins.flatMap(({ channel, chat }) => (channel === 'telegram' && chat !== undefined ? [chat] : []));
  };
  return [createTelegram({ ...telegram, adminChats, tell, logger, now: () => clock.now() })];
}
