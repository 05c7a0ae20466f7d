import { UserError } from '../../shared/errors.ts';
import { withoutPiledMarks } from '../../shared/text/piled-marks.ts';
import { decodeText } from '../decode-text.ts';
import { isGarbled } from '../mending/is-garbled.ts';
import type { PrintedDocument } from '../printed/printed-document.ts';
import { readTxt } from '../readers/txt/read-txt.ts';
import { type FileLimits, USUAL_LIMITS } from './file-limits.ts';
import { INGEST_WORDS } from './messages.ts';
import { readPrinted } from './read-printed.ts';
import type { ReadText } from './read-text.ts';
import type { Content } from './real-content.ts';

/** What a reader that takes its time tells, and whether it is still wanted. */
export interface Watch {
  /** So many pages of all are read. */
  readonly onPage?: (read: number, all: number) => void;
  readonly signal?: AbortSignal;
  /** Texts of sound papers: what was read badly is mended by their words. */
  readonly soundPapers?: readonly string[];
  /** Default: `USUAL_LIMITS`. */
  readonly limits?: FileLimits;
}

/** A kind of files that documents are read from. */
export interface Format {
  /** How names of such files end, in small letters. */
  readonly endings: readonly string[];
  /** As people are told. */
  readonly told: string;
  /** How its bytes begin. */
  readonly content: Content | 'text';
  /** Absent, as large as any file may be. */
  readonly mostBytes?: number;
  /** Reading one may take minutes: nobody is kept waiting for it. */
  readonly isSlow?: boolean;
  /** All that is written in it as it stands, where it is text; else it is only known once it is read. Throws UserError. */
  textOf?(bytes: Uint8Array, name: string): string;
  /** Throws UserError, naming the file, where it cannot be read. */
  read(bytes: Uint8Array, name: string, watch: Watch): Promise<ReadText>;
}

/** Fifty times the largest plan that comes with the product. */
const MOST_TEXT_BYTES = 4 * 1024 * 1024;

const decode = (bytes: Uint8Array, name: string) => withoutPiledMarks(decodeText(bytes, INGEST_WORDS.told(name)));

const MARKDOWN: Format = {
  endings: ['.md', '.markdown'],
  told: INGEST_WORDS.markdown,
  content: 'text',
  mostBytes: MOST_TEXT_BYTES,
  textOf: decode,
  read: async (bytes, name) => ({ markdown: decode(bytes, name), doubts: [] }),
};

/** What is packed in one unfolds in memory. */
const MOST_OFFICE_BYTES = 50 * 1024 * 1024;

/** Readers of such files are large: they are loaded by whoever reads one. */
const PDF: Format = {
  endings: ['.pdf'],
  told: INGEST_WORDS.pdf,
  content: 'pdf',
  isSlow: true,
  read: async (bytes, name, watch) => {
    const { readPdf } = await import('../readers/pdf/read-pdf.ts');
    const openPictures = async () =>
      (await import('../readers/ocr/open-pictures.ts')).openPictures(watch.soundPapers ?? []);
    const { mostPages } = watch.limits ?? USUAL_LIMITS;
    const printed = await readPdf(bytes, name, { ...watch, mostPages, openPictures });
    const { markdown, doubts } = readPrinted(printed, printed.beside, name);
    const { pages, pictured } = printed;
    return { markdown, doubts: [...printed.doubts, ...doubts], ...(pages ? { pages } : {}), ocrPages: pictured.length };
  },
};

const DOCX: Format = {
  endings: ['.docx', '.docm'],
  told: INGEST_WORDS.docx,
  content: 'zip',
  mostBytes: MOST_OFFICE_BYTES,
  read: async (bytes, name) => {
    const { readDocx } = await import('../readers/docx/read-docx.ts');
    const { printed, aside } = readDocx(bytes, name);
    return readPrinted(printed, aside, name);
  },
};

const XLSX: Format = {
  endings: ['.xlsx', '.xlsm'],
  told: INGEST_WORDS.xlsx,
  content: 'zip',
  mostBytes: MOST_OFFICE_BYTES,
  read: async (bytes, name) => {
    const { readXlsx } = await import('../readers/xlsx/read-xlsx.ts');
    const { printed, aside } = await readXlsx(bytes, name);
    return readPrinted(printed, aside, name);
  },
};

/** Windows calls UTF-16 "Unicode", and writes it with its mark at the beginning. */
function decodePlain(bytes: Uint8Array, name: string): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return isWide ? withoutPiledMarks(new TextDecoder('utf-16le').decode(bytes)) : decode(bytes, name);
}

/** Text that a scanner garbled is mended, by what sound papers say. */
async function readPlain(text: string, soundPapers: readonly string[]): Promise<PrintedDocument> {
  if (!isGarbled(text) || soundPapers.length === 0) return readTxt(text);
  const { createMender } = await import('../mending/mend-text.ts');
  const mended = createMender(soundPapers).mendText(text.split('\n'));
  return { ...readTxt(mended.map((line) => line.text).join('\n')), origin: 'mended' };
}

const TXT: Format = {
  endings: ['.txt'],
  told: INGEST_WORDS.txt,
  content: 'text',
  mostBytes: MOST_TEXT_BYTES,
  textOf: decodePlain,
  read: async (bytes, name, { soundPapers = [] }) => {
    const printed = await readPlain(decodePlain(bytes, name), soundPapers);
    const { markdown, doubts } = readPrinted(printed, [], name);
    const hasTables = printed.blocks.some((block) => block.kind === 'table' && block.columns > 2);
    return { markdown, doubts: [...doubts, ...(hasTables ? [INGEST_WORDS.tablesByBlanks] : [])] };
  },
};

/** Every format that is read; another one is a reader in documents/readers and a line here. */
const FORMATS: readonly Format[] = [PDF, DOCX, XLSX, TXT, MARKDOWN];

/** The format that a name promises. Throws UserError where it is none that is read. */
export function formatOf(name: string): Format {
  const lower = name.toLowerCase();
  const format = FORMATS.find(({ endings }) => endings.some((ending) => lower.endsWith(ending)));
  if (format) return format;
  throw new UserError(INGEST_WORDS.unknownFormat(name, FORMATS.map(({ told }) => told).join('; ')));
}

/** The largest file of a name that is read. Throws UserError for a name that no reader knows. */
export function mostBytesOf(name: string, { mostBytes }: Pick<FileLimits, 'mostBytes'>): number {
  return Math.min(formatOf(name).mostBytes ?? mostBytes, mostBytes);
}
