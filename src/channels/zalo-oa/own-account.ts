import { z } from 'zod';
import type { OaClient } from './client.ts';
import type { OaEvent } from './event.ts';
import { WORDS } from './messages.ts';
import type { Teller } from './teller.ts';

interface OwnParts {
  /** As configured; else Zalo says whose the tokens are. */
  readonly oaId?: string | undefined;
  readonly client: Pick<OaClient, 'get'>;
  readonly teller: Pick<Teller, 'warn'>;
}

/** Which Official Account this is: several may share an app, and are told of by the same webhook. */
export interface OwnAccount {
  /** Asks whose the tokens are, as long as that is not known. Never throws. */
  learn(): Promise<void>;
  /** False for what is known to be of another account: the people there are others, and cannot be answered. */
  isOurs(event: OaEvent): boolean;
}

const ID = z.union([z.string(), z.number()]).optional();
const ACCOUNT = z.looseObject({ data: z.looseObject({ oa_id: ID, oaid: ID }) });

/** Opens the account. Until it is known, everything is taken: nothing must be lost while Zalo cannot be asked. */
export function createOwnAccount({ oaId, client, teller }: OwnParts): OwnAccount {
  let own: string | number | undefined = oaId;
  return {
    async learn() {
      if (own !== undefined) return;
      const called = await client.get('/v2.0/oa/getoa');
      const { oa_id, oaid } = ('got' in called && ACCOUNT.safeParse(called.got).data?.data) || {};
      own = oa_id ?? oaid;
    },
    isOurs({ event_name: name, oa_id, sender, recipient }) {
      // Of who sends and who gets something one is the account.
      const parties = sender && recipient ? [recipient.id, sender.id] : [];
      const ids = oa_id === undefined ? parties : [oa_id];
      // As a number it has lost its last figures.
      const isOwn = (id: string) => (typeof own === 'number' ? Number(id) : id) === own;
      if (own === undefined || ids.length === 0 || ids.some(isOwn)) return true;
      teller.warn('account', WORDS.otherAccount(ids.at(name.startsWith('oa_') ? -1 : 0)!), 'account');
      return false;
    },
  };
}
