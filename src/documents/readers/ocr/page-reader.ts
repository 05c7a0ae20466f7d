import { UserError } from '../../../shared/errors.ts';
import type { PagePicture } from '../../printed/page-picture.ts';
import type { PrintedPage, PrintedWord } from '../../printed/printed-page.ts';
import type { Engine } from './engine.ts';
import { OCR_WORDS } from './messages.ts';
import { evenScan, type PreparedPage, preparePage } from './prepare-page.ts';
import { readStrips, type WordMender } from './read-strips.ts';
import { lieOf } from './skew.ts';
import { sureness } from './sureness.ts';
import { createSystemEngine, hasSystemEngine } from './system-engine.ts';
import { createWasmEngine } from './wasm-engine.ts';

/** A3 at 600 dpi is 70 million, A4 is 35. */
const MOST_PIXELS = 60_000_000;
const MOST_SECONDS = 120;

/** Reads pictures of pages, one after the other; whoever opened it closes it. */
export interface PageReader {
  /** The words and rules of a page, from 1, turned upright. Throws UserError for one that is too large or takes too long. */
  read(picture: PagePicture, page: number, signal?: AbortSignal): Promise<PrintedPage>;
  close(): Promise<void>;
}

/** What reads and how much of the machine it may use. */
export interface PageReaderSettings {
  /** How many parts of a page are read at once, each on a core of its own. */
  readonly threads: number;
  /** Undefined: the Tesseract of the system where there is one that knows Vietnamese, else the one that comes along. */
  readonly openEngine?: () => Engine;
  /** Corrects what was read by what clean papers say; see mending/mend-tones. */
  readonly mend?: WordMender;
}

/** Opens a reader of pictures. Nothing is loaded before the first page. */
export function createPageReader({
  threads,
  openEngine,
  mend = (words) => [...words],
}: PageReaderSettings): PageReader {
  let engines: Promise<Engine[]> | undefined;
  const open = async () => {
    const make = openEngine ?? ((await hasSystemEngine()) ? createSystemEngine : createWasmEngine);
    return Array.from({ length: threads }, make);
  };
  return {
    async read(scan, page, signal = NEVER) {
      const pixels = scan.width * scan.height;
      if (pixels > MOST_PIXELS)
        throw new UserError(OCR_WORDS.tooLarge(page, Math.ceil(pixels / 1e6), MOST_PIXELS / 1e6));
      signal.throwIfAborted();
      const limit = AbortSignal.timeout(MOST_SECONDS * 1000);
      try {
        engines ??= open();
        return await readPage(scan, page, await engines, {
          signal: AbortSignal.any([signal, limit]),
          mend,
        });
      } catch (error) {
        if (limit.aborted && !signal.aborted) throw new UserError(OCR_WORDS.tooSlow(page, MOST_SECONDS));
        throw error;
      }
    },
    async close() {
      const opened = engines;
      engines = undefined;
      await Promise.all(((await opened) ?? []).map((engine) => engine.close()));
    },
  };
}

const NEVER = new AbortController().signal;

/** Of sound pages 0.85 and more; what lies on its side or stands on its head is hardly half as sure. */
const SURE = 0.6;

/** Reads a page as it seems to lie, and only where that says little as it could lie otherwise. */
async function readPage(
  scan: PagePicture,
  number: number,
  engines: readonly Engine[],
  reading: { readonly signal: AbortSignal; readonly mend: WordMender },
): Promise<PrintedPage> {
  const even = evenScan(scan);
  const first = lieOf(even).isSideways ? 1 : 0;
  let best: { page: PreparedPage; words: PrintedWord[] } | undefined;
  for (const turn of [0, 2, 1, 3]) {
    const page = preparePage(even, (first + turn) % 4);
    const words = await readStrips(page, engines, reading);
    if (!best || sureness(words) > sureness(best.words)) best = { page, words };
    if (best.words.length === 0 || sureness(best.words) >= SURE) break;
  }
  return printed(best!, number);
}

function printed({ page, words }: { page: PreparedPage; words: PrintedWord[] }, number: number): PrintedPage {
  const { width, height, dpi } = page.picture;
  return { number, width: (width * 72) / dpi, height: (height * 72) / dpi, words, rules: page.rules };
}
