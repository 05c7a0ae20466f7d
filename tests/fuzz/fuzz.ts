import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiledPath, compileInto } from '../support/compile-into.ts';
import { type Kind, makeBases } from './bases.ts';
import { type HostileFile, makeHostileFile } from './hostile-files.ts';
import { createLane, type Verdict } from './lane-process.ts';

/** How far the run goes. */
export interface FuzzOptions {
  readonly files: number;
  /** The first of them, counted from 0: to see one again. */
  readonly from?: number;
  readonly seed: number;
  /** Processes that read at the same time. */
  readonly lanes: number;
  readonly progress: (line: string) => void;
}

/** A file without its bytes, and what came of it. */
export interface Tried extends Omit<HostileFile, 'bytes' | 'name'> {
  readonly bytes: number;
  readonly verdict: Verdict;
}

/** What the assistant, and what it starts, may have resident while it reads one file, in megabytes. */
const MOST_MB = { own: 1_200, children: 1_200 } as const;
/** A page that is read from its picture has 150 s. */
const MOST_SILENT_MS = 170_000;
/** What is not read page by page has 30 s, and a little to clear up: ending a thread does not break off all that it does. */
const MOST_WHOLE_MS = 45_000;
const PAGED: readonly Kind[] = ['pdf', 'scan'];
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const LANE = path('lane.ts');
/** Started by their paths, so that compiling the lane does not find them. */
const STARTED = [path('../../src/app/reading-worker.ts'), path('../../src/documents/readers/pdf/pdf-process.ts')];

/** Has hostile files read as a chat would have them read; gives what came of each. */
export async function fuzz({ files, from = 0, seed, lanes, progress }: FuzzOptions): Promise<Tried[]> {
  const folder = await mkdtemp(join(tmpdir(), 'fuzz-'));
  const compiled = join(await mkdtemp(join(folder, 'compiled-')));
  compileInto(compiled, [LANE, ...STARTED]);
  const bases = await makeBases();
  const tried: Tried[] = [];
  let next = from;
  const run = async () => {
    const options = { script: compiledPath(compiled, LANE), knowledge: path('../../knowledge'), folder };
    const lane = createLane({ ...options, mostMs: MOST_SILENT_MS });
    for (let number = next++; number < from + files; number = next++) {
      const { name, ...file } = await makeHostileFile(bases, seed, number);
      const verdict = withinLimits(file.kind, await lane.read({ name, bytes: file.bytes }));
      tried.push({ ...file, bytes: file.bytes.length, verdict });
      for (const fault of verdict.faults) progress(`${name} (${file.made}): ${fault}`);
      if (tried.length % 100 === 0) progress(`${tried.length} of ${files}`);
    }
    lane.stop();
  };
  await Promise.all(Array.from({ length: lanes }, run));
  await rm(folder, { recursive: true, maxRetries: 3 });
  return tried.sort((one, other) => one.number - other.number);
}

function withinLimits(kind: Kind, verdict: Verdict): Verdict {
  const { ms = 0, ownMb = 0, childrenMb = 0 } = verdict.costs ?? {};
  const faults = [...verdict.faults];
  if (!PAGED.includes(kind) && ms > MOST_WHOLE_MS) faults.push(`it took ${(ms / 1000).toFixed(0)} s`);
  if (ownMb > MOST_MB.own) faults.push(`the assistant needed ${ownMb.toFixed(0)} MB`);
  if (childrenMb > MOST_MB.children) faults.push(`its processes needed ${childrenMb.toFixed(0)} MB`);
  return { ...verdict, faults };
}
