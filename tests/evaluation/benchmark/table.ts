import type { Outcome } from './in-own-process.ts';
import type { Figures, ModeFigures } from './measure.ts';
import { MODES } from './workload.ts';

/** A measured engine by name. */
export interface Row {
  readonly engine: string;
  readonly outcome: Outcome<Figures>;
}

const number = (value: number, digits: number) => value.toFixed(digits);
const duration = (ms: number) => number(ms, ms < 10 ? 2 : ms < 100 ? 1 : 0);

/** Ranking quality in each way of typing, then speed and size: one Markdown table per way of typing, and one for the cost. */
export function qualityTables(rows: readonly Row[]): string {
  const tables = MODES.map((mode) => {
    const head = `**${mode}**\n\n| engine | nDCG@10 | MRR@10 | recall@1 | recall@5 | recall@10 | p50 ms | p95 ms |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |`;
    const quality = (figures: ModeFigures) =>
      [figures.ndcg10, figures.mrr10, figures.recall1, figures.recall5, figures.recall10]
        .map((value) => number(value, 4))
        .join(' | ');
    const line = (figures: Figures) => `${quality(figures.modes[mode])} | ${times(figures.modes[mode])}`;
    return [head, ...rows.map((row) => cells(row, 7, line))].join('\n');
  });
  return [...tables, costTable(rows)].join('\n\n');
}

function costTable(rows: readonly Row[]): string {
  const line = ({ buildSeconds, rssMb }: Figures) => `${number(buildSeconds, 2)} | ${number(rssMb, 0)}`;
  return ['| engine | build s | memory MB |\n| --- | ---: | ---: |', ...rows.map((row) => cells(row, 2, line))].join(
    '\n',
  );
}

/** Speed and size on generated passages, one line an engine, with how well the passage asked about was found. */
export function speedTable(rows: readonly Row[]): string {
  const columns = MODES.map((mode) => `${mode}: p50 ms | p95 ms | nDCG@10`).join(' | ');
  const head = `| engine | ${columns} | build s | memory MB |\n| --- |${' ---: |'.repeat(MODES.length * 3 + 2)}`;
  const line = ({ modes, buildSeconds, rssMb }: Figures) =>
    [
      ...MODES.map((mode) => `${times(modes[mode])} | ${number(modes[mode].ndcg10, 3)}${sample(modes[mode], modes)}`),
      number(buildSeconds, 1),
      number(rssMb, 0),
    ].join(' | ');
  return [head, ...rows.map((row) => cells(row, MODES.length * 3 + 2, line))].join('\n');
}

function times({ p50Ms, p95Ms }: ModeFigures): string {
  return `${duration(p50Ms)} | ${duration(p95Ms)}`;
}

/** Says how many questions the time limit allowed, where it did not allow a hundred. */
function sample({ asked }: ModeFigures, modes: Figures['modes']): string {
  const most = Math.max(...MODES.map((mode) => modes[mode].asked));
  return asked < Math.max(most, 100) ? ` (${asked} asked)` : '';
}

function cells({ engine, outcome }: Row, columns: number, line: (figures: Figures) => string): string {
  if ('figures' in outcome) return `| ${engine} | ${line(outcome.figures)} |`;
  return `| ${engine} | not measured: ${outcome.failure}${' |'.repeat(columns)}`;
}
