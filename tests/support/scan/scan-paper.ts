import type { PagePicture } from '../../../src/documents/printed/page-picture.ts';
import { openPdf } from '../../../src/documents/readers/pdf/open-pdf.ts';
import { seededRandom } from '../../../src/shared/random.ts';
import { degrade } from './degrade.ts';
import { picturePdf } from './picture-pdf.ts';
import { renderPage } from './render-page.ts';

/** The pages of a PDF after an office scanner, each with faults of its own; the same for the same `seed`. */
async function scannedPages(bytes: Uint8Array, dpi: number, { seed = 1, pages = 500 } = {}): Promise<PagePicture[]> {
  const pdf = await openPdf(bytes, 'paper.pdf');
  const random = seededRandom(seed);
  const scanned: PagePicture[] = [];
  for (let number = 1; number <= Math.min(pages, pdf.document.numPages); number++) {
    const clean = await renderPage(await pdf.document.getPage(number), dpi);
    const faults = {
      skewDegrees: (random() - 0.5) * 3,
      blur: 0.5 + random(),
      noise: 4 + 8 * random(),
      shade: 50 * random(),
    };
    scanned.push(degrade(clean, faults, random));
  }
  await pdf.close();
  return scanned;
}

/** A PDF as it comes out of an office scanner: pictures of its pages, askew by up to 1.5°, blurred, noisy, shaded, as JPEG. */
export async function scanPaper(
  bytes: Uint8Array,
  dpi: number,
  options: { readonly pages?: number } = {},
): Promise<Buffer> {
  return picturePdf(await scannedPages(bytes, dpi, options), 60);
}
