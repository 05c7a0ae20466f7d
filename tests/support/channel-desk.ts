import type { Message, Reply } from '../../src/assistant/message.ts';
import type { Delivery } from '../../src/assistant/outlet.ts';
import type { Reach } from '../../src/assistant/reception.ts';
import type { Channel, Inbound } from '../../src/channels/channel.ts';

/** The moment at which tests of channels usually are. */
export const NOW = new Date('2026-03-01T03:00:00Z');

/** What a channel hands in, and a will of its own. */
export class Desk {
  readonly messages: Message[] = [];
  readonly reaches: Reach[] = [];
  /** How many more cannot be kept. */
  failures = 0;

  async receive(message: Message): Promise<boolean> {
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('the database is away');
    }
    if (this.messages.some(({ key }) => key === message.key)) return false;
    this.messages.push(message);
    return true;
  }

  async setReach(reach: Reach): Promise<void> {
    this.reaches.push(reach);
  }

  get texts(): string[] {
    return this.messages.map(({ text }) => text);
  }
}

/** A desk that answers at once by the channel's own outlet, and after all that may break counts a message as kept. */
export function answering(
  { outlet }: Channel,
  answer: (message: Message) => Reply | undefined,
  onHandled: () => void = () => {},
): Inbound {
  let turn = 0;
  return {
    async receive(message) {
      turn += 1;
      try {
        const reply = answer(message);
        const { chat, key } = message;
        if (reply) await outlet.send({ key, chat, reply, turn, isRepeat: false });
      } catch {
        // The reception keeps a message before anything can break; here it counts as kept.
      }
      onHandled();
      return true;
    },
    setReach: async () => {},
  };
}

/** Runs a channel while something is done with it. */
export async function whileRunning({ run }: Channel, desk: Inbound, work: () => Promise<void>): Promise<void> {
  const stop = new AbortController();
  const running = run(desk, stop.signal);
  try {
    await work();
  } finally {
    stop.abort();
    await running;
  }
}

/** Runs a channel until something is so. */
export async function runUntil(channel: Channel, desk: Inbound, isSo: () => boolean): Promise<void> {
  await whileRunning(channel, desk, () => until(isSo));
}

export async function until(isSo: () => boolean): Promise<void> {
  const start = performance.now();
  while (!isSo()) {
    if (performance.now() - start > 20_000) throw new Error('it never was so');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

let deliveries = 0;

/** Makes deliveries to a chat, each with a name of its own. */
export function deliveriesTo(chat: string) {
  return (reply: Partial<Reply> = {}, more: Partial<Delivery> = {}): Delivery => {
    deliveries += 1;
    const said: Reply = { kind: 'answered', text: 'Sở Nội vụ chủ trì.', citations: [], ...reply };
    return { key: `k${deliveries}`, chat, reply: said, isRepeat: false, ...more };
  };
}

/** What a channel told whoever runs it and administrators, and how long it rested: in truth hardly at all. */
export function createEars() {
  const [told, alerts, rests] = [[] as string[], [] as string[], [] as number[]];
  return {
    ...{ told, alerts, rests },
    tell: (message: string) => void told.push(message),
    alert: (message: string) => void alerts.push(message),
    async rest(forMs: number) {
      rests.push(forMs);
      await new Promise((resolve) => setTimeout(resolve, 5));
    },
  };
}
