/** A page as a picture, turned so that its text stands upright where that is known: one byte a pixel, 0 black, row by row. */
export interface PagePicture {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Pixels to an inch of paper. */
  readonly dpi: number;
}
