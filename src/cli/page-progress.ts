import { WORDS } from './messages.ts';
import { createProgressBar } from './progress-bar.ts';
import type { World } from './world.ts';

/** Where nobody watches, so many lines are left in a log for each file at most. */
const PARTS = 4;

/** Tells on standard error how far reading a file is: as a bar in a terminal, else in a line for every quarter. */
export function createPageProgress(stderr: World['stderr']): (file: string) => (read: number, all: number) => void {
  const bar = createProgressBar(stderr);
  return (file) => {
    let told = 0;
    return (read, all) => {
      bar(read, all, WORDS.ingest.reading(file));
      const part = Math.floor((PARTS * read) / all);
      if (stderr.isTTY || part <= told) return;
      told = part;
      stderr.write(`${WORDS.ingest.pages(file, read, all)}\n`);
    };
  };
}
