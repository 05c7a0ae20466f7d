import { type RankingQuality, rankingQuality } from '../../../src/retrieval/evaluate.ts';
import type { BuildEngine, Rank } from './engine.ts';
import { type BenchQuestion, MODES, type Mode, type Workload } from './workload.ts';

/** What was measured for one way of typing. `asked` is smaller than the number of questions where time ran out. */
export interface ModeFigures extends RankingQuality {
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly asked: number;
}

export interface Figures {
  readonly buildSeconds: number;
  /** Growth of resident memory by the build, after garbage collection, beyond the texts themselves. */
  readonly rssMb: number;
  readonly modes: Readonly<Record<Mode, ModeFigures>>;
}

const WANTED = 10;
/** Questions asked before the clock counts, so that compilation is not measured. */
const WARM_UP = 30;
const FEWEST_ASKED = 5;

/** Builds an engine and asks it every question, each way of typing for at most `limitMs`. Wants `--expose-gc` for a true memory figure. */
export async function measure(build: BuildEngine, workload: Workload, limitMs: number): Promise<Figures> {
  const before = residentMb();
  const start = performance.now();
  const rank = await build(workload.texts);
  const buildSeconds = (performance.now() - start) / 1000;
  const rssMb = Math.max(0, residentMb() - before);
  await askAll(rank, workload.questions['as asked'].slice(0, WARM_UP), limitMs / 4);
  const modes: Partial<Record<Mode, ModeFigures>> = {};
  for (const mode of MODES) modes[mode] = await askAll(rank, workload.questions[mode], limitMs);
  return { buildSeconds, rssMb, modes: modes as Record<Mode, ModeFigures> };
}

/** Asks each question in turn until they or the time run out. */
export async function askAll(rank: Rank, questions: readonly BenchQuestion[], limitMs: number): Promise<ModeFigures> {
  const times: number[] = [];
  const judged = [];
  const end = performance.now() + limitMs;
  for (const { text, right } of questions) {
    if (times.length >= FEWEST_ASKED && performance.now() > end) break;
    const start = performance.now();
    const answer = rank(text, WANTED);
    const ranked = answer instanceof Promise ? await answer : answer;
    times.push(performance.now() - start);
    judged.push({ ranked: ranked.map(String), right: new Set([...right].map(String)) });
  }
  times.sort((a, b) => a - b);
  return { ...rankingQuality(judged), p50Ms: quantile(times, 0.5), p95Ms: quantile(times, 0.95), asked: times.length };
}

/** The value below which the given share of sorted numbers lies, by the nearest rank. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** Memory that the process holds, after garbage collection. Wants `--expose-gc`. */
export function residentMb(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().rss / 2 ** 20;
}
