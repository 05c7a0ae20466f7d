import type { Readable, Writable } from 'node:stream';

/** The three streams of the process. */
export interface World {
  readonly stdin: Readable & { isTTY?: boolean };
  readonly stdout: Writable & { isTTY?: boolean; columns?: number };
  readonly stderr: Writable & { isTTY?: boolean; columns?: number };
}

/** Prints a result: one JSON value where `json` asks so, else what `describe` makes of it for people. */
export function printResult<T>(
  world: World,
  json: boolean | undefined,
  result: T,
  describe: (result: T) => string,
): void {
  world.stdout.write(`${json ? JSON.stringify(result) : describe(result)}\n`);
}
