import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '../../src/shared/random.ts';
import { keyOf } from '../../src/storage/journal/rows.ts';
import { type DatabaseAddress, openDatabase } from '../../src/storage/open-database.ts';
import { questionSets } from '../evaluation/questions.ts';
import { MemoryChannel } from './channel.ts';
import { compareWithJournal } from './compare.ts';
import { type Crowd, type Written, writeAll } from './crowd.ts';

/** One run: who writes how much, and how often processes are killed meanwhile. */
export interface SoakOptions extends Crowd {
  readonly kills: number;
  /** How many times as fast as the wall clock time is played. */
  readonly speed: number;
  readonly processes: number;
  readonly address: DatabaseAddress;
  readonly dataDir: string;
  readonly progress?: (line: string) => void;
}

/** What a run came to. */
export interface SoakReport {
  /** What is wrong: a question without an answer or with two, an answer out of order, one that the journal knows otherwise. */
  readonly faults: readonly string[];
  readonly answered: number;
  readonly processesStarted: number;
  readonly redelivered: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly highestRssMb: number;
}

const HANDED_TWICE = 0.05;
const PATIENCE_MS = 10 * 60_000;

/** Plays a crowd against assistant processes that are killed at random, and compares screens with the journal. */
export async function soak(options: SoakOptions): Promise<SoakReport> {
  const { speed, processes, address, dataDir, seed, progress = () => {} } = options;
  const startedAt = Date.now();
  const questions = [...questionSets().values()].flat().map(({ question }) => question);
  const written = writeAll(options, questions, startedAt);
  const channel = new MemoryChannel(processes, {
    DATA_DIR: dataDir,
    ...('url' in address ? { DATABASE_URL: address.url } : {}),
    PLAYED_TIME: JSON.stringify({ startedAt, speed }),
  });
  await channel.start();
  const start = performance.now();
  const random = seededRandom(seed + 1);
  const killing = killAtRandom(channel, options, random);
  const redelivered = await handAll(channel, written, { speed, random });
  await killing;
  await untilAllShown(channel, written.length, progress);
  await wait(500);
  channel.end();
  const seconds = (Math.max(...channel.shown.map(({ at }) => at)) - start) / 1000;
  const database = await openDatabase(address);
  const faults = await compareWithJournal(channel, written, database);
  await database.close();
  const handedAt = new Map([...channel.handedAt].map(([key, at]) => [keyOf({ channel: 'memory', key }), at]));
  const delays = channel.shown.map(({ key, at }) => at - handedAt.get(key)!).sort((a, b) => a - b);
  return {
    faults,
    ...{ answered: channel.shown.length, processesStarted: channel.started, redelivered, seconds },
    perSecond: channel.shown.length / seconds,
    p50Ms: delays[Math.floor(delays.length * 0.5)]!,
    p95Ms: delays[Math.floor(delays.length * 0.95)]!,
    highestRssMb: channel.highestRssMb,
  };
}

/** Hands over what is written when its time has come, some of it twice as channels do. Returns how much was. */
async function handAll(
  channel: MemoryChannel,
  written: readonly Written[],
  { speed, random }: { speed: number; random: () => number },
): Promise<number> {
  const start = performance.now();
  let again = 0;
  for (const { afterMs, message } of written) {
    const dueInMs = afterMs / speed - (performance.now() - start);
    if (dueInMs > 1) await wait(dueInMs);
    channel.hand(message);
    if (random() < HANDED_TWICE) {
      channel.hand(message);
      again++;
    }
  }
  return again;
}

async function killAtRandom(
  channel: MemoryChannel,
  { kills, playedMs, speed }: SoakOptions,
  random: () => number,
): Promise<void> {
  const start = performance.now();
  const times = Array.from({ length: kills }, () => (random() * playedMs) / speed).sort((a, b) => a - b);
  for (const [i, time] of times.entries()) {
    await wait(Math.max(0, time - (performance.now() - start)));
    await channel.kill(i);
  }
}

async function untilAllShown(channel: MemoryChannel, wanted: number, progress: (line: string) => void): Promise<void> {
  const start = performance.now();
  while (channel.shown.length < wanted && performance.now() - start < PATIENCE_MS) {
    progress(`${channel.shown.length}/${wanted} shown`);
    await wait(1000);
  }
}
