import { spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '../../src/cli.ts';

/** The program as npm installs it. */
export const BIN = fileURLToPath(new URL('../../bin/tro-ly-so.js', import.meta.url));

/** What a command left behind. */
export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process, on streams of memory. */
export async function run(args: readonly string[], input: string | Uint8Array = ''): Promise<Outcome> {
  const stdin = new PassThrough();
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  stdin.end(input);
  const [out, err] = [text(stdout), text(stderr)];
  const code = await runCommandLine(args, { stdin, stdout, stderr });
  stdout.end();
  stderr.end();
  return { code, out: await out, err: await err };
}

/** Runs a command as a person does, in a process of its own. */
export async function spawnBin(
  args: readonly string[],
  environment: Record<string, string>,
  input = '',
): Promise<Outcome> {
  const child = spawn(process.execPath, [BIN, ...args], { env: { PATH: '', ...environment }, timeout: 20_000 });
  const [out, err] = [text(child.stdout), text(child.stderr)];
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out: await out, err: await err };
}
