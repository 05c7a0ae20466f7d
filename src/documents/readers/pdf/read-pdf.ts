import { readLayout } from '../../layout/read-layout.ts';
import type { PrintedDocument } from '../../printed/printed-document.ts';
import type { PrintedPage } from '../../printed/printed-page.ts';
import { openPdf } from './open-pdf.ts';
import { readPage } from './read-page.ts';

/** Reads a PDF by its text layer. Throws UserError, naming the file, where it cannot. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<PrintedDocument> {
  const pdf = await openPdf(bytes, name);
  try {
    const pages: PrintedPage[] = [];
    for (let number = 1; number <= pdf.document.numPages; number++) {
      const source = await pdf.document.getPage(number);
      pages.push((await readPage(source)).page);
      source.cleanup();
    }
    return { blocks: readLayout(pages), pages: pages.length, origin: 'text' };
  } finally {
    await pdf.close();
  }
}
