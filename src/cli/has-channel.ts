import { readConfig } from '../config.ts';

/** Whether people can write by some channel, so that there is something to serve. */
export function hasChannel(): boolean {
  const { telegram, zaloBot, zaloOa, zaloPersonal } = readConfig();
  return [telegram, zaloBot, zaloOa, zaloPersonal].some((channel) => channel !== undefined);
}
