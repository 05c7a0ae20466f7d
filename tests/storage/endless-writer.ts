import { openIndexFiles } from '../../src/storage/index-files.ts';

// Started by a test that kills it: writes one part over and over, a million equal bytes each time.
const [folder, name] = process.argv.slice(2) as [string, string];
const store = await openIndexFiles(folder, (message) => {
  throw new Error(message);
});
for (let round = 0; ; round++) {
  await store.write(name, Buffer.alloc(1_000_000, round));
  if (round === 0) process.stdout.write('started\n');
}
