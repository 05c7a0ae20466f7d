import type { Office } from '../assistant/commands/command.ts';
import type { Channel } from '../channels/channel.ts';
import { createTelegram } from '../channels/telegram/telegram.ts';
import { createZaloBot } from '../channels/zalo-bot/zalo-bot.ts';
import { createZaloOa } from '../channels/zalo-oa/zalo-oa.ts';
import { createZaloPersonal } from '../channels/zalo-personal/zalo-personal.ts';
import type { Config } from '../config.ts';
import type { PeopleStore } from '../people/people-store.ts';
import { ROLES } from '../people/role.ts';
import type { Clock } from '../shared/clock.ts';
import type { Logger } from '../shared/logger.ts';
import { createAlerts } from './alert-admins.ts';
import type { Stores } from './open-stores.ts';
import { otherChannels } from './other-channels.ts';

interface ChannelParts {
  readonly config: Pick<Config, 'telegram' | 'zaloBot' | 'zaloOa' | 'zaloPersonal'>;
  readonly office: () => Promise<Pick<Office, 'peopleStore' | 'journal' | 'now'>>;
  readonly stores: () => Promise<Pick<Stores, 'quotas' | 'vault' | 'leases' | 'lastHeard'>>;
  readonly tell: (message: string) => void;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** The channels that are configured, made when they are first asked for; none of them is connected yet. */
export function openChannels(parts: ChannelParts): () => readonly Channel[] {
  let opened: readonly Channel[] | undefined;
  return () => {
    opened ??= [...openTelegram(parts), ...openZaloBot(parts), ...openZaloOa(parts), ...openZaloPersonal(parts)];
    return opened;
  };
}

/** What every channel is given. */
function usualFor(channel: string, { office, tell, clock, logger }: ChannelParts) {
  const alert = createAlerts({ office, logger });
  return { tell, logger, now: () => clock.now(), alert: (message: string) => alert(channel, message) };
}

function openTelegram(parts: ChannelParts): Channel[] {
  const { telegram } = parts.config;
  if (!telegram) return [];
  const holders = async () => menuHolders('telegram', (await parts.office()).peopleStore);
  return [createTelegram({ ...telegram, ...usualFor('telegram', parts), menuHolders: holders })];
}

function openZaloBot(parts: ChannelParts): Channel[] {
  const { zaloBot, telegram, zaloPersonal } = parts.config;
  if (!zaloBot) return [];
  const takingFiles = [...(telegram ? ['telegram'] : []), ...(zaloPersonal ? ['zalo-personal'] : [])];
  const elsewhere = async (chat: string) =>
    otherChannels((await parts.office()).peopleStore, { channel: 'zalo-bot', chat }, takingFiles);
  const quotas = async () => (await parts.stores()).quotas;
  return [createZaloBot({ ...zaloBot, ...usualFor('zalo-bot', parts), quotas, elsewhere })];
}

function openZaloOa(parts: ChannelParts): Channel[] {
  const { zaloOa } = parts.config;
  return zaloOa ? [createZaloOa({ ...zaloOa, ...usualFor('zalo-oa', parts), stores: parts.stores })] : [];
}

function openZaloPersonal(parts: ChannelParts): Channel[] {
  const { office, stores } = parts;
  const { zaloPersonal } = parts.config;
  if (!zaloPersonal) return [];
  const kept = {
    vault: async () => (await stores()).vault,
    leases: async () => (await stores()).leases,
    /** Who is known by a message of theirs: a chat is known by nothing else. */
    async hasWritten(account: string) {
      const known = await (await office()).peopleStore.reachable({ roles: ROLES });
      return known.some(({ channel, chat }) => channel === 'zalo-personal' && chat === account);
    },
  };
  return [createZaloPersonal({ ...zaloPersonal, ...usualFor('zalo-personal', parts), ...kept })];
}

const WITH_MENUS = ['member', 'official', 'manager', 'admin'] as const;

async function menuHolders(channel: string, people: Pick<PeopleStore, 'reachable'>) {
  const byRole = WITH_MENUS.map(async (role) => {
    const accounts = await people.reachable({ roles: [role] });
    return accounts.flatMap(({ chat, ...way }) => (way.channel === channel && chat ? [{ chat, role }] : []));
  });
  return (await Promise.all(byRole)).flat();
}
