import { amendHead } from '../../documents/correct-head.ts';
import type { Document } from '../../documents/document.ts';
import type { FrontMatter } from '../../documents/front-matter.ts';
import { type FileLimits, USUAL_LIMITS } from '../../documents/ingest/file-limits.ts';
import { mostBytesOf, type Watch } from '../../documents/ingest/formats.ts';
import type { FileSent } from '../../documents/ingest/read-sent-file.ts';
import type { Knowledge } from '../../documents/knowledge.ts';
import { endsAll, type LaterWord, laterWords } from '../../documents/later-words.ts';
import type { DocumentAccess, Upload, UploadHead, Uploads } from '../../documents/uploads.ts';
import type { FileReading, FileToRead } from '../../tasks/extraction/read-file.ts';
import type { RecordLedger } from '../../tasks/extraction/record-ledger.ts';
import { codeFor } from './code-for.ts';
import { type Preview, previewOf } from './preview.ts';
import type { ReadingProgress, ReadingQueue } from './reading-queue.ts';
import { createReadings, type Readings } from './readings.ts';

/** A document that was sent and waits for a word, as it was read. */
export interface CheckedUpload extends Pick<Upload, 'number' | 'name' | 'document' | 'access' | 'doubts'> {
  readonly preview: Preview;
  /** The document in use that it would take the place of. */
  readonly replaces?: Document;
  /** Whether that one is in the folder, where it stays. */
  readonly isOverFolder: boolean;
  /** Documents in use that have its number and are other ones, as far as is known. */
  readonly sameNumber: readonly Document[];
  /** What it says of documents in use: that it replaces, abolishes or amends them. */
  readonly speaksOf: readonly { readonly document: Document; readonly word: LaterWord }[];
  /** The one in use that took it out of force. */
  readonly endedBy: Document | undefined;
}

/** What became of a file that was sent. */
export type Received =
  | { readonly kind: 'waiting'; readonly upload: CheckedUpload }
  /** The very same file is in use. */
  | { readonly kind: 'known'; readonly document: Document };

/** Takes documents from those who may send them: received, read, checked, and live on a word. */
export interface UploadDesk {
  /** The largest file of a name that is taken. Throws UserError for a name that no reader knows. */
  mostBytesOf(name: string): number;
  /** Reads and checks a file and keeps it until somebody decides. Throws UserError for one that is not taken. */
  receive(file: FileSent, by: string, watch?: Watch): Promise<Received>;
  /** Files that wait to be read, or are being read. */
  inReading(): Promise<ReadingProgress[]>;
  /** Stops reading one, of which nothing stays; false where none is read under that number. */
  stopReading(number: number): Promise<boolean>;
  /** One that waits, read anew against what is known now; undefined where none does. */
  inspect(number: number): Promise<CheckedUpload | undefined>;
  waiting(): Promise<UploadHead[]>;
  /** Decides who may see it, or which document it is. False where none waits. */
  decide(number: number, change: { readonly access?: DocumentAccess; readonly document?: string }): Promise<boolean>;
  /** Gives one that waits another number or date at its head. False where none waits. */
  correct(number: number, head: Partial<Pick<FrontMatter, 'number' | 'issuedOn'>>): Promise<boolean>;
  /**
   * Makes those that wait a part of what is known, and returns once questions are answered from them. What cannot be
   * opened waits on as it did, and what was known stays in use.
   */
  adopt(numbers: readonly number[], by: string): Promise<void>;
  discard(number: number): Promise<boolean>;
  /** Whether a document in use was sent, and does not stand in the folder alone. */
  isSent(document: string): Promise<boolean>;
  /** Removes a document that was sent; one that it took the place of is in use again. */
  remove(document: string, by: string): Promise<'gone' | 'in_folder'>;
  /** Removes what has waited too long. */
  purge(): Promise<void>;
}

interface UploadDeskOptions {
  readonly uploads: Uploads;
  readonly queue: ReadingQueue;
  readonly ledger: Pick<RecordLedger, 'entriesOf' | 'fingerprintOf' | 'allIds'>;
  /** What is known now. */
  readonly knowledge: () => Promise<Knowledge>;
  /** Reads a file within limits. */
  readonly read: (file: FileToRead, watch?: Watch) => Promise<FileReading>;
  /** Takes up what is live now, on whose word. */
  readonly renew: (by: string) => Promise<unknown>;
  readonly now: () => Date;
  /** Default: `USUAL_LIMITS`. */
  readonly limits?: Pick<FileLimits, 'mostBytes'>;
}

/** Days after which a document that nobody decided on is removed. */
export const WAITING_DAYS = 7;
const DAY_MS = 24 * 60 * 60_000;

/** Opens the desk over the uploads that are kept. */
export function createUploadDesk(options: UploadDeskOptions): UploadDesk {
  const { uploads, queue, knowledge, renew, now } = options;
  const readings = createReadings(options);
  return {
    mostBytesOf: (name) => mostBytesOf(name, options.limits ?? USUAL_LIMITS),
    receive: (file, by, watch) => receive(file, by, { ...options, readings, watch }),
    inspect: (number) => inspect(number, readings, options),
    waiting: () => uploads.waiting(),
    inReading: () => queue.list(),
    stopReading: (number) => queue.remove(number),
    decide: (number, change) => uploads.decide(number, change),
    async correct(number, head) {
      const upload = await uploads.find(number);
      return upload?.state === 'waiting' && uploads.decide(number, { markdown: amendHead(upload.markdown, head) });
    },
    async adopt(numbers, by) {
      const adopted: number[] = [];
      try {
        for (const number of numbers) if (await uploads.adopt(number, by, now())) adopted.unshift(number);
        await renew(by);
      } catch (error) {
        for (const number of adopted) await uploads.giveBack(number, by, now());
        throw error;
      }
    },
    discard: (number) => uploads.discard(number),
    isSent: (document) => isSent(document, uploads),
    async remove(document, by) {
      await uploads.remove(document, by, now());
      await renew(by);
      return (await knowledge()).documents.some(({ id }) => id === document) ? 'in_folder' : 'gone';
    },
    async purge() {
      await uploads.purge(new Date(now().getTime() - WAITING_DAYS * DAY_MS));
    },
  };
}

async function receive(
  file: FileSent,
  by: string,
  options: UploadDeskOptions & { readonly readings: Readings; readonly watch: Watch | undefined },
): Promise<Received> {
  const { uploads, knowledge, readings, watch, now } = options;
  const { documents } = await knowledge();
  // Before it is read, which may take minutes.
  const same = await uploads.findSame(file.bytes);
  const inUse = same?.state === 'live' ? documents.find(({ id }) => id === same.document) : undefined;
  if (inUse) return { kind: 'known', document: inUse };
  const known = same?.state === 'waiting' && same.name === file.name ? same.number : undefined;
  const upload = known === undefined ? undefined : await inspect(known, readings, options);
  if (upload) return { kind: 'waiting', upload };
  const reading = await readings.read(file, watch);
  const { id: document, fingerprint, meta } = reading.reading.document;
  const twin = documents.find((other) => other.fingerprint === fingerprint);
  if (twin) return { kind: 'known', document: twin };
  const { doubts } = reading;
  const code = codeFor(reading.reading.document, documents);
  const markdown = code === undefined ? reading.markdown : amendHead(reading.markdown, { code });
  const kept = { ...file, document, markdown, doubts, access: meta.access, sentBy: by };
  const number = await uploads.keep(kept, now());
  readings.remember(number, reading);
  return { kind: 'waiting', upload: (await inspect(number, readings, options))! };
}

async function inspect(
  number: number,
  readings: Readings,
  { uploads, ledger, knowledge, now }: UploadDeskOptions,
): Promise<CheckedUpload | undefined> {
  const upload = await uploads.find(number);
  if (upload?.state !== 'waiting') return undefined;
  const { name, document, access, doubts } = upload;
  const read = await readings.readKept(upload);
  const preview = await previewOf(read, ledger, now());
  const { documents } = await knowledge();
  const replaces = documents.find(({ id }) => id === document);
  const { number: printed } = preview.meta;
  const sameNumber = documents.filter(({ id, meta }) => id !== document && printed !== null && meta.number === printed);
  return {
    ...{ number, name, document, access, doubts, preview, sameNumber },
    ...laterAndEarlier({ ...read.reading.document, id: document }, documents),
    ...(replaces ? { replaces } : {}),
    isOverFolder: replaces !== undefined && !(await isSent(document, uploads)),
  };
}

function laterAndEarlier(own: Document, documents: readonly Document[]): Pick<CheckedUpload, 'speaksOf' | 'endedBy'> {
  const others = documents.filter(({ id }) => id !== own.id);
  const later = laterWords([...others, own]);
  const speaksOf = others.flatMap((document) =>
    (later.get(document.id) ?? []).flatMap((word) => (word.by === own ? [{ document, word }] : [])),
  );
  return { speaksOf, endedBy: later.get(own.id)?.findLast(endsAll)?.by };
}

async function isSent(document: string, uploads: Uploads): Promise<boolean> {
  return (await uploads.live()).some((live) => live.document === document);
}
