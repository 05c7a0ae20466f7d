import { readdirSync, readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What reading one file took. Memory is what is resident; of other processes it is known only where there is /proc. */
export interface Costs {
  readonly ms: number;
  readonly ownMb: number;
  readonly childrenMb: number;
  /** The longest time that the event loop was held. */
  readonly heldMs: number;
}

const EVERY_MS = 20;
const MEGABYTE = 1024 * 1024;

/** Looks at this process and its children again and again; gives what was seen since it began. */
export function meterCosts(): () => Costs {
  const started = performance.now();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  let [ownMb, childrenMb] = [0, 0];
  const look = () => {
    ownMb = Math.max(ownMb, process.memoryUsage.rss() / MEGABYTE);
    childrenMb = Math.max(
      childrenMb,
      childrenOf().reduce((sum, pid) => sum + residentMbOf(pid), 0),
    );
  };
  look();
  const timer = setInterval(look, EVERY_MS);
  return () => {
    look();
    clearInterval(timer);
    delay.disable();
    return { ms: performance.now() - started, ownMb, childrenMb, heldMs: Math.max(0, delay.max / 1e6) };
  };
}

/** The processes that this one started, and that it has not yet seen the end of. */
export function childrenOf(): number[] {
  try {
    return readdirSync('/proc/self/task').flatMap((task) => readChildren(task));
  } catch {
    return [];
  }
}

/** A thread may end while it is looked at, and so may a process. */
function readChildren(task: string): number[] {
  try {
    const pids = readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ');
    return pids.filter((pid) => pid.trim() !== '').map(Number);
  } catch {
    return [];
  }
}

function residentMbOf(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
