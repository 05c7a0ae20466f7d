import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../src/storage/open-database.ts';
import { describeReport, simulate } from '../tests/simulation/simulate.ts';

// npm run simulate -- [--days 400] [--people 2000] [--duties 5000] [--seed 1] [--happenings 20] [--start 2027-09-01] [--quiet]
//   [--url postgres://…]: an empty database of a server, in the place of a file of SQLite
const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '400' },
    people: { type: 'string', default: '2000' },
    duties: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    happenings: { type: 'string', default: '20' },
    start: { type: 'string', default: '2027-09-01' },
    quiet: { type: 'boolean', default: false },
    url: { type: 'string' },
  },
});
const folder = await mkdtemp(join(tmpdir(), 'simulate-'));
const address = values.url ? { url: values.url } : { file: join(folder, 'tro-ly-so.db') };
const opened: { close(): Promise<void> }[] = [];
const number = (name: 'days' | 'people' | 'duties' | 'seed' | 'happenings') => Number(values[name]);
const report = await simulate({
  ...{ days: number('days'), people: number('people'), duties: number('duties'), seed: number('seed') },
  ...{ happeningsADay: number('happenings'), start: values.start, isQuiet: values.quiet },
  async open() {
    const database = await openDatabase(address);
    opened.push(database);
    return database;
  },
  progress: (line) => process.stderr.write(`${line}\n`),
});
process.stdout.write(`${describeReport(report)}\n`);
process.exitCode = report.faults.length === 0 ? 0 : 1;
for (const database of opened) await database.close();
await rm(folder, { recursive: true, force: true });
