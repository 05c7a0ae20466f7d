import type { Generated, Kysely } from 'kysely';
import type { Role } from '../people/role.ts';
import type { ReminderKind, ReminderState } from '../reminders/reminder.ts';
import type { ProgressStatus } from '../tasks/progress/progress.ts';
import type { LastHeardTable, SecretTable } from './channel-tables.ts';
import type { HeadCorrectionTable, RecordCorrectionTable } from './correction-tables.ts';
import type { ReadingQueueTable } from './reading-queue-table.ts';
import type { ModelUseTable } from './schema/model-use.ts';
import type { QuotaMemberTable, QuotaTable, SendBudgetTable } from './schema/sending.ts';
import type { UploadTable } from './upload-table.ts';

/** Builds and runs queries, outside a transaction or within one. */
export type Queries = Kysely<Schema>;

/** The tables as queries see them. Names are snake_case in the database, and an absent value is null there. */
export interface Schema {
  documentReading: DocumentReadingTable;
  record: RecordTable;
  recordChange: RecordChangeTable;
  confirmation: ConfirmationTable;
  progress: ProgressTable;
  person: PersonTable;
  address: AddressTable;
  linkCode: LinkCodeTable;
  accessRequest: AccessRequestTable;
  setting: SettingTable;
  exchange: ExchangeTable;
  feedback: FeedbackTable;
  audit: AuditTable;
  reminderChoice: ReminderChoiceTable;
  reminderBasis: ReminderBasisTable;
  assignment: AssignmentTable;
  taskTrigger: TaskTriggerTable;
  reminder: ReminderTable;
  sendBudget: SendBudgetTable;
  quota: QuotaTable;
  quotaMember: QuotaMemberTable;
  lease: LeaseTable;
  indexPart: IndexPartTable;
  knowledgeFile: KnowledgeFileTable;
  knowledgeSnapshot: KnowledgeSnapshotTable;
  snapshotFile: SnapshotFileTable;
  upload: UploadTable;
  readingQueue: ReadingQueueTable;
  recordCorrection: RecordCorrectionTable;
  headCorrection: HeadCorrectionTable;
  secret: SecretTable;
  lastHeard: LastHeardTable;
  modelUse: ModelUseTable;
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
  /** Key of the message that said so. */
  origin: string | null;
}

interface PersonTable {
  id: string;
  name: string;
  role: Role;
  unit: string | null;
  metAt: string;
  /** When the person was told what is kept. */
  noticedAt: string | null;
}

interface AddressTable {
  channel: string;
  account: string;
  person: string;
  chat: string | null;
  linkedAt: string;
  /** Until then nothing is sent there of the assistant's own accord. */
  awayUntil: string | null;
}

interface LinkCodeTable {
  digest: string;
  /** Whom a second account is joined to; null where the code makes somebody an official. */
  person: string | null;
  role: Role;
  unit: string | null;
  madeBy: string;
  madeAt: string;
  expiresAt: string;
  /** "channel:account". */
  usedBy: string | null;
  usedAt: string | null;
}

interface AccessRequestTable {
  person: string;
  unit: string;
  words: string;
  askedAt: string;
}

interface SettingTable {
  name: string;
  /** JSON. */
  value: string;
  changedAt: string;
}

interface ExchangeTable {
  number: Generated<number>;
  key: string;
  channel: string;
  chat: string;
  sender: string;
  person: string | null;
  /** Null where the assistant speaks unasked, and when it was erased. */
  asked: string | null;
  /** JSON: what else the message was. */
  askedHow: string | null;
  sentAt: string;
  receivedAt: string;
  state: 'waiting' | 'answering' | 'sending' | 'done';
  head: 0 | 1;
  turn: number;
  claim: string | null;
  claimedUntil: string | null;
  retryAt: string | null;
  attempts: Generated<number>;
  /** Whether its delivery was begun twice. */
  repeated: Generated<0 | 1>;
  kind: string | null;
  /** JSON: the reply without its files. */
  said: string | null;
  /** JSON: the files, their bytes in base64; gone once they were delivered. */
  files: string | null;
  /** JSON: what the chat is about from here on. */
  subject: string | null;
  outcome: string | null;
  answeredAt: string | null;
  doneAt: string | null;
  erased: Generated<0 | 1>;
  /** Of what the assistant says of its own accord and composes when its turn comes: what it is about. */
  occasion: ReminderKind | null;
}

interface FeedbackTable {
  exchange: number;
  person: string;
  verdict: 'up' | 'down';
  words: string | null;
  givenAt: string;
}

interface ReminderChoiceTable {
  person: string;
  isOn: 0 | 1;
  /** JSON. */
  preferences: string;
  changedAt: string;
}

interface ReminderBasisTable {
  id: 1;
  generation: number;
  digest: string;
  /** JSON. */
  units: string;
  /** JSON. */
  workingDays: string;
  /** Day up to which every reminder has its row; null before the first time. */
  plannedUntil: string | null;
  changedAt: string;
}

interface AssignmentTable {
  subject: string;
  version: number;
  /** JSON. */
  facts: string;
  /** No document says it any more; its version is remembered lest it be given again. */
  withdrawn: Generated<0 | 1>;
}

interface TaskTriggerTable {
  task: string;
  happenedOn: string;
  dueOn: string;
}

interface ReminderTable {
  number: Generated<number>;
  key: string;
  kind: ReminderKind;
  subject: string;
  dueOn: string;
  stage: number;
  person: string;
  version: number;
  sendAt: string;
  state: ReminderState;
  /** The exchange in which it is, or was, said. */
  exchange: number | null;
  /** It came up outside of working hours. */
  putOffUntil: string | null;
  /** Whoever is reminded put it off: `sendAt` is their wish. */
  snoozed: Generated<0 | 1>;
  late: Generated<0 | 1>;
  /** A delivery was begun, and nobody knows how it ended: it is said once more, as a repeat. */
  doubted: Generated<0 | 1>;
  /** When it was sent, or came to another end. */
  endedAt: string | null;
  acknowledgedAt: string | null;
}

interface AuditTable {
  number: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  detail: string;
  hash: string;
}

interface LeaseTable {
  name: string;
  holder: string;
  heldUntil: string;
}

interface IndexPartTable {
  name: string;
  /** Place among the pieces of the part, from 0. */
  piece: number;
  bytes: Uint8Array;
  /** When a process last opened an index with it. */
  usedAt: string;
}

interface KnowledgeFileTable {
  digest: string;
  bytes: Uint8Array;
}

interface KnowledgeSnapshotTable {
  number: Generated<number>;
  fingerprint: string;
  publishedAt: string;
  publishedBy: string;
}

interface SnapshotFileTable {
  snapshot: number;
  name: string;
  digest: string;
}
