import type { Readable, Writable } from 'node:stream';
import { decodeLine, readLines } from '../../shared/read-lines.ts';
import type { createConversation } from './conversation.ts';
import { renderReply } from './render-reply.ts';
import { PLAIN_LOOK } from './style.ts';

interface PipedOptions {
  readonly conversation: ReturnType<typeof createConversation>;
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
  /** Prints each reply as one line of JSON. */
  readonly json: boolean;
}

/** Answers each line that comes and ends with them; faulty lines go to `errors`. Returns whether all lines could be taken. */
export async function talkThroughPipe({ conversation, input, output, errors, json }: PipedOptions): Promise<boolean> {
  let whole = true;
  for await (const raw of readLines(input)) {
    const turn = await conversation.take(decodeLine(raw));
    if (turn.kind === 'end') break;
    if (turn.kind === 'reply') {
      const { files: _, ...reply } = turn.reply;
      const said = turn.saved.length > 0 ? { ...reply, files: turn.saved } : reply;
      output.write(json ? `${JSON.stringify(said)}\n` : `${renderReply(turn.reply, PLAIN_LOOK, turn.saved)}\n\n`);
    }
    if ('fault' in turn && turn.fault !== undefined) {
      whole = false;
      errors.write(`${turn.fault}\n`);
    }
  }
  return whole;
}
