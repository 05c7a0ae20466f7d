import { UserError } from '../../shared/errors.ts';
import { decodeText } from '../decode-text.ts';
import { INGEST_WORDS } from './messages.ts';
import type { Content } from './real-content.ts';

/** What was read out of a file: the form in which documents are kept, and what its reader is not sure of, in Vietnamese. */
export interface ReadText {
  /** Markdown with front matter, as in knowledge/. */
  readonly markdown: string;
  readonly doubts: readonly string[];
}

/** What a reader that takes its time tells, and whether it is still wanted. */
export interface Watch {
  /** So many pages of all are read. */
  readonly onPage?: (read: number, all: number) => void;
  readonly signal?: AbortSignal;
}

/** A kind of files that documents are read from. */
export interface Format {
  /** How names of such files end, in small letters. */
  readonly endings: readonly string[];
  /** As people are told. */
  readonly told: string;
  /** How its bytes begin. */
  readonly content: Content | 'text';
  readonly mostBytes: number;
  /** Reading one may take minutes: nobody is kept waiting for it. */
  readonly isSlow?: boolean;
  /** All that is written in it as it stands, where it is text; else it is only known once it is read. Throws UserError. */
  textOf?(bytes: Uint8Array, name: string): string;
  /** Throws UserError, naming the file, where it cannot be read. */
  read(bytes: Uint8Array, name: string, watch: Watch): Promise<ReadText>;
}

/** Fifty times the largest plan that comes with the product. */
const MOST_TEXT_BYTES = 4 * 1024 * 1024;

const decode = (bytes: Uint8Array, name: string) => decodeText(bytes, INGEST_WORDS.told(name));

const MARKDOWN: Format = {
  endings: ['.md', '.markdown'],
  told: INGEST_WORDS.markdown,
  content: 'text',
  mostBytes: MOST_TEXT_BYTES,
  textOf: decode,
  read: async (bytes, name) => ({ markdown: decode(bytes, name), doubts: [] }),
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
