import { randomUUID } from 'node:crypto';
import type { FrontDesk } from '../../assistant/front-desk.ts';
import type { Reply } from '../../assistant/message.ts';
import { readQuestion } from '../../assistant/question-text.ts';
import type { Reception } from '../../assistant/reception.ts';
import type { Clock } from '../../shared/clock.ts';
import { UserError } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.ts';
import { fold } from '../../shared/text/fold.ts';
import { fileIn } from './file-source.ts';
import { WORDS } from './messages.ts';

/** Who answers, and in whose name is asked. */
export interface ConversationOptions {
  readonly desk: Pick<FrontDesk, 'welcome'>;
  readonly reception: Pick<Reception, 'answer'>;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The account that types; what it may see is decided as on every other channel. */
  readonly sender: string;
  /** Puts away the files of a reply; gives back where each one is. */
  readonly keepFiles: (reply: Reply) => Promise<readonly string[]>;
}

/**
 * What a typed line leads to: something to show, with what is wrong about its files; a fault of the line itself; the end;
 * or nothing for an empty line.
 */
export type Turn =
  | { readonly kind: 'reply'; readonly reply: Reply; readonly saved: readonly string[]; readonly fault?: string }
  | { readonly kind: 'fault'; readonly fault: string }
  | { readonly kind: 'end' | 'nothing' };

/** One person's talk with the front desk, line by line; remembers what was last offered to choose from. Never throws. */
export function createConversation(options: ConversationOptions) {
  const { desk, reception, clock, logger, sender, keepFiles } = options;
  const chat = randomUUID();
  let choices: readonly string[] = [];
  const remember = (reply: Reply): Reply => {
    choices = reply.choices ?? [];
    return reply;
  };
  const put = async (reply: Reply) => {
    try {
      return { saved: await keepFiles(reply) };
    } catch (error) {
      if (error instanceof UserError) return { saved: [], fault: error.message };
      throw error;
    }
  };
  return {
    welcome: (): Reply => remember(desk.welcome()),
    async take(line: string): Promise<Turn> {
      if (line.trim() === '') return { kind: 'nothing' };
      if (fold(line).replaceAll(' ', '') === '/thoat') return { kind: 'end' };
      try {
        const file = fileIn(line);
        const text = file ? '' : (choices[Number(line) - 1] ?? readQuestion(line));
        const more = file ? { attachments: [file] } : {};
        const said = { channel: 'console', key: randomUUID(), sender, chat, text, ...more, sentAt: clock.now() };
        const reply = await reception.answer({ ...said, isPrivate: true, isAddressed: true });
        if (!reply) return { kind: 'nothing' };
        return { kind: 'reply', reply: remember(reply), ...(await put(reply)) };
      } catch (error) {
        if (error instanceof UserError) return { kind: 'fault', fault: error.message };
        logger.error({ err: error }, 'no answer could be given');
        return { kind: 'fault', fault: WORDS.unavailable };
      }
    },
  };
}
