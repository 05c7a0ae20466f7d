import { describe, expect, it } from 'vitest';
import { runReminders } from '../../src/app/run-reminders.ts';

describe('the loop', () => {
  it('ticks one after the other, rests between, and ends with the signal', async () => {
    const stop = new AbortController();
    const log: string[] = [];
    let running = 0;
    const dispatcher = {
      async tick() {
        expect(++running).toBe(1);
        await Promise.resolve();
        running--;
        log.push('tick');
        return { begun: 0, later: 0, behind: 0, inbox: 0, failed: 0 };
      },
    };
    await runReminders(dispatcher, stop.signal, {
      async rest(forMs, signal) {
        expect(signal).toBe(stop.signal);
        log.push(`rest ${forMs}`);
        if (log.length === 6) stop.abort();
      },
    });
    expect(log).toEqual(['tick', 'rest 15000', 'tick', 'rest 15000', 'tick', 'rest 15000']);
  });

  it('ticks again soon where somebody waits for a place on a channel', async () => {
    const stop = new AbortController();
    const waiting = [2, 1, 0];
    const dispatcher = {
      tick: async () => ({ begun: 1, later: 0, behind: waiting.shift()!, inbox: 0, failed: 0 }),
    };
    const rests: number[] = [];
    await runReminders(dispatcher, stop.signal, {
      async rest(forMs) {
        rests.push(forMs);
        if (waiting.length === 0) stop.abort();
      },
    });
    expect(rests).toEqual([1000, 1000, 15000]);
  });

  it('is woken from its rest by the signal', async () => {
    const stop = new AbortController();
    const dispatcher = {
      async tick() {
        setImmediate(() => stop.abort());
        return { begun: 0, later: 0, behind: 0, inbox: 0, failed: 0 };
      },
    };
    await runReminders(dispatcher, stop.signal, { everyMs: 3_600_000 });
    expect(stop.signal.aborted).toBe(true);
  });
});
