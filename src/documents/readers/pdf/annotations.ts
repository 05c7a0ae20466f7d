import type { PDFPageProxy } from 'pdfjs-dist';

/** More than this nobody stamps onto a page. */
const MOST_LINES = 200;

/** What is written in the stamps, notes and signatures that were laid onto a page, line by line. */
export async function annotationsOf(page: PDFPageProxy): Promise<string[]> {
  const annotations: unknown[] = await page.getAnnotations();
  return annotations
    .flatMap(linesIn)
    .flatMap((text) => text.split(/[\r\n]+/u))
    .map((line) => line.normalize('NFC').trim())
    .filter(Boolean)
    .slice(0, MOST_LINES);
}

function linesIn(annotation: unknown): string[] {
  if (!annotation || typeof annotation !== 'object') return [];
  const { textContent, contentsObj, fieldValue } = annotation as Record<string, unknown>;
  const contents = contentsObj && typeof contentsObj === 'object' && 'str' in contentsObj ? contentsObj.str : undefined;
  return [textContent, contents, fieldValue].flat().filter((text): text is string => typeof text === 'string');
}
