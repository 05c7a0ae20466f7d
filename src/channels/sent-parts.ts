import { createHash } from 'node:crypto';
import type { Delivery } from '../assistant/outlet.ts';

/** How far a delivery has come: so many parts arrived, and if that is not the whole, the next one certainly did not, unless it is in doubt. */
interface Progress {
  readonly count: number;
  readonly isWhole: boolean;
  /** The rest must wait so long. */
  readonly notBefore?: Date | undefined;
  /** The next one may have arrived all the same. */
  readonly isInDoubt?: boolean;
}

/** What this process knows of deliveries in several parts. */
export interface SentParts {
  of(delivery: Delivery): Progress | undefined;
  /** What is known of a delivery that this process began: true where all arrived, false where some certainly did not. */
  hasArrived(delivery: Delivery): boolean | undefined;
  note(delivery: Delivery, progress: Progress): void;
  /** From now on nobody knows. */
  forget(delivery: Delivery): void;
}

const REMEMBERED = 1_000;

/**
 * A reminder is composed anew at each try: what arrived of other words says nothing of these. A reply that has been kept
 * meanwhile comes back with its fields in another order and its bytes as a `Buffer`, and is the same.
 */
function nameOf({ key, isRepeat, reply }: Delivery): string {
  const { text, table, citations, choices, files } = reply;
  const shown = [
    ...[text, table?.header, table?.rows, choices, files?.map(({ name, bytes }) => [name, bytes.length])],
    citations.map(({ title, section, page, quote }) => [title, section, page, quote]),
  ];
  return `${isRepeat} ${key} ${createHash('sha256').update(JSON.stringify(shown)).digest('base64')}`;
}

/**
 * Remembers, as long as the process lives, how much of a reply in several parts has arrived, so that the rest can follow
 * without a repeat. What another process began is not known: that is sent anew, and says that it is a repeat.
 */
export function createSentParts(): SentParts {
  const known = new Map<string, Progress>();
  return {
    of: (delivery) => known.get(nameOf(delivery)),
    hasArrived(delivery) {
      const { isInDoubt = false, isWhole = undefined } = known.get(nameOf(delivery)) ?? {};
      return isInDoubt ? undefined : isWhole;
    },
    note(delivery, progress) {
      const name = nameOf(delivery);
      known.delete(name);
      known.set(name, progress);
      if (known.size > REMEMBERED) known.delete(known.keys().next().value!);
    },
    forget: (delivery) => void known.delete(nameOf(delivery)),
  };
}
