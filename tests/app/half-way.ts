import { writeSync } from 'node:fs';
import { createApp } from '../../src/app.ts';
import type { Config } from '../../src/config.ts';

// Started by tests, which kill it: begins to read and publish the documents, and stands still once it has saved the first.
const config = JSON.parse(process.argv[2]!) as Config;
const app = createApp(config, {
  onProgress() {
    writeSync(1, '+');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  },
});
await app.index();
