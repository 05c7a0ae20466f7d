import type { ToChannel } from './wire.ts';

/** What a person's screen shows, with when it came. */
export interface Shown {
  readonly key: string;
  readonly chat: string;
  readonly text: string;
  readonly isRepeat: boolean;
  /** Milliseconds on a clock that only runs forward. */
  readonly at: number;
}

/** The screens of all people: what has reached the channel is on them, whether or not its sender lives to hear of it. */
export interface Screens {
  /** Everything shown, in order. */
  readonly shown: readonly Shown[];
  show(delivery: Extract<ToChannel, { kind: 'deliver' | 'ask' }>['delivery']): void;
  hasShown(key: string): boolean;
}

/** Sets up empty screens. */
export function createScreens(): Screens {
  const shown: Shown[] = [];
  const keys = new Set<string>();
  return {
    shown,
    show(delivery) {
      shown.push({ ...delivery, at: performance.now() });
      keys.add(delivery.key);
    },
    hasShown: (key) => keys.has(key),
  };
}
