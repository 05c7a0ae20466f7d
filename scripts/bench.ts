import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { runBenchmark } from '../tests/evaluation/benchmark/benchmark.ts';

// npm run bench -- [collection folder] [--split test] [--sizes 10000,100000] [--only <engine>] [--ablate | --growth | --reminders [--url postgres://…] | --documents | --checks]
//   [--out <file>]
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    split: { type: 'string', default: 'test' },
    sizes: { type: 'string', default: '10000,100000' },
    only: { type: 'string' },
    ablate: { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
    reminders: { type: 'boolean', default: false },
    documents: { type: 'boolean', default: false },
    checks: { type: 'boolean', default: false },
    url: { type: 'string' },
    out: { type: 'string' },
  },
});
const report = await runBenchmark({
  folder: positionals[0],
  split: values.split,
  sizes: values.sizes.split(',').map(Number).filter(Boolean),
  knowledge: 'knowledge',
  ablate: values.ablate,
  growth: values.growth,
  reminders: values.reminders,
  documents: values.documents,
  checks: values.checks,
  url: values.url,
  only: values.only,
  progress: (line) => process.stderr.write(`${line}\n`),
});
process.stdout.write(`${report}\n`);
if (values.out) await writeFile(values.out, `${report}\n`);
