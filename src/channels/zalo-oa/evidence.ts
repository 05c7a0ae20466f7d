import { createHash } from 'node:crypto';

/** Something that was said to somebody. */
interface Said {
  readonly chat: string;
  readonly text: string;
}

/** What is known of messages that Zalo did not confirm. */
export interface Evidence {
  /** Zalo confirmed this one: its echo is evidence of no other. */
  confirmed(id: string): void;
  /** The Official Account has said something, as Zalo tells of all that it says. */
  echoed(id: string, said: Said): void;
  /** Nobody knows whether this arrived; asked for later by its name. */
  doubted(name: string, said: Said): void;
  /** Whether what was in doubt was heard of since; an echo counts once. */
  hasArrived(name: string): boolean;
}

const REMEMBERED = 2_000;

/**
 * Remembers, as long as the process lives, what Zalo says that the Official Account has said: where the answer to a message
 * was lost, its echo shows that it was sent all the same. Words are remembered as hashes alone.
 */
export function createEvidence(): Evidence {
  const ids = new Set<string>();
  const echoes = new Map<string, string>();
  const doubts = new Map<string, string>();
  const confirmed = (id: string) => {
    ids.add(id);
    echoes.delete(id);
    bound(ids);
  };
  return {
    confirmed,
    echoed(id, said) {
      if (ids.has(id)) return;
      echoes.set(id, digestOf(said));
      bound(echoes);
    },
    doubted(name, said) {
      doubts.set(name, digestOf(said));
      bound(doubts);
    },
    hasArrived(name) {
      const doubt = doubts.get(name);
      const echo = [...echoes].find(([, digest]) => digest === doubt);
      if (!echo) return false;
      doubts.delete(name);
      confirmed(echo[0]);
      return true;
    },
  };
}

function digestOf({ chat, text }: Said): string {
  const words = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return createHash('sha256').update(`${chat}\n${words}`).digest('hex');
}

/** The oldest goes first. */
function bound(known: Set<string> | Map<string, string>): void {
  if (known.size > REMEMBERED) known.delete(known.keys().next().value!);
}
