import type { Document, Place } from '../documents/document.ts';
import { nameDocument, nameSection, shorten } from '../documents/naming.ts';
import type { Citation } from './answer.ts';
import { REMARKS } from './messages.ts';

const QUOTE_LENGTH = 400;

/** A source of an answer as people read it. */
export function cite(document: Document, place: Place, quote: string): Citation {
  return {
    document: nameDocument(document),
    title: document.meta.title,
    section: nameSection(place),
    page: place.page ?? null,
    quote: shorten(quote.replaceAll('\n', ' '), QUOTE_LENGTH),
    ...trustIn(document),
  };
}

/** Nothing of a text that came as text, or that a person vouches for. */
function trustIn({ meta }: Document): Pick<Citation, 'note'> {
  const { kind, quality } = meta.source;
  if (meta.confirmed || quality === 'good') return {};
  if (kind === 'mended') return { note: REMARKS.mended };
  return kind === 'ocr' ? { note: quality === 'poor' ? REMARKS.scannedPoorly : REMARKS.scanned } : {};
}

/** The head of a paper as a source: its number, date and title. */
export function citeHead(document: Document): Citation {
  const place: Place = { path: [], page: document.blocks[0]?.place.page, line: 1 };
  return cite(document, place, `${nameDocument(document)}: ${document.meta.title}`);
}
