import type { Reply } from './message.ts';

/** A reply on its way to a chat. */
export interface Delivery {
  /** The same however often it is tried: a channel that can tell repeats apart needs no other name for it. */
  readonly key: string;
  readonly chat: string;
  readonly reply: Reply;
  /** The turn that the choices of the reply belong to, for channels on which they are pressed (`Message.choice`). */
  readonly turn?: number;
  /** The key of the message that it answers: in a group, where others write too, the reply should show which. */
  readonly answers?: string;
  /** It may have arrived before; the text of the reply begins with words that say so. */
  readonly isRepeat: boolean;
}

/**
 * How a delivery ended. `rejected`: it never will arrive. `not_sent`: it certainly did not, and may be tried again.
 * `unknown`: the connection was lost after it was begun.
 */
export type Outcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'rejected' | 'unknown'; readonly reason: string }
  | { readonly kind: 'not_sent'; readonly reason: string; readonly retryAt?: Date };

/** How fast a channel lets be sent: so many in so long, in all, in one chat, or in several that count as one. */
export interface SendLimit {
  readonly of: 'channel' | 'chat' | { readonly chats: string };
  readonly most: number;
  readonly perMs: number;
}

/** The way out to people that a channel offers. It tries once: whoever calls decides on another time. */
export interface Outlet {
  /** What is sent is spread so that these are kept; without them there are none. */
  limitsFor?(chat: string): readonly SendLimit[];
  /** In how many messages a delivery goes, where each of them counts. */
  countMessages?(delivery: Delivery): number;
  send(delivery: Delivery): Promise<Outcome>;
  /** Told that something has to wait until then, for the limits are used up; nobody else would say so. Must not throw. */
  heldBack?(until: Date): void;
  /** Whether the service answers at all just now: what is in doubt is repeated only where that can help. */
  isWell?(): Promise<boolean>;
  /**
   * Shows for a moment as much of an answer as is certain, while the rest is being worded. Nothing depends on it: it is
   * not waited for, and must not throw.
   */
  preview?(chat: string, turn: number, soFar: string): void;
  /** Evidence of an earlier delivery under this key, from a channel that keeps any; undefined where it cannot say. */
  wasDelivered?(delivery: Delivery): Promise<boolean | undefined>;
}
