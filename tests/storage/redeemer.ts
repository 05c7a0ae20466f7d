import { type DatabaseAddress, openDatabase } from '../../src/storage/open-database.ts';
import { createPeopleStore } from '../../src/storage/people-store.ts';

// Started by a test, several at once: opens the database, says so, and at a word on its input uses a code for an account.
const [where, digest, account, at] = process.argv.slice(2) as [string, string, string, string];
const database = await openDatabase(JSON.parse(where) as DatabaseAddress);
process.stdout.write('opened\n');
await new Promise((told) => process.stdin.once('data', told));
const { kind } = await createPeopleStore(database).redeem(digest, { channel: 'telegram', account }, new Date(at));
process.stdout.write(`${kind}\n`);
await database.close();
process.stdin.destroy();
