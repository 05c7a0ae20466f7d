import type { Readable, Writable } from 'node:stream';
import type { Reply } from '../../assistant/message.ts';
import { type ConversationOptions, createConversation } from './conversation.ts';
import { talkInteractively } from './interactive.ts';
import { talkThroughPipe } from './piped.ts';
import { saveFiles } from './save-files.ts';
import type { Terminal } from './style.ts';

interface ConsoleOptions extends Omit<ConversationOptions, 'keepFiles'> {
  readonly input: Readable & { isTTY?: boolean };
  readonly output: Terminal;
  readonly errors: Writable;
  readonly historyFile: string;
  /** Where the files of replies are put. */
  readonly filesFolder: string;
  readonly json: boolean;
  /** Said once below the welcome, where a person sits there. */
  readonly news?: string;
}

/** Holds one conversation, with a prompt where a person sits there, else line by line. Returns whether all went well. */
export async function runConsole(options: ConsoleOptions): Promise<boolean> {
  const keepFiles = (reply: Reply) => saveFiles(reply, options.filesFolder);
  const conversation = createConversation({ ...options, keepFiles });
  if (!options.input.isTTY || !options.output.isTTY || options.json)
    return talkThroughPipe({ ...options, conversation });
  await talkInteractively({ ...options, conversation });
  return true;
}
