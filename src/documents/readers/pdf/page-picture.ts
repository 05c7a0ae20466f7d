import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { PagePicture } from '../../printed/page-picture.ts';

/** A4 at 300 dpi is 9 million; a larger page is drawn coarser. */
const MOST_PIXELS = 20_000_000;

interface Canvas {
  readonly canvas: { width: number; height: number };
  readonly context: { getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray } };
}
interface CanvasFactory {
  create(width: number, height: number): Canvas;
  destroy(canvas: Canvas): void;
}

/** A page as its reader sees it, in grey, `turned` back by so many degrees; coarser than asked for where it is huge. */
export async function pagePicture(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  { dpi, turned }: { readonly dpi: number; readonly turned: number },
): Promise<PagePicture> {
  const rotation = (page.rotate - turned + 360) % 360;
  const { width, height } = page.getViewport({ scale: 1, rotation });
  const scale = Math.min(dpi / 72, Math.sqrt(MOST_PIXELS / (width * height)));
  const viewport = page.getViewport({ scale, rotation });
  const factory = document.canvasFactory as CanvasFactory;
  const drawn = factory.create(Math.max(1, Math.floor(viewport.width)), Math.max(1, Math.floor(viewport.height)));
  try {
    await page.render({ canvas: drawn.canvas as never, viewport, background: '#ffffff' }).promise;
    return { ...greyOf(drawn), dpi: scale * 72 };
  } finally {
    factory.destroy(drawn);
  }
}

function greyOf({ canvas, context }: Canvas): { pixels: Uint8Array; width: number; height: number } {
  const { width, height } = canvas;
  const { data } = context.getImageData(0, 0, width, height);
  const pixels = new Uint8Array(width * height);
  for (let i = 0, from = 0; i < pixels.length; i++, from += 4)
    pixels[i] = (data[from]! * 77 + data[from + 1]! * 151 + data[from + 2]! * 28) >> 8;
  return { pixels, width, height };
}
