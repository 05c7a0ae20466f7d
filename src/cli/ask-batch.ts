import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { z } from 'zod';
import { readQuestion } from '../assistant/question-text.ts';
import { UserError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import { decodeLine, type RawLine, readLines } from '../shared/read-lines.ts';
import { WORDS } from './messages.ts';
import { type Asker, toTimedAnswer } from './timed-answer.ts';
import type { World } from './world.ts';

const LINE = z.object({ id: z.union([z.string(), z.number()]), question: z.string() });

interface BatchOptions {
  readonly input: AsyncIterable<Uint8Array | string>;
  readonly answer: Asker;
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
export async function answerBatch({ input, answer, logger, world }: BatchOptions): Promise<boolean> {
  let whole = true;
  for await (const raw of readLines(input)) {
    const line = await answerLine(raw, answer).catch((error: unknown) => {
      whole = false;
      if (!(error instanceof UserError)) logger.error({ err: error, line: raw.number }, 'no answer could be given');
      const detail = error instanceof UserError ? error.message : WORDS.faults.unavailable;
      world.stderr.write(`${WORDS.faults.batchLine(raw.number, detail)}\n`);
    });
    if (line !== undefined && !world.stdout.write(`${line}\n`)) await once(world.stdout, 'drain');
  }
  return whole;
}

async function answerLine(raw: RawLine, answer: Asker): Promise<string | undefined> {
  const text = decodeLine(raw);
  if (text.trim() === '') return undefined;
  const { id, question } = readBatchLine(text);
  const { reply, elapsedMs } = await answer(readQuestion(question), `batch-${raw.number}`);
  return JSON.stringify({ id, ...toTimedAnswer(reply, elapsedMs) });
}

function readBatchLine(text: string): z.infer<typeof LINE> {
  try {
    return LINE.parse(JSON.parse(text));
  } catch (error) {
    throw new UserError(WORDS.faults.batchShape, { cause: error });
  }
}
