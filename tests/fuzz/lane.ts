import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createReadApart } from '../../src/app/read-apart.ts';
import { loadKnowledge } from '../../src/documents/knowledge.ts';
import { printedText } from '../../src/documents/printed-text.ts';
import { type Costs, childrenOf, meterCosts } from '../support/costs.ts';
import { refusalOf } from './refusals.ts';

/** One file for a process to read, as a chat would have it read. */
export interface LaneRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A page was read, or what came of the file. */
export type LaneAnswer =
  | { readonly kind: 'ready' | 'page' }
  | {
      readonly kind: 'ended';
      /** "read", the name of a refusal; undefined where it is none that may be. */
      readonly outcome: string | undefined;
      readonly said: string;
      readonly costs: Costs;
      /** What was there afterwards, and should not be. */
      readonly left: readonly string[];
    };

/** Ends are told to the parent by the system a little later. */
const SOON_MS = 3_000;
const FOLDER = process.argv[2]!;

const { units, documents } = await loadKnowledge(FOLDER);
const soundPapers = documents.map(printedText);
const read = createReadApart();
const tell = (answer: LaneAnswer) => process.send!(answer);

async function readOne({ name, bytes }: LaneRequest): Promise<void> {
  const end = meterCosts();
  let [outcome, said]: [string | undefined, string] = ['read', ''];
  try {
    await read({ name, bytes, units, soundPapers }, { onPage: () => tell({ kind: 'page' }) });
  } catch (error) {
    outcome = refusalOf(error, name);
    said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
  const costs = end();
  tell({ kind: 'ended', outcome, said, costs, left: await whatIsLeft() });
}

async function whatIsLeft(): Promise<string[]> {
  for (let waited = 0; waited < SOON_MS && childrenOf().length > 0; waited += 20) await wait(20);
  const files = (await readdir(tmpdir())).map((name) => `file ${join(tmpdir(), name)}`);
  return [...childrenOf().map((pid) => `process ${pid}`), ...files];
}

process.on('disconnect', () => process.exit());
process.on('message', (request: LaneRequest) => void readOne(request));
tell({ kind: 'ready' });
