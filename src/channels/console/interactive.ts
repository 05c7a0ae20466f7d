import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Logger } from '../../shared/logger.ts';
import type { createConversation } from './conversation.ts';
import { readHistory, writeHistory } from './history.ts';
import { WORDS } from './messages.ts';
import { renderReply } from './render-reply.ts';
import { lookOf, type Terminal } from './style.ts';

interface InteractiveOptions {
  readonly conversation: ReturnType<typeof createConversation>;
  readonly input: Readable;
  readonly output: Terminal;
  readonly historyFile: string;
  readonly logger: Logger;
  /** Said once below the welcome. */
  readonly news?: string;
}

/** Talks with a person at a terminal until they leave: `/thoat`, Ctrl-C or Ctrl-D. */
export async function talkInteractively({
  conversation,
  input,
  output,
  historyFile,
  logger,
  news,
}: InteractiveOptions): Promise<void> {
  const look = lookOf(output);
  const withoutHistory = (error: unknown) => logger.warn({ err: error, historyFile }, 'typed lines are not kept');
  let typed = await readHistory(historyFile).catch((error) => {
    withoutHistory(error);
    return [] as string[];
  });
  const prompt = look.strong(WORDS.prompt);
  const terminal = createInterface({ input, output, terminal: true, prompt, history: [...typed], historySize: 200 });
  terminal.on('history', (lines: string[]) => {
    typed = [...lines];
  });
  let closed = false;
  terminal.on('close', () => {
    closed = true;
  });
  terminal.on('SIGINT', () => terminal.close());
  const told = news === undefined ? '' : `${look.strong(news)}\n\n`;
  output.write(`${renderReply(conversation.welcome(), look)}\n\n${told}${look.faint(WORDS.hint)}\n`);
  terminal.prompt();
  for await (const line of terminal) {
    const turn = await conversation.take(line);
    if (turn.kind === 'reply') output.write(`\n${renderReply(turn.reply, look, turn.saved)}\n\n`);
    if ('fault' in turn && turn.fault !== undefined) output.write(`\n${turn.fault}\n\n`);
    await writeHistory(historyFile, typed).catch(withoutHistory);
    if (turn.kind === 'end') break;
    // A prompt after Ctrl-C would open the input again, and the process would never end.
    if (!closed) terminal.prompt();
  }
  terminal.close();
  output.write(`\n${WORDS.farewell}\n`);
}
