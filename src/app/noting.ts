import type { Outbox } from '../reminders/outbox.ts';
import type { RecordLedger } from '../tasks/extraction/record-ledger.ts';

/** Where it is noted what was read out of documents. */
export interface Noting {
  readonly ledger: RecordLedger;
  readonly outbox: Pick<Outbox, 'adopt'>;
}

/** The same for who reads documents that another process reads, too, and notes: two would note every change twice. */
export function notNoting({ ledger }: Noting): Noting {
  return {
    ledger: { ...ledger, record: () => Promise.resolve() },
    outbox: { adopt: () => Promise.resolve(false) },
  };
}
