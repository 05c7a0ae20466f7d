import type { Readable, Writable } from 'node:stream';
import { decodeLine, readLines } from '../../shared/read-lines.ts';
import type { createConversation } from './conversation.ts';
import { renderReply } from './render-reply.ts';

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
    if (turn.kind === 'reply')
      output.write(json ? `${JSON.stringify(turn.reply)}\n` : `${renderReply(turn.reply)}\n\n`);
    if (turn.kind === 'notice') (json ? errors : output).write(`${turn.text}\n\n`);
    if (turn.kind === 'fault') {
      whole = false;
      errors.write(`${turn.text}\n`);
    }
  }
  return whole;
}
