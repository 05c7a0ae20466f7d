import { UserError } from '../../shared/errors.ts';
import { decodeText } from '../decode-text.ts';
import type { Document } from '../document.ts';
import { readMarkdown } from '../readers/markdown.ts';
import { INGEST_WORDS } from './messages.ts';

/** A kind of files that documents are read from. */
export interface Format {
  /** How names of such files end, in small letters. */
  readonly endings: readonly string[];
  /** As people are told. */
  readonly told: string;
  readonly mostBytes: number;
  /** All that is written in it as it stands, where it is text; else it is only known once it is read. Throws UserError. */
  textOf?(bytes: Uint8Array, name: string): string;
  /** Throws UserError, naming the file, where it cannot be read. */
  read(bytes: Uint8Array, name: string): Document | Promise<Document>;
}

/** Fifty times the largest plan that comes with the product. */
const MOST_TEXT_BYTES = 4 * 1024 * 1024;

const MARKDOWN: Format = {
  endings: ['.md', '.markdown'],
  told: INGEST_WORDS.markdown,
  mostBytes: MOST_TEXT_BYTES,
  textOf: (bytes, name) => decodeText(bytes, INGEST_WORDS.told(name)),
  read: (bytes, name) => readMarkdown(decodeText(bytes, INGEST_WORDS.told(name)), name),
};

/** Every format that is read; another one is a reader in documents/readers and a line here. */
const FORMATS: readonly Format[] = [MARKDOWN];

/** The format that a name promises. Throws UserError where it is none that is read. */
export function formatOf(name: string): Format {
  const lower = name.toLowerCase();
  const format = FORMATS.find(({ endings }) => endings.some((ending) => lower.endsWith(ending)));
  if (format) return format;
  throw new UserError(INGEST_WORDS.unknownFormat(name, FORMATS.map(({ told }) => told).join('; ')));
}
