import { describe, expect, it } from 'vitest';
import { createDispatcher } from '../../src/reminders/dispatch.ts';
import type { HandedOver } from '../../src/reminders/outbox.ts';
import { createLogger } from '../../src/shared/logger.ts';

const NOW = new Date('2026-12-01T01:00:00Z');

/** An outbox in which people wait until what becomes of them takes them out of it. */
function outboxOf(outcomes: Readonly<Record<string, HandedOver['kind'] | 'broken'>>) {
  const waiting = new Set(Object.keys(outcomes));
  const calls: string[] = [];
  return {
    calls,
    async planAhead() {
      calls.push('plan');
    },
    async underWay() {
      return new Map([['zalo', { fresh: 1, all: 1 }]]);
    },
    async waiting(_: Date, most: number) {
      return [...waiting].slice(0, most);
    },
    async handOver(
      person: string,
      channels: readonly string[],
      _at: Date,
      full: ReadonlySet<string> = new Set(),
    ): Promise<HandedOver> {
      calls.push(`${person} by ${channels.join(', ')}`);
      if (full.has('zalo')) return { kind: 'full' };
      const kind = outcomes[person]!;
      if (kind === 'broken') throw new Error('broken');
      if (kind !== 'later') waiting.delete(person);
      return kind === 'begun' ? { kind, channel: 'zalo' } : kind === 'inbox' ? { kind, reminders: 1 } : { kind };
    },
  };
}

function dispatcherOver(outbox: Parameters<typeof createDispatcher>[0]['outbox'], more = {}) {
  const usual = { channels: () => ['zalo', 'telegram'], isPaused: async () => false, now: () => NOW };
  return createDispatcher({ outbox, ...usual, logger: createLogger('silent'), ...more });
}

describe('a tick', () => {
  it('plans first, then hands over everybody who waits, once each, by the channels that there are', async () => {
    const outbox = outboxOf({ an: 'begun', bình: 'later', chi: 'inbox', dung: 'nothing' });
    const report = await dispatcherOver(outbox).tick();
    expect(report).toEqual({ begun: 1, later: 1, behind: 0, inbox: 1, failed: 0 });
    const by = (name: string) => `${name} by zalo, telegram`;
    expect(outbox.calls).toEqual(['plan', by('an'), by('bình'), by('chi'), by('dung')]);
  });

  it('reaches those behind any number of people who cannot be reached just now', async () => {
    const away = Array.from({ length: 350 }, (_, i) => [`xa ${i}`, 'later'] as const);
    const outbox = outboxOf({ ...Object.fromEntries(away), cuối: 'begun' });
    expect(await dispatcherOver(outbox).tick()).toMatchObject({ begun: 1, later: 350 });
  });

  it('goes on where one person’s turn breaks off', async () => {
    const outbox = outboxOf({ an: 'broken', bình: 'begun' });
    expect(await dispatcherOver(outbox).tick()).toEqual({ begun: 1, later: 0, behind: 0, inbox: 0, failed: 1 });
  });

  it('begins nothing while reminding is paused, and puts nobody into the inbox where there is no channel', async () => {
    for (const more of [{ isPaused: async () => true }, { channels: () => [] }]) {
      const outbox = outboxOf({ an: 'begun' });
      expect(await dispatcherOver(outbox, more).tick()).toEqual({ begun: 0, later: 0, behind: 0, inbox: 0, failed: 0 });
      expect(outbox.calls).toEqual(['plan']);
    }
  });

  it('survives a database that is away, and does its work in the next', async () => {
    const outbox = outboxOf({ an: 'begun' });
    let isAway = true;
    const away = () => (isAway ? Promise.reject(new Error('away')) : undefined);
    const dispatcher = dispatcherOver({
      planAhead: async () => {
        await away();
      },
      waiting: async (at, most) => (await away()) ?? outbox.waiting(at, most),
      underWay: outbox.underWay,
      handOver: outbox.handOver,
    });
    expect(await dispatcher.tick()).toEqual({ begun: 0, later: 0, behind: 0, inbox: 0, failed: 0 });
    isAway = false;
    expect(await dispatcher.tick()).toMatchObject({ begun: 1 });
  });

  it('reminds also where planning ahead fails', async () => {
    const outbox = { ...outboxOf({ an: 'begun' }), planAhead: () => Promise.reject(new Error('broken')) };
    expect(await dispatcherOver(outbox).tick()).toMatchObject({ begun: 1 });
  });

  it('stops between two people when it is told to', async () => {
    const stop = new AbortController();
    const outbox = outboxOf({ an: 'begun', bình: 'begun' });
    const dispatcher = dispatcherOver({
      ...outbox,
      handOver: async (person, channels, at) => {
        stop.abort();
        return outbox.handOver(person, channels, at);
      },
    });
    expect(await dispatcher.tick(stop.signal)).toMatchObject({ begun: 1 });
  });
});

describe('a tick over channels that are busy', () => {
  it('begins no more on a channel than may be under way there, and lets the others keep their place', async () => {
    const outbox = outboxOf({ an: 'begun', bình: 'begun', chi: 'begun' });
    const dispatcher = dispatcherOver(outbox, { mostUnderWay: () => 2 });
    expect(await dispatcher.tick()).toMatchObject({ begun: 1, behind: 2 });
    expect(await outbox.waiting(NOW, 9)).toEqual(['bình', 'chi']);
  });

  it('lets a few that do not answer keep nobody waiting, but begins nothing where the channel seems to be away', async () => {
    for (const [all, begun] of [
      [15, 1],
      [20, 0],
    ] as const) {
      const outbox = { ...outboxOf({ an: 'begun' }), underWay: async () => new Map([['zalo', { fresh: 0, all }]]) };
      expect(await dispatcherOver(outbox, { mostUnderWay: () => 2 }).tick()).toMatchObject({
        begun,
        behind: 1 - begun,
      });
    }
  });

  it('does not ask for everybody where everybody has to wait', async () => {
    const outbox = outboxOf(Object.fromEntries(Array.from({ length: 350 }, (_, i) => [`n ${i}`, 'begun'] as const)));
    await dispatcherOver(outbox, { mostUnderWay: () => 1 }).tick();
    expect(outbox.calls.length).toBeLessThan(150);
  });
});
