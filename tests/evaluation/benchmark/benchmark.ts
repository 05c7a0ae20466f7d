import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, join } from 'node:path';
import { runAblation } from './ablation.ts';
import type { EngineJob } from './child.ts';
import { deadlineTable } from './deadlines.ts';
import { documentTables } from './documents.ts';
import { ENGINES } from './engines/all.ts';
import { growthTable } from './growth.ts';
import { measureInOwnProcess } from './in-own-process.ts';
import type { Figures } from './measure.ts';
import { modelCheckTable } from './model-checks.ts';
import { reminderTables } from './reminders.ts';
import { searchGrowthTable } from './search-growth.ts';
import { qualityTables, type Row, speedTable } from './table.ts';
import type { WorkloadSource } from './workload.ts';

/** What to run. Without `folder` the parts that need a collection are passed over, and said to be. */
export interface BenchmarkOptions {
  readonly folder?: string | undefined;
  readonly split: string;
  readonly sizes: readonly number[];
  readonly knowledge: string;
  readonly ablate: boolean;
  /** Measures only what the product's own search takes as passages become more. */
  readonly growth: boolean;
  /** Measures only engines whose name holds this. */
  readonly only?: string | undefined;
  /** Measures only what reminders take. */
  readonly reminders: boolean;
  /** Measures only what reading documents takes. */
  readonly documents: boolean;
  /** Measures only the check of a language model's words. */
  readonly checks: boolean;
  /** An empty database of a server on which reminders are measured, in the place of a file of SQLite. */
  readonly url?: string | undefined;
  readonly progress: (line: string) => void;
}

const COLLECTION_LIMIT_MS = 300_000;
const SPEED_LIMIT_MS = 10_000;
const SPEED_QUESTIONS = 200;

/** Runs the benchmark and gives its report in Markdown. Takes minutes: every engine is built anew for every part. */
export async function runBenchmark(options: BenchmarkOptions): Promise<string> {
  const folder = options.folder && existsSync(join(options.folder, 'corpus.jsonl')) ? options.folder : undefined;
  const parts = [`Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}. One process per engine.`];
  if (!folder)
    parts.push(`No collection at ${options.folder ?? 'COLLECTION_DIR (not set)'}: the ranking part is left out.`);
  if (options.ablate) return [...parts, ...(folder ? [await runAblation(folder, options.split)] : [])].join('\n\n');
  if (options.reminders)
    return [...parts, '### Reminders', await reminderTables(options.progress, options.url)].join('\n\n');
  if (options.checks) return [...parts, "### The check of a model's words", await modelCheckTable()].join('\n\n');
  if (options.documents) return [...parts, ...(await documentPart(options))].join('\n\n');
  const generated = options.sizes.map((passages) => generatedSource(passages, options.knowledge, folder));
  if (options.growth)
    return [
      ...parts,
      '### The search as passages become more',
      await searchGrowthTable(generated, options.progress),
    ].join('\n\n');
  if (folder)
    parts.push(
      `### ${basename(folder)}, split ${options.split}`,
      qualityTables(await measureAll({ kind: 'collection', folder, split: options.split }, options)),
    );
  for (const source of generated)
    parts.push(
      `### ${source.passages.toLocaleString('en')} generated passages`,
      speedTable(await measureAll(source, options)),
    );
  if (options.only === undefined)
    parts.push(
      '### Deadlines',
      deadlineTable(),
      '### Reading a plan, and what is overdue in it',
      await growthTable(options.knowledge, [100, 1000, 10_000]),
      '### Reminders',
      await reminderTables(options.progress, options.url),
      ...(await documentPart(options)),
    );
  return parts.join('\n\n');
}

async function documentPart({ knowledge, progress }: BenchmarkOptions): Promise<string[]> {
  return ['### Reading documents', await documentTables(knowledge, [10, 100, 300], progress)];
}

function generatedSource(passages: number, knowledge: string, folder: string | undefined) {
  return { kind: 'generated', passages, questions: SPEED_QUESTIONS, knowledge, folder } as const;
}

async function measureAll(source: WorkloadSource, { only, progress }: BenchmarkOptions): Promise<Row[]> {
  const limitMs = source.kind === 'collection' ? COLLECTION_LIMIT_MS : SPEED_LIMIT_MS;
  const rows: Row[] = [];
  for (const { name } of ENGINES.filter((engine) => engine.name.includes(only ?? ''))) {
    const size = source.kind === 'collection' ? basename(source.folder) : `${source.passages} passages`;
    const outcome = await measureInOwnProcess<EngineJob, Figures>('./child.ts', { engine: name, source, limitMs });
    progress(
      `${size}: ${name} ${'figures' in outcome ? `p50 ${outcome.figures.modes['as asked'].p50Ms.toFixed(2)} ms` : outcome.failure}`,
    );
    rows.push({ engine: name, outcome });
  }
  return rows;
}
