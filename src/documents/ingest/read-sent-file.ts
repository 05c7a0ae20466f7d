import { UserError } from '../../shared/errors.ts';
import type { Document } from '../document.ts';
import { readMarkdown } from '../readers/markdown.ts';
import { USUAL_LIMITS } from './file-limits.ts';
import { formatOf, mostBytesOf, type Watch } from './formats.ts';
import { INGEST_WORDS, printSize } from './messages.ts';
import type { ReadText } from './read-text.ts';
import { realContentOf } from './real-content.ts';
import { refuseMarked } from './secret-file-error.ts';

/** A file as somebody sent it. */
export interface FileSent {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A document that came in a file, and how it came. */
export interface ReadFile extends ReadText {
  readonly document: Document;
}

/**
 * Reads a file that somebody sent, who may have meant another one or mean no good. Throws UserError for what cannot be
 * taken, SecretFileError for what must not be. Costs time and memory as the file likes: limits are up to whoever calls.
 */
export async function readSentFile({ name, bytes }: FileSent, watch: Watch = {}): Promise<ReadFile> {
  const format = formatOf(name);
  if (bytes.length === 0) throw new UserError(INGEST_WORDS.empty(name));
  const mostBytes = mostBytesOf(name, watch.limits ?? USUAL_LIMITS);
  if (bytes.length > mostBytes)
    throw new UserError(INGEST_WORDS.tooLarge(name, printSize(bytes.length), printSize(mostBytes)));
  const really = realContentOf(bytes);
  if (really.content !== format.content) throw new UserError(INGEST_WORDS.otherContent(name, really.told));
  const text = format.textOf?.(bytes, name);
  if (text?.includes('\0')) throw new UserError(INGEST_WORDS.otherContent(name, INGEST_WORDS.binary));
  if (text?.trim() === '') throw new UserError(INGEST_WORDS.empty(name));
  // Before anything else is said of it: a secret paper must not be sent again with its head mended.
  if (text !== undefined) refuseMarked(text.split(/\r\n?|\n/u));
  const read = await format.read(bytes, name, watch);
  const document = readMarkdown(read.markdown, name);
  refuseMarked(linesOf(document));
  if (document.blocks.length === 0) throw new UserError(INGEST_WORDS.nothingSaid(name));
  return { ...read, document };
}

/** Everything that a document prints, cell by cell and line by line: written out, a mark may be hidden behind markup. */
function* linesOf({ blocks, notes }: Document): Generator<string> {
  for (const block of blocks) {
    if (block.kind !== 'table') yield* block.text.split('\n');
    else for (const cell of [...block.header, ...block.rows.flatMap(({ cells }) => cells)]) yield* cell.split('\n');
  }
  yield* notes.values();
}
