import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareFile } from './compare-file.ts';
import { type FieldPair, f1, isSame, scoreOf } from './score.ts';

const FILE = /^(.+)\.(?:pdf|docx|xlsx|txt)$/u;
const RECORDS = ['document', 'heading', 'task', 'target', 'duty', 'responsibility'] as const;

/**
 * How the files of a folder come out beside the knowledge of the same names, as Markdown tables: F1 of records by file,
 * then by field. `onFault` is told every field that differs.
 */
export async function ingestTable(folder: string, onFault: (fault: string) => void = () => {}): Promise<string> {
  const files = readdirSync(folder)
    .filter((name) => FILE.test(name))
    .sort();
  const rows: string[] = [];
  const all: FieldPair[] = [];
  for (const name of files) {
    const pairs = await compareFile(readFileSync(join(folder, name)), name, FILE.exec(name)![1]!);
    for (const pair of pairs) if (!isSame(pair)) onFault(`${name} ${describe(pair)}`);
    all.push(...pairs);
    rows.push(
      `| ${[name, ...RECORDS.map((record) => percent(of(pairs, record))), percent(recordsOf(pairs))].join(' | ')} |`,
    );
  }
  rows.push(
    `| ${['all', ...RECORDS.map((record) => percent(of(all, record))), percent(recordsOf(all))].join(' | ')} |`,
  );
  const head = ['file', 'head', 'headings', 'tasks', 'targets', 'duties', 'responsibilities', 'F1 of records'];
  return [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows, '', fieldTable(all)].join('\n');
}

/** The fields of records alone: what the figure of a whole file stands for. */
export function recordsOf(pairs: readonly FieldPair[]): FieldPair[] {
  return pairs.filter(({ record }) => record !== 'document' && record !== 'heading');
}

/** A field that differs, in one line. */
export function describe({ record, field, at, read, wanted }: FieldPair): string {
  return `${record} ${at} ${field}: ${JSON.stringify(read)} for ${JSON.stringify(wanted)}`;
}

function fieldTable(pairs: readonly FieldPair[]): string {
  const keys = [...new Set(pairs.map(({ record, field }) => `${record}.${field}`))];
  const rows = keys.map((key) => {
    const own = pairs.filter(({ record, field }) => `${record}.${field}` === key);
    const { right, wrong, lost } = scoreOf(own);
    return `| ${key} | ${right} | ${wrong} | ${lost} | ${percent(own)} |`;
  });
  return ['| field | right | wrong | lost | F1 |', '| --- | ---: | ---: | ---: | ---: |', ...rows].join('\n');
}

function of(pairs: readonly FieldPair[], record: string): FieldPair[] {
  return pairs.filter((pair) => pair.record === record);
}

function percent(pairs: readonly FieldPair[]): string {
  return pairs.length === 0 ? '–' : f1(scoreOf(pairs)).toFixed(3);
}
