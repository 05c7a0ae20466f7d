import { fold } from './text/fold.ts';

const NAMES: Readonly<Record<string, string>> = {
  console: 'cửa sổ lệnh',
  telegram: 'Telegram',
  'zalo-bot': 'Zalo Bot',
  'zalo-oa': 'Zalo OA',
  'zalo-personal': 'Zalo cá nhân',
};

/** A channel as people call it: "Zalo Bot" for "zalo-bot"; its id where it has no name. */
export function nameOfChannel(channel: string): string {
  return NAMES[channel] ?? channel;
}

/** Those of some channels that a word means, typed in any spelling: "zalo oa" is one, "zalo" is every way onto Zalo. */
export function channelsMeant(typed: string, channels: Iterable<string>): string[] {
  const wanted = spelled(typed);
  const meant = [...new Set(channels)].filter((channel) =>
    [channel, nameOfChannel(channel)].some((name) => ` ${spelled(name)} `.startsWith(` ${wanted} `)),
  );
  const exact = meant.filter((channel) => [channel, nameOfChannel(channel)].some((name) => spelled(name) === wanted));
  return exact.length > 0 ? exact : meant;
}

function spelled(name: string): string {
  return fold(name).toLowerCase().replaceAll('-', ' ');
}
