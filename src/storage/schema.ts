import type { Generated } from 'kysely';
import type { ProgressStatus } from '../tasks/progress/progress.ts';

/** The tables as queries see them. Names are snake_case in the database, and an absent value is null there. */
export interface Schema {
  documentReading: DocumentReadingTable;
  record: RecordTable;
  recordChange: RecordChangeTable;
  confirmation: ConfirmationTable;
  progress: ProgressTable;
}

interface DocumentReadingTable {
  document: string;
  fingerprint: string;
  /** How often the document was recorded: changes of one reading share it. */
  reading: number;
}

interface RecordTable {
  id: string;
  document: string;
  /** Place among the entries of the document, from 0. */
  position: number;
  kind: 'task' | 'target' | 'duty';
  title: string;
  digest: string;
  said: string;
  withdrawnAt: string | null;
}

interface RecordChangeTable {
  number: Generated<number>;
  document: string;
  reading: number;
  record: string;
  change: 'added' | 'changed' | 'withdrawn';
  before: string | null;
  after: string | null;
  at: string;
}

interface ConfirmationTable {
  number: Generated<number>;
  document: string;
  digest: string;
  confirmedBy: string;
  at: string;
}

interface ProgressTable {
  number: Generated<number>;
  task: string;
  unit: string;
  status: ProgressStatus;
  percent: number | null;
  note: string | null;
  evidence: string | null;
  reportedBy: string;
  reportedAt: string;
}
