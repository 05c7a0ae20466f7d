import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { withoutPiledMarks } from '../../../shared/text/piled-marks.ts';
import { widthShare } from '../../layout/letter-widths.ts';
import type { PrintedWord } from '../../printed/printed-page.ts';

/** The style of a face, as far as its name says it. */
export interface Face {
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

/** A piece of text where it stands: its baseline begins at `x`, `y` and runs in `direction` (degrees, clockwise). */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly size: number;
  readonly direction: 0 | 90 | 180 | 270;
  readonly face: Face;
}

const BOLD = /bold|black|heavy|semibold|demi|[-,](?:b|bd|bi)$/iu;
const ITALIC = /italic|oblique|[-,](?:i|it|bi)$/iu;

/** "BCDEEE+TimesNewRomanPS-BoldItalicMT". */
export function faceOf(fontName: string): Face {
  return { isBold: BOLD.test(fontName), isItalic: ITALIC.test(fontName) };
}

type Matrix = readonly number[];

/** The pieces of a page's text in points from its upper left corner; `toPage` is the matrix that leads there. */
export function placeText(items: readonly TextItem[], toPage: Matrix, face: (font: string) => Face): PlacedText[] {
  return items.flatMap(({ str, transform, width, fontName }) => {
    const text = withoutPiledMarks(str)
      .normalize('NFC')
      .replace(/[\p{Cc}\u200b\ufeff\u00ad]/gu, ' ');
    if (text.trim() === '') return [];
    const [a, b, c, d, x, y] = multiply(toPage, transform);
    const size = Math.hypot(c!, d!);
    const degrees = (Math.round((Math.atan2(b!, a!) * 2) / Math.PI) * 90 + 360) % 360;
    const scale = Math.hypot(toPage[0]!, toPage[1]!);
    const placed = { x: x!, y: y!, size, direction: degrees as PlacedText['direction'], face: face(fontName) };
    return splitAtGaps({ ...placed, text, length: width * scale });
  });
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [
    a! * g! + c! * h!,
    b! * g! + d! * h!,
    a! * i! + c! * j!,
    b! * i! + d! * j!,
    a! * k! + c! * l! + e!,
    b! * k! + d! * l! + f!,
  ];
}

/** Three spaces and more were typed to reach another column. Spaces at the ends are places, not text. */
function splitAtGaps(placed: PlacedText): PlacedText[] {
  return [...placed.text.matchAll(/\S+(?:[ \u00a0]{1,2}\S+)*/gu)].map((match) => {
    const from = widthShare(placed.text, match.index) * placed.length;
    const to = widthShare(placed.text, match.index + match[0].length) * placed.length;
    return { ...along(placed, from), text: match[0], length: to - from };
  });
}

function along(placed: PlacedText, distance: number): PlacedText {
  const radians = (placed.direction * Math.PI) / 180;
  return { ...placed, x: placed.x + Math.cos(radians) * distance, y: placed.y + Math.sin(radians) * distance };
}

/** How far above its baseline the box of a line of type reaches, in parts of its size. */
const ABOVE = 0.78;

/** The box that a piece of text fills, whichever way it runs. */
export function boxOf({ text, x, y, length, size, direction, face }: PlacedText): PrintedWord {
  const radians = (direction * Math.PI) / 180;
  const [cos, sin] = [Math.round(Math.cos(radians)), Math.round(Math.sin(radians))];
  const corners = [
    [0, -ABOVE * size],
    [length, (1 - ABOVE) * size],
  ].map(([right, down]) => [x + right! * cos - down! * sin, y + right! * sin + down! * cos] as const);
  const [left, other] = [corners[0]![0], corners[1]![0]].toSorted((one, two) => one - two);
  const [upper, lower] = [corners[0]![1], corners[1]![1]].toSorted((one, two) => one - two);
  const place = { x: left!, y: upper!, width: other! - left!, height: lower! - upper! };
  return { text, ...place, ...face, confidence: 1 };
}

/** The words with those left out that are printed twice in one place, as shadows or for want of a bold face. */
export function withoutDoubles(words: readonly PrintedWord[]): PrintedWord[] {
  const kept: PrintedWord[] = [];
  const places = new Map<string, number[]>();
  for (const word of words) {
    const same = (places.get(word.text) ?? []).find((i) => isOver(kept[i]!, word));
    if (same !== undefined) kept[same] = { ...kept[same]!, isBold: true };
    else places.set(word.text, [...(places.get(word.text) ?? []), kept.push(word) - 1]);
  }
  return kept;
}

function isOver(one: PrintedWord, other: PrintedWord): boolean {
  const near = Math.min(one.height, one.width) * 0.3;
  return Math.abs(one.x - other.x) < near && Math.abs(one.y - other.y) < near;
}
