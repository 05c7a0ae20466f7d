import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api.js';
import type { PrintedRule } from '../../printed/printed-page.ts';

/** What a page shows besides the words of its text. */
export interface PageDrawing {
  readonly rules: readonly PrintedRule[];
  /** Share of the page that its largest picture covers. */
  readonly pictured: number;
  /** Letters that are seen, and letters that are not: printed invisibly, or with the picture laid over them. */
  readonly seenLetters: number;
  readonly unseenLetters: number;
}

type Operators = Readonly<Record<string, number>>;
type Matrix = readonly [number, number, number, number, number, number];

/** Borders are seldom wider, in points; a wider box is a background. */
const WIDEST_RULE = 4;
const INVISIBLE = 3;
/** Thousands of strokes are a drawing or an attack, not the borders of a page's tables. */
const MOST_RULES = 20_000;

/** Follows the drawing of a page; `toPage` leads to points from its upper left corner. */
export function followDrawing(
  { fnArray, argsArray }: PDFOperatorList,
  operators: Operators,
  page: { readonly toPage: readonly number[]; readonly width: number; readonly height: number },
): PageDrawing {
  const pen = new Pen(page.toPage as unknown as Matrix, page.width * page.height);
  const names = new Map(Object.entries(operators).map(([name, code]) => [code, name]));
  for (let i = 0; i < fnArray.length; i++) pen.follow(names.get(fnArray[i]!) ?? '', argsArray[i] ?? [], names);
  return pen;
}

interface State {
  readonly matrix: Matrix;
  readonly stroke: string;
  readonly fill: string;
  readonly mode: number;
}

class Pen implements PageDrawing {
  readonly rules: PrintedRule[] = [];
  pictured = 0;
  seenLetters = 0;
  unseenLetters = 0;
  #state: State;
  readonly #saved: State[] = [];
  readonly #area: number;

  constructor(toPage: Matrix, area: number) {
    this.#state = { matrix: toPage, stroke: '#000000', fill: '#000000', mode: 0 };
    this.#area = area;
  }

  follow(name: string, args: readonly unknown[], names: ReadonlyMap<number, string>): void {
    if (name === 'save' || name === 'paintFormXObjectBegin') this.#saved.push(this.#state);
    if (name === 'restore' || name === 'paintFormXObjectEnd') this.#state = this.#saved.pop() ?? this.#state;
    else if (name === 'transform') this.#transform(args);
    else if (name === 'paintFormXObjectBegin' && args[0]) this.#transform(args[0] as readonly unknown[]);
    else if (name === 'setStrokeRGBColor') this.#state = { ...this.#state, stroke: String(args[0]) };
    else if (name === 'setFillRGBColor') this.#state = { ...this.#state, fill: String(args[0]) };
    else if (name === 'setTextRenderingMode') this.#state = { ...this.#state, mode: Number(args[0]) };
    else if (/showText|showSpacedText/iu.test(name)) this.#countLetters(args);
    else if (/^paint(?:Inline)?Image|^paintImageMask/u.test(name)) this.#paintPicture();
    else if (name === 'constructPath') this.#draw(names.get(Number(args[0])) ?? '', args[1]);
  }

  #transform(by: readonly unknown[]): void {
    const [g, h, i, j, k, l] = by.map(Number) as [number, number, number, number, number, number];
    const [a, b, c, d, e, f] = this.#state.matrix;
    const matrix = [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
    this.#state = { ...this.#state, matrix: matrix as unknown as Matrix };
  }

  #countLetters(args: readonly unknown[]): void {
    const glyphs = Array.isArray(args[0]) ? args[0].filter((glyph) => typeof glyph === 'object').length : 0;
    if (this.#state.mode === INVISIBLE) this.unseenLetters += glyphs;
    else this.seenLetters += glyphs;
  }

  /** A picture is painted into the unit square. */
  #paintPicture(): void {
    const [a, b, c, d] = this.#state.matrix;
    this.pictured = Math.max(this.pictured, Math.abs(a * d - b * c) / this.#area);
    if (this.pictured < 0.8) return;
    // What was written before lies under it.
    this.unseenLetters += this.seenLetters;
    this.seenLetters = 0;
  }

  #draw(how: string, path: unknown): void {
    const isStroked = /stroke/iu.test(how) && !isWhite(this.#state.stroke);
    const isFilled = /fill/iu.test(how) && !isWhite(this.#state.fill);
    if (!isStroked && !isFilled) return;
    for (const line of linesOf(path, this.#state.matrix)) {
      if (isStroked) for (let i = 1; i < line.length; i++) this.#addRule(line[i - 1]!, line[i]!);
      else this.#addBox(line);
    }
  }

  #addBox(corners: readonly Point[]): void {
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [upper, lower] = [Math.min(...ys), Math.max(...ys)];
    const isLevel = lower - upper <= right - left;
    if (Math.min(lower - upper, right - left) > WIDEST_RULE) return;
    if (isLevel) this.#addRule([left, (upper + lower) / 2], [right, (upper + lower) / 2]);
    else this.#addRule([(left + right) / 2, upper], [(left + right) / 2, lower]);
  }

  #addRule([x1, y1]: Point, [x2, y2]: Point): void {
    const isStraight = Math.min(Math.abs(x1 - x2), Math.abs(y1 - y2)) < 1;
    const isPlaced = Number.isFinite(x1 + y1 + x2 + y2);
    if (isStraight && isPlaced && this.rules.length < MOST_RULES) this.rules.push({ x1, y1, x2, y2 });
  }
}

type Point = readonly [number, number];

function isWhite(colour: string): boolean {
  return /^#(?:f[a-f\d]){3}$/iu.test(colour);
}

/** How the library writes paths: a figure for what is done, then where to. */
const [MOVE, LINE, CURVE] = [0, 1, 2];

/** The straight lines of a path, corner by corner; a curve ends one and begins another. */
function linesOf(path: unknown, [a, b, c, d, e, f]: Matrix): Point[][] {
  const data = Array.isArray(path) ? path[0] : undefined;
  if (!(data instanceof Float32Array) && !Array.isArray(data)) return [];
  const lines: Point[][] = [];
  const at = (i: number): Point => {
    const [x, y] = [Number(data[i]), Number(data[i + 1])];
    return [a * x + c * y + e, b * x + d * y + f];
  };
  for (let i = 0; i < data.length; ) {
    const step = data[i];
    if (step === MOVE || step === CURVE) lines.push([at(step === MOVE ? i + 1 : i + 5)]);
    else if (step === LINE) lines.at(-1)?.push(at(i + 1));
    else if (lines.at(-1)?.[0]) lines.at(-1)!.push(lines.at(-1)![0]!);
    i += step === MOVE || step === LINE ? 3 : step === CURVE ? 7 : 1;
  }
  return lines.filter(({ length }) => length > 1);
}
