/** A piece of a printed line without wide gaps, where it stands. Points (1/72 inch) from the upper left corner, y downwards. */
export interface PrintedWord {
  readonly text: string;
  readonly x: number;
  /** Of its upper edge. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** How sure its reading is, 0 to 1; 1 where it was not read from a picture. */
  readonly confidence: number;
}

/** A line that was drawn, level or upright, such as the borders of cells; the edges of a narrow filled box count as one. */
export interface PrintedRule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A page as it was printed, turned so that its text stands upright. Words are in no order. */
export interface PrintedPage {
  /** From 1. */
  readonly number: number;
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly words: readonly PrintedWord[];
  readonly rules: readonly PrintedRule[];
}
