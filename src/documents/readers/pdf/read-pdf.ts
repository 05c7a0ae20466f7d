import { UserError } from '../../../shared/errors.ts';
import { INGEST_WORDS } from '../../ingest/messages.ts';
import { piecesOf } from '../../layout/pieces.ts';
import { layOut } from '../../layout/read-layout.ts';
import { isGarbled } from '../../mending/is-garbled.ts';
import type { PagePicture } from '../../printed/page-picture.ts';
import type { PrintedDocument } from '../../printed/printed-document.ts';
import type { PrintedPage } from '../../printed/printed-page.ts';
import { openPdfApart, type PdfSession } from './pdf-session.ts';
import type { LayeredPage } from './read-page.ts';

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
  /** Default: 500. */
  readonly mostPages?: number;
}

/** What was read, by which pages' pictures, and what its reader is not sure of, in Vietnamese. */
export interface PdfRead extends PrintedDocument {
  readonly pictured: readonly number[];
  readonly doubts: readonly string[];
  /** Lines that are printed but no part of the paper, and every line in capitals: a mark of secrecy may be among them. */
  readonly beside: readonly string[];
}

/** What scanners of offices make; finer pictures are no better read. */
const DPI = 300;

/**
 * Reads a PDF by its text layer, and by the pictures of those pages whose layer is missing or garbled. Throws UserError,
 * naming the file, where it cannot.
 */
export async function readPdf(bytes: Uint8Array, name: string, reading: PdfReading = {}): Promise<PdfRead> {
  const pdf = await openPdfApart(bytes, name, reading.mostPages === undefined ? {} : { mostPages: reading.mostPages });
  const pictures = new Pictures(reading, name);
  // Also in the middle of a page.
  const leave = () => void pdf.close();
  reading.signal?.addEventListener('abort', leave, { once: true });
  try {
    const pages: PrintedPage[] = [];
    const annotations: string[] = [];
    for (let number = 1; number <= pdf.pages; number++) {
      reading.signal?.throwIfAborted();
      pages.push(await readOne(pdf, number, pictures, annotations));
      reading.onPage?.(number, pdf.pages);
    }
    if (pages.every(({ words }) => words.length === 0)) throw new UserError(INGEST_WORDS.noText(name));
    const { read, missed } = pictures;
    const doubts = [
      ...(read.length > 0 ? [INGEST_WORDS.readFromPictures(read)] : []),
      ...(missed.length > 0 ? [INGEST_WORDS.badLayer(missed)] : []),
    ];
    const origin = read.length * 2 > pages.length ? 'ocr' : 'text';
    const { blocks, beside } = layOut(pages);
    // A stamp may stand so near to other lines that it is read as one of theirs.
    const stamped = [...piecesOf(pages)].filter(isMostlyCapitals);
    return {
      blocks,
      pages: pages.length,
      origin,
      pictured: read,
      doubts,
      beside: [...beside, ...annotations, ...stamped],
    };
  } finally {
    reading.signal?.removeEventListener('abort', leave);
    await pictures.close();
    await pdf.close();
  }
}

async function readOne(
  pdf: PdfSession,
  number: number,
  pictures: Pictures,
  annotations: string[],
): Promise<PrintedPage> {
  const { layered, annotations: more } = await pdf.readPage(number);
  annotations.push(...more);
  const isBad = isGarbled(layered.page.words.map(({ text }) => text).join(' '));
  if (!layered.isScanned && !isBad) return layered.page;
  const seen = await pictures.readPage(layered, () => pdf.draw(number, { dpi: DPI, turned: layered.turned }));
  // A sound layer under a picture is better than reading it anew, but knows nothing of the lines of tables.
  return !seen || (!isBad && layered.page.words.length > 0 && seen.rules.length === 0) ? layered.page : seen;
}

/** A stamp is in capitals; a sentence that a column breaks before "Mật" is none. */
function isMostlyCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (text.match(/\p{Lu}/gu)?.length ?? 0) * 2 >= letters;
}

class Pictures {
  readonly read: number[] = [];
  readonly missed: number[] = [];
  readonly #reading: PdfReading;
  readonly #name: string;
  #reader: PictureReader | undefined;

  constructor(reading: PdfReading, name: string) {
    this.#reading = reading;
    this.#name = name;
  }

  async readPage({ page }: LayeredPage, draw: () => Promise<PagePicture>): Promise<PrintedPage | undefined> {
    const { openPictures, signal } = this.#reading;
    if (!openPictures) {
      this.missed.push(page.number);
      return undefined;
    }
    this.#reader ??= await openPictures();
    const picture = await draw();
    try {
      const seen = await this.#reader.read(picture, page.number, signal);
      this.read.push(page.number);
      return seen;
    } catch (error) {
      // It knows the page, and not of which file.
      if (error instanceof UserError) throw new UserError(`${INGEST_WORDS.told(this.#name)}: ${error.message}`);
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#reader?.close();
  }
}
