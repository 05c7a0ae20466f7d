import type { Message } from '../../assistant/message.ts';
import type { Logger } from '../../shared/logger.ts';
import type { Inbound } from '../channel.ts';
import type { BotApi } from './api.ts';
import { faultOf } from './fault.ts';
import type { Meter } from './meter.ts';
import { toMessage } from './to-message.ts';
import { readUpdate } from './update.ts';

interface TakingParts {
  readonly inbound: Inbound;
  readonly bot: string;
  /** The names of the bot, as far as they are known by now. */
  readonly names: () => readonly string[];
  /** For what is said of the taking itself; it is not waited for. */
  readonly api: BotApi;
  readonly meter: Meter;
  readonly now: () => Date;
  readonly logger: Logger;
}

/** Takes an update: hands it in, and returns when it is kept. Throws where it could not be kept. */
export type TakeUpdate = (update: unknown) => Promise<void>;

/** A crowd that writes at once shall not be a crowd of calls. */
const MOST_TELLING = 4;

/** Takes updates. One that cannot be read is passed over: nobody would be helped by its coming again. */
export function createTaking({ inbound, bot, names, api, meter, now, logger }: TakingParts): TakeUpdate {
  let telling = 0;
  return async (update) => {
    const message = read(update);
    if (!message || !(await inbound.receive(message))) return;
    void meter.meet(message.sender);
    if (telling < MOST_TELLING) void showTyping(message.chat);
  };

  async function showTyping(chat: string): Promise<void> {
    telling += 1;
    await api
      .showTyping(chat)
      .catch((error) => logger.debug({ reason: faultOf(error).reason }, 'Zalo Bot was not told'));
    telling -= 1;
  }

  function read(update: unknown): Message | undefined {
    try {
      const what = readUpdate(update);
      if (what.kind === 'message') return toMessage(what.message, { bot, names: names(), at: now() });
      logger[what.kind === 'other' ? 'debug' : 'warn']({ event: what.event }, 'an update of Zalo Bot says nothing');
    } catch (error) {
      logger.error({ err: error }, 'an update of Zalo Bot cannot be read');
    }
    return undefined;
  }
}
