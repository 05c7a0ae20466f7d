import type { Logger } from '../../shared/logger.ts';
import type { Rest } from '../../shared/rest.ts';
import type { Webhook } from '../webhook-secret.ts';
import type { Account } from './client.ts';
import type { MenuHolder } from './menu.ts';

/** What the channel is made of. */
export interface TelegramOptions extends Account {
  readonly webhook?: Webhook;
  /** How much of a file Telegram hands out to bots. Default: 20 MB. */
  readonly mostFileBytes?: number;
  /** Private chats of those who get more in their menu than guests. */
  readonly menuHolders?: () => Promise<readonly MenuHolder[]>;
  /** Told, in Vietnamese, what whoever runs the assistant should know. */
  readonly tell: (message: string) => void;
  /** Told, in Vietnamese, what administrators have to mend. */
  readonly alert?: (message: string) => void;
  readonly logger: Logger;
  readonly now: () => Date;
  /** How the channel is timed; the usual values are right but in tests. */
  readonly timing?: {
    readonly rest?: Rest;
    /** A call that takes longer is given up. Default: 20 s. */
    readonly callSeconds?: number;
    /** Between two messages of one reply. Default: 1 s, as Telegram lets be sent in a chat. */
    readonly partPauseMs?: number;
    /** How long Telegram may keep the call for updates open. Default: 30 s. */
    readonly waitSeconds?: number;
  };
}
