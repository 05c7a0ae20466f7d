import type { FrontDesk, Reply } from '../../assistant/front-desk.ts';
import { readQuestion } from '../../assistant/question-text.ts';
import type { Clock } from '../../shared/clock.ts';
import { UserError } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.ts';
import { fold } from '../../shared/text/fold.ts';
import { WORDS } from './messages.ts';

/** Who answers, and in whose name is asked: `role` decides what may be shown. */
export interface ConversationOptions {
  readonly desk: FrontDesk;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly role: Parameters<FrontDesk['reply']>[0]['role'];
}

/** What a typed line leads to: something to show, a fault of the line itself, the end, or nothing for an empty line. */
export type Turn =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'notice' | 'fault'; readonly text: string }
  | { readonly kind: 'end' | 'nothing' };

/** One person's talk with the front desk, line by line; remembers what was last offered to choose from. Never throws. */
export function createConversation({ desk, clock, logger, role }: ConversationOptions) {
  let choices: readonly string[] = [];
  const remember = (reply: Reply): Reply => {
    choices = reply.choices ?? [];
    return reply;
  };
  return {
    welcome: (): Reply => remember(desk.welcome()),
    async take(line: string): Promise<Turn> {
      if (line.trim() === '') return { kind: 'nothing' };
      if (line.trim().startsWith('/')) return takeCommand(line.trim());
      try {
        const text = choices[Number(line) - 1] ?? readQuestion(line);
        const reply = await desk.reply({
          channel: 'console',
          sender: 'console',
          chat: 'console',
          text,
          sentAt: clock.now(),
          role,
        });
        return { kind: 'reply', reply: remember(reply) };
      } catch (error) {
        if (error instanceof UserError) return { kind: 'fault', text: error.message };
        logger.error({ err: error }, 'no answer could be given');
        return { kind: 'fault', text: WORDS.unavailable };
      }
    },
  };
}

function takeCommand(command: string): Turn {
  const name = fold(command).replaceAll(' ', '');
  if (name === '/thoat') return { kind: 'end' };
  return { kind: 'notice', text: name === '/trogiup' ? WORDS.help : WORDS.unknownCommand(command.slice(0, 40)) };
}
