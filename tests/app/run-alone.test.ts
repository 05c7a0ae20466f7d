import { expect, it } from 'vitest';
import { runAlone } from '../../src/app/run-alone.ts';
import type { Channel } from '../../src/channels/channel.ts';
import { createLeases } from '../../src/storage/lease-store.ts';
import { useDatabaseFolder } from '../storage/database-folder.ts';

const folder = useDatabaseFolder();
const inbound = { receive: async () => true, setReach: async () => {} };
const clock = { now: () => new Date() };

/** A channel that notes who hears, as long as it does. */
function channelOf(name: string, log: string[], exclusive: string | undefined = 'bot 1'): Channel {
  return {
    ...{ name, outlet: { send: async () => ({ kind: 'accepted' }) }, check: async () => ({ ok: true, detail: '' }) },
    ...(exclusive === undefined ? {} : { exclusive }),
    async run(_, signal) {
      log.push(`${name} hears`);
      if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      log.push(`${name} ends`);
    },
  };
}

async function partsOf(told: string[], leaseMs = 400) {
  return { leases: createLeases(await folder.open()), clock, tell: (words: string) => void told.push(words), leaseMs };
}

it('one process hears, the other stands by, says so once, and takes over', async () => {
  const [log, told]: [string[], string[]] = [[], []];
  const [first, second] = [new AbortController(), new AbortController()];
  const one = runAlone(channelOf('a', log), inbound, await partsOf(told), first.signal);
  await expect.poll(() => log).toEqual(['a hears']);
  const other = runAlone(channelOf('b', log), inbound, await partsOf(told), second.signal);
  await expect.poll(() => told.length).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(log).toEqual(['a hears']);
  first.abort();
  await one;
  await expect.poll(() => log).toEqual(['a hears', 'a ends', 'b hears']);
  second.abort();
  await other;
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('đang được một tiến trình khác nghe');
});

it('who stood still for so long that another hears stops hearing', async () => {
  const [log, told]: [string[], string[]] = [[], []];
  const stop = new AbortController();
  const parts = await partsOf(told);
  const running = runAlone(channelOf('a', log), inbound, parts, stop.signal);
  await expect.poll(() => log).toEqual(['a hears']);
  const { holder } = (await parts.leases.holderOf('channel bot 1', clock.now()))!;
  await parts.leases.release('channel bot 1', holder);
  await parts.leases.take('channel bot 1', 'b', 60_000, clock.now());
  await expect.poll(() => log).toEqual(['a hears', 'a ends']);
  stop.abort();
  await running;
});

it('a channel that any number may hear needs no turn, and a database that is away is asked again', async () => {
  const [log, told]: [string[], string[]] = [[], []];
  const stop = new AbortController();
  const parts = await partsOf(told);
  let isAway = true;
  const away = () => (isAway ? Promise.reject(new Error('away')) : undefined);
  const take: typeof parts.leases.take = async (...terms) => (await away()) ?? parts.leases.take(...terms);
  const leases = { ...parts.leases, take };
  const { exclusive: _, ...free } = channelOf('b', log);
  const running = [
    runAlone(channelOf('a', log), inbound, { ...parts, leases }, stop.signal),
    runAlone(free, inbound, { ...parts, leases }, stop.signal),
  ];
  await expect.poll(() => log).toEqual(['b hears']);
  isAway = false;
  await expect.poll(() => log).toEqual(['b hears', 'a hears']);
  stop.abort();
  await Promise.all(running);
});
