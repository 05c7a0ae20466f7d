import type { Message } from '../../src/assistant/message.ts';
import type { Delivery } from '../../src/assistant/outlet.ts';

/** A message as it goes to an assistant process: its date as text. */
export type WiredMessage = Omit<Message, 'sentAt'> & { readonly sentAt: string };

/** What the channel tells an assistant process. */
export type ToAssistant =
  | { readonly kind: 'message'; readonly message: WiredMessage }
  | { readonly kind: 'delivered' | 'evidence'; readonly call: number; readonly known: boolean };

/** What an assistant process tells the channel. */
export type ToChannel =
  | { readonly kind: 'ready' }
  | { readonly kind: 'taken'; readonly key: string }
  | {
      readonly kind: 'deliver' | 'ask';
      readonly call: number;
      readonly delivery: Pick<Delivery, 'key' | 'chat' | 'isRepeat'> & { text: string };
    }
  | { readonly kind: 'memory'; readonly rssMb: number };

/** The time that is played: it begins at an instant and runs so many times as fast as the wall clock. */
export interface PlayedTime {
  readonly startedAt: number;
  readonly speed: number;
}

/** The instant that it is in a played time. */
export function playedNow({ startedAt, speed }: PlayedTime): Date {
  return new Date(startedAt + (Date.now() - startedAt) * speed);
}
