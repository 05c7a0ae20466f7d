import { z } from 'zod';
import type { App } from '../app.ts';
import { readQuestion } from '../assistant/question-text.ts';
import { renderReply } from '../channels/console/render-reply.ts';
import { filesFolderIn, saveFiles } from '../channels/console/save-files.ts';
import { lookOf } from '../channels/console/style.ts';
import type { Role } from '../people/role.ts';
import { UsageError } from '../shared/errors.ts';
import { decodeLine, readLines } from '../shared/read-lines.ts';
import { openBatch, runBatch } from './batch.ts';
import { WORDS } from './messages.ts';
import { withApp } from './open-app.ts';
import { createAsker, toTimedAnswer } from './timed-answer.ts';
import { OWNER, readDay, readRole } from './values.ts';
import { printResult, type World } from './world.ts';

const LINE = z.object({ id: z.union([z.string(), z.number()]), question: z.string() });

interface AskOptions {
  readonly as?: string;
  readonly on?: string;
  readonly batch?: string;
  readonly json?: boolean;
}

/** Answers one question or a file of them; returns the exit code. */
export async function ask(
  words: readonly string[],
  { as, on, batch, json }: AskOptions,
  world: World,
): Promise<number> {
  if (words.length > 0 === (batch !== undefined)) throw new UsageError(WORDS.faults.questionOrBatch);
  const role = readRole(as ?? OWNER);
  const today = on === undefined ? undefined : readDay(on);
  const clock = today && { now: () => today };
  if (batch === undefined) {
    const question = readQuestion(await textOf(words, world));
    return withApp(world, (app) => answerOne({ app, role, question, json }, world), clock);
  }
  const input = await openBatch(batch, world);
  const run = async (app: App) => {
    const asker = await createAsker(app, role);
    const answer = async ({ id, question }: z.infer<typeof LINE>, number: number) => {
      const { reply, elapsedMs } = await asker(readQuestion(question), `batch-${number}`);
      return { id, ...toTimedAnswer(reply, elapsedMs) };
    };
    return runBatch({ input, schema: LINE, shape: WORDS.faults.questionShape, answer, logger: app.logger, world });
  };
  return (await withApp(world, run, clock)) ? 0 : 1;
}

interface OneQuestion {
  readonly app: App;
  readonly role: Role;
  readonly question: string;
  readonly json: boolean | undefined;
}

async function answerOne({ app, role, question, json }: OneQuestion, world: World): Promise<number> {
  const answer = await createAsker(app, role);
  const { reply, elapsedMs } = await answer(question, 'ask');
  const saved = await saveFiles(reply, filesFolderIn(app.config.dataDir));
  printResult(world, json, toTimedAnswer(reply, elapsedMs), () => renderReply(reply, lookOf(world.stdout), saved));
  return 0;
}

async function textOf(words: readonly string[], { stdin }: World): Promise<string> {
  if (words.length !== 1 || words[0] !== '-') return words.join(' ');
  const lines: string[] = [];
  for await (const line of readLines(stdin)) lines.push(decodeLine(line));
  return lines.join(' ');
}
