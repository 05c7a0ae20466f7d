import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { makeBases } from '../tests/fuzz/bases.ts';
import { fuzz } from '../tests/fuzz/fuzz.ts';
import { makeHostileFile } from '../tests/fuzz/hostile-files.ts';
import { extremes, fuzzTable } from '../tests/fuzz/table.ts';

// npm run fuzz -- [--files 2000] [--seed 1] [--lanes 2] [--from 0]; --write 17: only writes file 17, to look at
const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '2000' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    lanes: { type: 'string', default: '2' },
    write: { type: 'string' },
  },
});
const seed = Number(values.seed);
if (values.write !== undefined) {
  const { name, made, bytes } = await makeHostileFile(await makeBases(), seed, Number(values.write));
  await writeFile(name, bytes);
  process.stdout.write(`${name}: ${made}\n`);
} else {
  const progress = (line: string) => process.stderr.write(`${line}\n`);
  const tried = await fuzz({
    files: Number(values.files),
    from: Number(values.from),
    seed,
    lanes: Number(values.lanes),
    progress,
  });
  const faults = tried.filter(({ verdict }) => verdict.faults.length > 0);
  process.stdout.write(`${fuzzTable(tried)}\n\n${extremes(tried, 5).join('\n')}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
