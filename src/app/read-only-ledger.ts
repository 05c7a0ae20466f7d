import type { RecordLedger } from '../tasks/extraction/record-ledger.ts';

/** The ledger for who reads documents that another process reads, too, and notes: two would note every change twice. */
export function readOnly(ledger: RecordLedger): RecordLedger {
  return { ...ledger, record: () => Promise.resolve() };
}
