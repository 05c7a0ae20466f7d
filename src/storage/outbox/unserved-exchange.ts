import type { Database } from '../database.ts';
import type { Row } from '../journal/rows.ts';
import { chatLock } from '../journal/take-in.ts';
import { callNext } from '../journal/work-off.ts';
import type { Queries } from '../schema.ts';
import { unsend } from './book.ts';

/** An address that is away for longer is as good as none, and so is a channel that nobody serves: there are other ways. */
export const WAITED_FOR_MS = 24 * 60 * 60 * 1000;

/** Ends a message whose channel nobody serves any more; what it was to say, or may have said, is planned again. */
export async function endUnserved(
  within: Queries,
  dialect: Database['dialect'],
  exchange: Pick<Row, 'number' | 'channel' | 'chat' | 'said'>,
  at: Date,
): Promise<void> {
  await dialect.alone(within, chatLock(exchange));
  const ended = {
    state: 'done',
    head: 0,
    claim: null,
    claimedUntil: null,
    outcome: 'unserved',
    doneAt: at.toISOString(),
  } as const;
  await within.updateTable('exchange').set(ended).where('number', '=', exchange.number).execute();
  await unsend(within, exchange, exchange.said !== null);
  await callNext(within, exchange);
}
