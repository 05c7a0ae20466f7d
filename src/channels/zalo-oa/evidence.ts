import { createHash } from 'node:crypto';

/** Something that was said to somebody. */
interface Said {
  readonly chat: string;
  readonly text: string;
}

/** Nobody knows whether it arrived. */
interface Doubt extends Said {
  /** When it was sent. */
  readonly since: Date;
  /** It answers what somebody wrote just now, so that what was said to them before had arrived by then. */
  readonly isAnswer: boolean;
}

/** What is known of messages that Zalo did not confirm. */
export interface Evidence {
  /** Zalo confirmed this one: what it tells of it is evidence of no other. */
  confirmed(id: string): void;
  /** The Official Account has said something, as Zalo tells of all that it says. */
  echoed(id: string, said: Said): void;
  /** Somebody has received or seen these; `parties` are that person and the account. */
  received(ids: readonly string[], parties: readonly string[], at: Date): void;
  /** Asked for later by its name. */
  doubted(name: string, doubt: Doubt): void;
  /** Whether what was in doubt was heard of since; what was heard counts once. */
  hasArrived(name: string): boolean;
}

const REMEMBERED = 2_000;

/**
 * Remembers, as long as the process lives, what Zalo tells of what the Official Account has said: where the answer to a
 * message was lost, its echo shows that it was sent all the same. Failing that, so does that its person has received one
 * since that nobody knows of; but only of answers, for who was away may receive what an earlier process has sent. Words are
 * remembered as hashes alone.
 */
export function createEvidence(): Evidence {
  const ids = new Set<string>();
  const echoes = new Map<string, string>();
  const receipts = new Map<string, { readonly parties: readonly string[]; readonly at: Date }>();
  const doubts = new Map<string, Omit<Doubt, 'text'> & { readonly digest: string }>();
  const confirmed = (id: string) => {
    ids.add(id);
    echoes.delete(id);
    receipts.delete(id);
    bound(ids);
  };
  return {
    confirmed,
    echoed(id, said) {
      if (ids.has(id)) return;
      echoes.set(id, digestOf(said));
      bound(echoes);
    },
    received(these, parties, at) {
      for (const id of these) if (!ids.has(id) && !receipts.has(id)) receipts.set(id, { parties, at });
      bound(receipts);
    },
    doubted(name, { text, ...doubt }) {
      doubts.set(name, { ...doubt, digest: digestOf({ chat: doubt.chat, text }) });
      bound(doubts);
    },
    hasArrived(name) {
      const doubt = doubts.get(name);
      if (!doubt) return false;
      const { digest, chat, since, isAnswer } = doubt;
      const [echo] = [...echoes].find(([, said]) => said === digest) ?? [];
      const [receipt] =
        (isAnswer &&
          [...receipts].find(([id, { parties, at }]) => !echoes.has(id) && parties.includes(chat) && at > since)) ||
        [];
      const id = echo ?? receipt;
      if (id === undefined) return false;
      doubts.delete(name);
      confirmed(id);
      return true;
    },
  };
}

function digestOf({ chat, text }: Said): string {
  const words = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return createHash('sha256').update(`${chat}\n${words}`).digest('hex');
}

/** The oldest go first. */
function bound(known: Set<string> | Map<string, unknown>): void {
  for (const [oldest] of known.entries()) {
    if (known.size <= REMEMBERED) return;
    known.delete(oldest);
  }
}
