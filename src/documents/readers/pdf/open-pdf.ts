import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { UserError } from '../../../shared/errors.ts';
import { INGEST_WORDS } from '../../ingest/messages.ts';
import { holdStrayRejections } from './stray-rejections.ts';

/** A plan has at most some tens of pages, one with all its annexes some hundreds. */
const MOST_PAGES = 500;
/** A4 at 600 dpi is 35 million; a larger picture is left out rather than unpacked. */
const MOST_PICTURE_PIXELS = 60_000_000;

/** A PDF that was opened; whoever opened it closes it. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  close(): Promise<void>;
}

/** Opens a PDF. Throws UserError, naming the file, for one that is locked, broken, empty or too long. */
export async function openPdf(bytes: Uint8Array, name: string, mostPages = MOST_PAGES): Promise<OpenPdf> {
  const { PDFParse, PasswordException } = await import('pdf-parse');
  holdStrayRejections();
  const parser = new PDFParse({ data: bytes.slice(), ...OPTIONS });
  try {
    // What the library makes its text and tables of: it gives no places of words, and sees no borders that are filled.
    const document: PDFDocumentProxy = await parser['load']();
    if (document.numPages === 0) throw new UserError(INGEST_WORDS.noPages(name));
    if (document.numPages > mostPages)
      throw new UserError(INGEST_WORDS.tooManyPages(name, document.numPages, mostPages));
    return { document, close: () => parser.destroy() };
  } catch (error) {
    await parser.destroy();
    if (error instanceof UserError) throw error;
    if (error instanceof PasswordException) throw new UserError(INGEST_WORDS.locked(name));
    throw new UserError(INGEST_WORDS.brokenPdf(name));
  }
}

const LIBRARY = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

const OPTIONS = {
  // Nothing that a file brings is run, and nothing is fetched.
  isEvalSupported: false,
  enableXfa: false,
  useSystemFonts: false,
  disableFontFace: true,
  useWorkerFetch: false,
  fontExtraProperties: true,
  maxImageSize: MOST_PICTURE_PIXELS,
  verbosity: 0,
  standardFontDataUrl: join(LIBRARY, 'standard_fonts') + sep,
  cMapUrl: join(LIBRARY, 'cmaps') + sep,
  wasmUrl: join(LIBRARY, 'wasm') + sep,
};
