import { createApp } from '../../src/app.ts';
import type { Delivery, Outcome, Outlet } from '../../src/assistant/outlet.ts';
import { readConfig } from '../../src/config.ts';
import { type PlayedTime, playedNow, type ToAssistant, type ToChannel } from './wire.ts';

// An assistant process as `soak.ts` starts and kills it: the whole product, its channel at the other end of a pipe.
const time = JSON.parse(process.env.PLAYED_TIME!) as PlayedTime;
const waiting = new Map<number, (known: boolean) => void>();
let calls = 0;

function tell(said: ToChannel): void {
  process.send!(said);
}

function call(kind: 'deliver' | 'ask', { key, chat, isRepeat, reply }: Delivery): Promise<boolean> {
  const number = ++calls;
  tell({ kind, call: number, delivery: { key, chat, isRepeat, text: reply.text } });
  return new Promise((resolve) => waiting.set(number, resolve));
}

const outlet: Outlet = {
  send: async (delivery): Promise<Outcome> => {
    await call('deliver', delivery);
    return { kind: 'accepted' };
  },
  wasDelivered: (delivery) => call('ask', delivery),
};

const app = createApp(readConfig(), { clock: { now: () => playedNow(time) } });
const reception = await app.reception(new Map([['memory', outlet]]), { leaseMs: 3_000 * time.speed, pollMs: 100 });
await app.frontDesk();

process.on('message', async (said: ToAssistant) => {
  if (said.kind === 'message') {
    await reception.receive({ ...said.message, sentAt: new Date(said.message.sentAt) });
    tell({ kind: 'taken', key: said.message.key });
  } else {
    waiting.get(said.call)?.(said.known);
    waiting.delete(said.call);
  }
});
setInterval(() => tell({ kind: 'memory', rssMb: process.memoryUsage().rss / 2 ** 20 }), 500).unref();
tell({ kind: 'ready' });
await reception.work(new AbortController().signal);
