import { type FileLimits, USUAL_LIMITS } from '../../documents/ingest/file-limits.ts';
import type { Watch } from '../../documents/ingest/formats.ts';
import { type FileSent, readSentFile } from '../../documents/ingest/read-sent-file.ts';
import type { ReadText } from '../../documents/ingest/read-text.ts';
import { toPassages } from '../../documents/passage.ts';
import { UnitMatcher } from '../../documents/unit-matcher.ts';
import type { Unit } from '../../documents/units.ts';
import { type DocumentReading, readDocument } from './read-records.ts';

/** A file that was sent, with what reading it takes; plain values, so that another thread can be given them. */
export interface FileToRead extends FileSent {
  /** Id of the document that it is to be, where that is not the one that it gives itself. */
  readonly document?: string;
  readonly units: readonly Unit[];
  /** See `Watch`. */
  readonly soundPapers?: readonly string[];
  readonly limits?: FileLimits;
}

/** All that was read out of a file; plain values, too. */
export interface FileReading extends ReadText {
  readonly reading: DocumentReading;
  readonly passages: number;
}

/** Reads a file that was sent down to its records. Throws as `readSentFile` does. */
export async function readFileRecords(
  { document: id, units, soundPapers = [], limits = USUAL_LIMITS, ...file }: FileToRead,
  watch: Watch = {},
): Promise<FileReading> {
  const { document: read, ...text } = await readSentFile(file, { ...watch, soundPapers, limits });
  const document = id === undefined ? read : { ...read, id };
  const reading = readDocument(document, new UnitMatcher(units));
  return { ...text, reading, passages: toPassages(document).length };
}
