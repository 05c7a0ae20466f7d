import { openRewording } from '../app/open-model.ts';
import { readConfig } from '../config.ts';
import { readCollection } from '../retrieval/collection.ts';
import { type Judged, type RankingQuality, rankingQuality } from '../retrieval/evaluate.ts';
import { fuseWordings } from '../retrieval/fuse-wordings.ts';
import { createSearchEngine } from '../retrieval/search-engine.ts';
import { UsageError } from '../shared/errors.ts';
import { formatNumber } from '../shared/text/numbers.ts';
import { WORDS } from './messages.ts';
import { printResult, type World } from './world.ts';

interface EvaluateOptions {
  readonly corpus: string;
  readonly queries: string;
  readonly qrels: string;
  readonly split?: string;
  readonly reword?: boolean;
  readonly json?: boolean;
}

type Measures = RankingQuality & Readonly<Record<'p50Ms' | 'p95Ms' | 'indexSeconds' | 'rssMb', number>>;

const DEPTH = 10;

/** Ranks a collection with the product's own search and prints how good and how quick that was. */
export async function evaluate(
  { corpus, queries, qrels, split, reword, json }: EvaluateOptions,
  world: World,
): Promise<void> {
  const { passages, questions, right } = await readCollection({ corpus, queries, qrels }, split);
  const startedAt = performance.now();
  const engine = await createSearchEngine(
    passages.map(({ title, text }) => [
      { text: title, weight: 1 },
      { text, weight: 1 },
    ]),
  );
  const indexSeconds = (performance.now() - startedAt) / 1000;
  const wordingsOf = reword ? await openWordings() : async () => [];
  const times: number[] = [];
  const judged: Judged[] = [];
  for (const { id, text } of questions) {
    const askedAt = performance.now();
    const found = [text, ...(await wordingsOf(text))].map((wording) => engine.search(wording, DEPTH));
    const hits = fuseWordings(
      (await Promise.all(found)).map(({ hits }) => hits),
      ({ passage }) => passage,
    ).slice(0, DEPTH);
    times.push(performance.now() - askedAt);
    judged.push({ ranked: hits.map(({ passage }) => passages[passage]!.id), right: right.get(id)! });
  }
  times.sort((a, b) => a - b);
  const share = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))]!;
  const cost = { p50Ms: share(0.5), p95Ms: share(0.95), indexSeconds, rssMb: process.memoryUsage.rss() / 1e6 };
  printResult(world, json, roundAll({ ...rankingQuality(judged), ...cost }), describe);
}

/** Whether other wordings of a question help is for this command to say. */
async function openWordings(): Promise<(question: string) => Promise<readonly string[]>> {
  const { languageModel } = readConfig();
  if (!languageModel) throw new UsageError(WORDS.faults.noModel);
  return openRewording(languageModel);
}

function roundAll(measures: Measures): Measures {
  const entries = Object.entries(measures).map(([name, value]) => [name, Math.round(value * 1e4) / 1e4] as const);
  return Object.fromEntries(entries) as unknown as Measures;
}

function describe(measures: Measures): string {
  const names = Object.keys(WORDS.measures) as (keyof Measures)[];
  const width = Math.max(...names.map((name) => WORDS.measures[name].length));
  return names.map((name) => `${WORDS.measures[name].padEnd(width)}  ${formatNumber(measures[name])}`).join('\n');
}
