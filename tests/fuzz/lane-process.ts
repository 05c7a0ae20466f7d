import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LaneAnswer, LaneRequest } from './lane.ts';

/** What came of a file; what it took is only known where the process that read it lived on. */
export interface Verdict {
  /** "read" or the name of a refusal. */
  readonly outcome: string;
  readonly costs?: (LaneAnswer & { kind: 'ended' })['costs'];
  /** What must not be. */
  readonly faults: readonly string[];
}

interface LaneOptions {
  /** Compiled, and the folder of knowledge. */
  readonly script: string;
  readonly knowledge: string;
  /** Where a folder of its own is made. */
  readonly folder: string;
  /** Without a page or an end. */
  readonly mostMs: number;
}

/** A process that reads file after file; another is started where a file took one with it. */
export function createLane({ script, knowledge, folder, mostMs }: LaneOptions) {
  const temporary = mkdtempSync(join(folder, 'lane-'));
  let child: ChildProcess | undefined;
  let lastWords = '';
  const start = async () => {
    lastWords = '';
    const started = fork(script, [knowledge], {
      env: { ...process.env, TMPDIR: temporary },
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    started.stderr!.on('data', (words) => {
      lastWords = (lastWords + words).slice(-2_000);
    });
    await new Promise<void>((resolve, reject) => {
      started
        .once('message', () => resolve())
        .once('exit', () => reject(new Error(`a lane did not start: ${lastWords}`)));
    });
    started.removeAllListeners('exit');
    return started;
  };
  const stop = () => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  return {
    async read(request: LaneRequest): Promise<Verdict> {
      child ??= await start();
      const answer = await answerOf(child, request, mostMs);
      const isDead = typeof answer === 'string';
      if (isDead) stop();
      const verdict = isDead ? { outcome: answer, faults: [`${answer}: ${lastWords}`] } : verdictOf(answer);
      for (const name of readdirSync(temporary)) rmSync(join(temporary, name), { recursive: true });
      return verdict;
    },
    stop,
  };
}

function verdictOf({ outcome, said, costs, left }: LaneAnswer & { kind: 'ended' }): Verdict {
  const faults = [
    ...(outcome === undefined ? [`unexpected: ${said}`] : []),
    ...left.map((what) => `left behind: ${what}`),
  ];
  return { outcome: outcome ?? 'unexpected', costs, faults };
}

function answerOf(
  child: ChildProcess,
  request: LaneRequest,
  mostMs: number,
): Promise<'hang' | 'crash' | (LaneAnswer & { kind: 'ended' })> {
  return new Promise((resolve) => {
    const settle = (answer: 'hang' | 'crash' | (LaneAnswer & { kind: 'ended' })) => {
      clearTimeout(timer);
      child.off('message', hear).off('exit', crash);
      resolve(answer);
    };
    const crash = () => settle('crash');
    const hear = (answer: LaneAnswer) => {
      if (answer.kind === 'ended') settle(answer);
      else timer.refresh();
    };
    const timer = setTimeout(() => settle('hang'), mostMs);
    child.on('message', hear).on('exit', crash);
    child.send(request);
  });
}
