import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import type { PrintedPage } from '../../printed/printed-page.ts';
import { followDrawing } from './page-drawing.ts';
import { boxOf, type Face, faceOf, placeText, withoutDoubles } from './page-words.ts';
import { mainDirection, turnBack } from './turn-page.ts';

/** A page of a PDF as its text layer has it. */
export interface LayeredPage {
  readonly page: PrintedPage;
  /** True where what is seen is a picture, whatever text lies under it. */
  readonly isScanned: boolean;
  /** How far its text was turned to stand upright, in degrees clockwise; its picture needs the same. */
  readonly turned: number;
}

/** A page holds some thousand letters; a hundred thousand pieces are an attack. */
const MOST_PIECES = 50_000;
/** Operators without annotations: what signing services stamp beside the paper is no part of it. */
const WITHOUT_ANNOTATIONS = 0;

/** The words and the rules of a page. */
export async function readPage(source: PDFPageProxy): Promise<LayeredPage> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { width, height, transform: toPage } = source.getViewport({ scale: 1 });
  const operators = await source.getOperatorList({ annotationMode: WITHOUT_ANNOTATIONS });
  const { items } = await source.getTextContent();
  const pieces = items.filter((item): item is TextItem => 'str' in item).slice(0, MOST_PIECES);
  const drawing = followDrawing(operators, OPS, { toPage, width, height });
  const texts = placeText(pieces, toPage, (font) => faceIn(source, font));
  const turned = mainDirection(texts);
  const sheet = turnBack({ width, height, texts, rules: drawing.rules }, turned);
  const isOn = ({ x, y }: { x: number; y: number }) => x > -1 && y > -1 && x < sheet.width + 1 && y < sheet.height + 1;
  const words = withoutDoubles(sheet.texts.filter(({ size }) => size > 2).map(boxOf)).filter(isOn);
  const isScanned = drawing.pictured > 0.5 && drawing.seenLetters < drawing.unseenLetters + 50;
  return {
    page: { number: source.pageNumber, width: sheet.width, height: sheet.height, words, rules: sheet.rules },
    isScanned,
    turned,
  };
}

function faceIn({ commonObjs }: PDFPageProxy, font: string): Face {
  const known: unknown = commonObjs.has(font) ? commonObjs.get(font) : undefined;
  const name = known && typeof known === 'object' && 'name' in known ? String(known.name) : '';
  return faceOf(name);
}
