import type { Office } from '../assistant/commands/command.ts';
import type { Channel } from '../channels/channel.ts';
import { createTelegram } from '../channels/telegram/telegram.ts';
import type { Config } from '../config.ts';
import type { PeopleStore } from '../people/people-store.ts';
import type { Clock } from '../shared/clock.ts';
import type { Logger } from '../shared/logger.ts';
import { createAlerts } from './alert-admins.ts';

interface ChannelParts {
  readonly config: Pick<Config, 'telegram'>;
  readonly office: () => Promise<Pick<Office, 'peopleStore' | 'journal' | 'now'>>;
  readonly tell: (message: string) => void;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** The channels that are configured, made when they are first asked for; none of them is connected yet. */
export function openChannels(parts: ChannelParts): () => readonly Channel[] {
  let opened: readonly Channel[] | undefined;
  return () => {
    opened ??= createChannels(parts);
    return opened;
  };
}

function createChannels({ config: { telegram }, office, tell, clock, logger }: ChannelParts): Channel[] {
  const alert = createAlerts({ office, logger });
  const usualFor = (channel: string) => ({
    ...{ tell, logger, now: () => clock.now() },
    alert: (message: string) => alert(channel, message),
    menuHolders: async () => menuHolders(channel, (await office()).peopleStore),
  });
  return [...(telegram ? [createTelegram({ ...telegram, ...usualFor('telegram') })] : [])];
}

const WITH_MENUS = ['member', 'official', 'manager', 'admin'] as const;

async function menuHolders(channel: string, people: Pick<PeopleStore, 'reachable'>) {
  const byRole = WITH_MENUS.map(async (role) => {
    const accounts = await people.reachable({ roles: [role] });
    return accounts.flatMap(({ chat, ...way }) => (way.channel === channel && chat ? [{ chat, role }] : []));
  });
  return (await Promise.all(byRole)).flat();
}
