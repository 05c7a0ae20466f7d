import type { Message } from '../../assistant/message.ts';
import type { Logger } from '../../shared/logger.ts';
import type { Inbound } from '../channel.ts';
import type { Connection } from './connection.ts';
import type { Contacts } from './contacts.ts';
import type { Echoes } from './echoes.ts';
import { createGathering } from './gather.ts';
import { readMessage } from './read-message.ts';
import type { Teller } from './teller.ts';

interface TakingParts {
  readonly inbound: Inbound;
  readonly contacts: Contacts;
  readonly echoes: Echoes;
  readonly teller: Teller;
  /** Shows in a chat that somebody is at it. */
  readonly showTyping: (chat: string) => void;
  readonly now: () => Date;
  readonly logger: Logger;
  readonly gatherMs: number;
  readonly retryMs: number;
}

/** Takes what Zalo hands in. */
export interface Taking {
  /** Never throws: the library would leave out what came with it. Of what came before `since`, only echoes count. */
  take(raw: unknown, connection: Pick<Connection, 'me'>, since?: Date): void;
  /** Something came that cannot be read. Should Zalo change how it writes, silence would look like peace. */
  passOver(what: string): void;
  isAllKept(): boolean;
  /** Keeps what is there, if it can. */
  end(): Promise<void>;
}

/** Takes messages: brings them into order and hands them in; what the account itself sent is evidence. */
export function createTaking(parts: TakingParts): Taking {
  const { contacts, echoes, teller, now, logger, gatherMs, retryMs } = parts;
  const gathering = createGathering({
    keep: (message) => keep(message, parts),
    onWaiting: (count) => teller.notKept(count),
    onLost: (count) => teller.lost(count),
    ...{ windowMs: gatherMs, retryMs },
  });
  return {
    take(raw, { me }, since) {
      try {
        const heard = readMessage(raw, { me, at: now() });
        if (heard?.kind === 'echo') return echoes.heard(heard.clientId);
        if (heard?.kind === 'unreadable') return passOver(heard.fields.join(', '));
        if (!heard || (since && heard.message.sentAt < since)) return;
        if (heard.message.isPrivate) contacts.met(heard.message.sender);
        gathering.add(heard.message);
      } catch (error) {
        logger.error({ err: error }, 'a message of Zalo cannot be read');
      }
    },
    passOver,
    isAllKept: () => gathering.isEmpty(),
    end: () => gathering.end(),
  };

  function passOver(what: string): void {
    logger.warn({ what }, 'something of Zalo is not understood');
    teller.unreadable();
  }
}

async function keep(message: Message, { inbound, showTyping, logger }: TakingParts): Promise<void> {
  try {
    if (await inbound.receive(message)) showTyping(message.chat);
  } catch (error) {
    logger.error({ err: error }, 'a message of Zalo is not kept');
    throw error;
  }
}
