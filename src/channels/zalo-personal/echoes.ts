/** What the account sent, as Zalo hands it back to every device of the account: evidence that it was delivered. */
export interface Echoes {
  /** A number by which a message of ours is known again: never given twice, and like the time, as Zalo's own page makes it. */
  nextClientId(): number;
  /** Something came back that this account sent. */
  heard(clientId: string): void;
  has(clientId: number): boolean;
  /** True once it came back; false where it did not in time, which proves nothing. */
  wait(clientId: number, forMs: number): Promise<boolean>;
}

const REMEMBERED = 2_000;

/** Opens an ear for echoes; what is remembered is bounded, and ends with the process. */
export function createEchoes(now: () => Date): Echoes {
  const heard = new Set<string>();
  const waiting = new Map<string, () => void>();
  let last = 0;
  return {
    nextClientId() {
      last = Math.max(last + 1, now().getTime());
      return last;
    },
    heard(clientId) {
      heard.add(clientId);
      if (heard.size > REMEMBERED) heard.delete(heard.values().next().value!);
      waiting.get(clientId)?.();
    },
    has: (clientId) => heard.has(`${clientId}`),
    wait(clientId, forMs) {
      const name = `${clientId}`;
      if (heard.has(name)) return Promise.resolve(true);
      return new Promise((resolve) => {
        const end = (isHeard: boolean) => {
          clearTimeout(timer);
          waiting.delete(name);
          resolve(isHeard);
        };
        const timer = setTimeout(() => end(false), forMs);
        waiting.set(name, () => end(true));
      });
    },
  };
}
