import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { soak } from '../tests/soak/soak.ts';

// npm run soak -- [--messages 10000] [--people 500] [--minutes 20] [--kills 20] [--speed 6] [--processes 1]
//   [--url postgres://…]: an empty database of a server, in the place of a file of SQLite
const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '10000' },
    people: { type: 'string', default: '500' },
    minutes: { type: 'string', default: '20' },
    kills: { type: 'string', default: '20' },
    speed: { type: 'string', default: '6' },
    processes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    url: { type: 'string' },
  },
});
const number = (name: Exclude<keyof typeof values, 'url'>) => Number(values[name]);
const dataDir = await mkdtemp(join(tmpdir(), 'soak-'));
const { url } = values;
const { faults, ...figures } = await soak({
  ...{ people: number('people'), messages: number('messages'), playedMs: number('minutes') * 60_000 },
  ...{ kills: number('kills'), speed: number('speed'), processes: number('processes'), seed: number('seed') },
  ...{ dataDir, address: url ? { url } : { file: join(dataDir, 'tro-ly-so.db') } },
  progress: (line) => process.stderr.write(`${line}\n`),
});
process.stdout.write(
  `${JSON.stringify({ database: url ? 'postgres' : 'sqlite', ...figures, faults: faults.length }, null, 2)}\n`,
);
for (const fault of faults.slice(0, 20)) process.stdout.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
await rm(dataDir, { recursive: true });
