import { once } from 'node:events';
import { open } from 'node:fs/promises';
import type { z } from 'zod';
import { UserError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import { decodeLine, readLines } from '../shared/read-lines.ts';
import { WORDS } from './messages.ts';
import type { World } from './world.ts';

interface BatchOptions<Line> {
  readonly input: AsyncIterable<Uint8Array | string>;
  readonly schema: z.ZodType<Line>;
  /** What a line should look like, as it is said where one does not. */
  readonly shape: string;
  /** What one line is answered with; `number` counts lines from 1. */
  readonly answer: (line: Line, number: number) => unknown;
  readonly logger: Logger;
  readonly world: World;
}

/** Opens a batch before anything slow is done, so that a wrong path is told at once; "-" is standard input. */
export async function openBatch(file: string, { stdin }: World): Promise<AsyncIterable<Uint8Array | string>> {
  if (file === '-') return stdin;
  try {
    const handle = await open(file);
    if (!(await handle.stat()).isDirectory()) return handle.createReadStream();
    await handle.close();
    throw Object.assign(new Error(), { code: 'EISDIR' });
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new UserError(WORDS.faults.unreadableFile(file, WORDS.faults.reasons[code] ?? message), { cause: error });
  }
}

/** Answers line by line as they are read. A bad line is said on standard error and passed over; returns whether there was none. */
export async function runBatch<Line>(options: BatchOptions<Line>): Promise<boolean> {
  const { input, logger, world } = options;
  let whole = true;
  for await (const raw of readLines(input)) {
    try {
      const text = decodeLine(raw);
      if (text.trim() === '') continue;
      const line = JSON.stringify(await options.answer(readLine(text, options), raw.number));
      if (!world.stdout.write(`${line}\n`)) await once(world.stdout, 'drain');
    } catch (error) {
      whole = false;
      if (!(error instanceof UserError)) logger.error({ err: error, line: raw.number }, 'no answer could be given');
      const detail = error instanceof UserError ? error.message : WORDS.faults.unavailable;
      world.stderr.write(`${WORDS.faults.batchLine(raw.number, detail)}\n`);
    }
  }
  return whole;
}

function readLine<Line>(text: string, { schema, shape }: BatchOptions<Line>): Line {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new UserError(WORDS.faults.batchShape(shape), { cause: error });
  }
}
