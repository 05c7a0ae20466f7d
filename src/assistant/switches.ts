import { z } from 'zod';
import type { SettingsStore } from '../shared/settings.ts';

/** What an administrator can stop at once. */
export const SWITCHES = ['answering', 'reminding'] as const;
/** One of `SWITCHES`. */
export type Switch = (typeof SWITCHES)[number];

/** The stop switches of the whole assistant: every process sees them, and they outlast a restart. */
export interface Switches {
  isPaused(what: Switch): Promise<boolean>;
  pause(what: Switch, paused: boolean, by: string): Promise<void>;
}

/** Opens the switches over the settings that are kept. */
export function createSwitches(settings: SettingsStore, now: () => Date): Switches {
  return {
    isPaused: async (what) =>
      z
        .boolean()
        .catch(false)
        .parse(await settings.read(nameOf(what))),
    pause: (what, paused, by) => settings.write(nameOf(what), paused, by, now()),
  };
}

function nameOf(what: Switch): string {
  return `paused.${what}`;
}
