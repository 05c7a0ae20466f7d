import { UserError } from '../../../shared/errors.ts';
import { INGEST_WORDS } from '../../ingest/messages.ts';
import { readLayout } from '../../layout/read-layout.ts';
import { isGarbled } from '../../mending/is-garbled.ts';
import type { PagePicture } from '../../printed/page-picture.ts';
import type { PrintedDocument } from '../../printed/printed-document.ts';
import type { PrintedPage } from '../../printed/printed-page.ts';
import { type OpenPdf, openPdf } from './open-pdf.ts';
import { pagePicture } from './page-picture.ts';
import { type LayeredPage, readPage } from './read-page.ts';

/** Reads the pictures of pages; see readers/ocr. */
export interface PictureReader {
  read(picture: PagePicture, page: number, signal?: AbortSignal): Promise<PrintedPage>;
  close(): Promise<void>;
}

/** How a PDF is to be read. */
export interface PdfReading {
  /** Called once, where a page has no text that could be trusted; without it such pages are told as doubts. */
  readonly openPictures?: () => Promise<PictureReader>;
  readonly onPage?: (read: number, all: number) => void;
  readonly signal?: AbortSignal;
}

/** What was read, by which pages' pictures, and what its reader is not sure of, in Vietnamese. */
export interface PdfRead extends PrintedDocument {
  readonly pictured: readonly number[];
  readonly doubts: readonly string[];
}

/** What scanners of offices make; finer pictures are no better read. */
const DPI = 300;

/**
 * Reads a PDF by its text layer, and by the pictures of those pages whose layer is missing or garbled. Throws UserError,
 * naming the file, where it cannot.
 */
export async function readPdf(bytes: Uint8Array, name: string, reading: PdfReading = {}): Promise<PdfRead> {
  const pdf = await openPdf(bytes, name);
  const pictures = new Pictures(reading);
  try {
    const pages: PrintedPage[] = [];
    for (let number = 1; number <= pdf.document.numPages; number++) {
      reading.signal?.throwIfAborted();
      pages.push(await readOne(pdf, number, pictures));
      reading.onPage?.(number, pdf.document.numPages);
    }
    if (pages.every(({ words }) => words.length === 0)) throw new UserError(INGEST_WORDS.noText(name));
    const { read, missed } = pictures;
    const doubts = [
      ...(read.length > 0 ? [INGEST_WORDS.readFromPictures(read)] : []),
      ...(missed.length > 0 ? [INGEST_WORDS.badLayer(missed)] : []),
    ];
    const origin = read.length * 2 > pages.length ? 'ocr' : 'text';
    return { blocks: readLayout(pages), pages: pages.length, origin, pictured: read, doubts };
  } finally {
    await pictures.close();
    await pdf.close();
  }
}

async function readOne(pdf: OpenPdf, number: number, pictures: Pictures): Promise<PrintedPage> {
  const source = await pdf.document.getPage(number);
  try {
    const layered = await readPage(source);
    const isBad = isGarbled(layered.page.words.map(({ text }) => text).join(' '));
    if (!layered.isScanned && !isBad) return layered.page;
    const seen = await pictures.readPage(layered, () =>
      pagePicture(pdf.document, source, { dpi: DPI, turned: layered.turned }),
    );
    // A sound layer under a picture is better than reading it anew, but knows nothing of the lines of tables.
    return !seen || (!isBad && layered.page.words.length > 0 && seen.rules.length === 0) ? layered.page : seen;
  } finally {
    source.cleanup();
  }
}

class Pictures {
  readonly read: number[] = [];
  readonly missed: number[] = [];
  readonly #reading: PdfReading;
  #reader: PictureReader | undefined;

  constructor(reading: PdfReading) {
    this.#reading = reading;
  }

  async readPage({ page }: LayeredPage, draw: () => Promise<PagePicture>): Promise<PrintedPage | undefined> {
    const { openPictures, signal } = this.#reading;
    if (!openPictures) {
      this.missed.push(page.number);
      return undefined;
    }
    this.#reader ??= await openPictures();
    const seen = await this.#reader.read(await draw(), page.number, signal);
    this.read.push(page.number);
    return seen;
  }

  async close(): Promise<void> {
    await this.#reader?.close();
  }
}
