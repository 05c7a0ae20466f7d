import { writeSync } from 'node:fs';
import type { DatabaseAddress } from '../../src/storage/open-database.ts';
import { restore } from '../../src/storage/restore.ts';

// Started by a test that kills it: puts one backup and then the other in the place of a database, over and over, and says
// so before each.
const [address, keepIn, ...backups] = process.argv.slice(2) as [string, string, string, string];
for (let round = 0; ; round++) {
  writeSync(1, `${round}\n`);
  const options = { from: backups[round % 2]!, keepIn, stamp: `${process.pid}-${round}` };
  await restore(JSON.parse(address) as DatabaseAddress, options);
}
