import type { World } from './world.ts';

type OnProgress = (done: number, total: number, what: string) => void;

const CELLS = 24;
const ERASE_LINE = '\r\u001b[K';

/** Draws one line that fills up and then goes away; nothing where nobody watches (no terminal). */
export function createProgressBar(stream: World['stderr']): OnProgress {
  if (!stream.isTTY) return () => {};
  return (done, total, what) => {
    if (done >= total) {
      stream.write(ERASE_LINE);
      return;
    }
    const filled = Math.round((CELLS * done) / total);
    const name = what.slice(0, Math.max(0, (stream.columns ?? 80) - CELLS - 20));
    stream.write(`${ERASE_LINE}[${'█'.repeat(filled)}${'░'.repeat(CELLS - filled)}] ${done}/${total} ${name}`);
  };
}
