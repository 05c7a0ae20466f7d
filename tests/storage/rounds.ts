import { type ChildProcess, spawn } from 'node:child_process';
import { expect } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import type { DatabaseAddress } from '../../src/storage/open-database.ts';
import { createProgressStore } from '../../src/storage/progress-store.ts';
import { createRecordLedger } from '../../src/storage/record-ledger-store.ts';
import { CHANGES_A_ROUND, ENTRIES_A_ROUND } from './round-sizes.ts';

/** A process that writes: `round-writer.ts`. */
export interface Writer {
  readonly name: string;
  readonly child: ChildProcess;
  /** How many transactions were acknowledged; all of them once `ended` is. */
  acknowledged(): number;
  /** Whether one was begun after the last that was acknowledged. */
  isWriting(): boolean;
  /** The first was acknowledged. */
  readonly started: Promise<void>;
  readonly ended: Promise<number | null>;
}

/** Starts the compiled `round-writer.ts` on a database; without `times` it writes until it is killed. */
export function startWriter(script: string, address: DatabaseAddress, name: string, times?: number): Writer {
  const more = times === undefined ? [] : [`${times}`];
  const child = spawn(process.execPath, [script, JSON.stringify(address), name, ...more], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const started = new Promise<void>((resolve, reject) => {
    child.once('close', (code) => reject(new Error(`The writer ended with ${code} before anything was acknowledged`)));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('\n')) resolve();
    });
  });
  return {
    name,
    child,
    acknowledged: () => said.split('\n').length - 1,
    isWriting: () => said.endsWith('+'),
    started,
    ended: new Promise((resolve) => child.once('close', resolve)),
  };
}

/** How many transactions of a writer are kept; fails where one of them is kept in part. */
export async function countKept(database: Database, name: string): Promise<number> {
  // One view of everything: a server may still be committing what a killed client had sent.
  const reading = database.queries.transaction().setIsolationLevel('repeatable read');
  return reading.execute(async (queries) => {
    const ledger = createRecordLedger({ ...database, queries });
    const changes = (await ledger.changesOf(name)).map(({ after }) => after);
    const recorded = changes.length / CHANGES_A_ROUND;
    const latestFirst = Array.from({ length: recorded }, (_, i) => `lần ${recorded - 1 - i}`);
    expect(changes).toEqual(latestFirst.flatMap((said) => Array(CHANGES_A_ROUND).fill(said)));
    const entries = (await ledger.entriesOf(name)).map(({ said }) => said);
    expect(entries).toEqual(recorded === 0 ? [] : Array(ENTRIES_A_ROUND).fill(latestFirst[0]));
    expect(await ledger.fingerprintOf(name)).toBe(latestFirst[0]);
    const reports = await createProgressStore({ ...database, queries }).list(name);
    expect(reports.map(({ note }) => Number(note))).toEqual(reports.map((_, i) => i));
    const trail = queries.selectFrom('audit').select('number').where('subject', '=', name);
    expect(await trail.execute()).toHaveLength(reports.length);
    expect([0, 1]).toContain(recorded - reports.length);
    return recorded + reports.length;
  });
}
