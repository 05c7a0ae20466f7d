/** A part of a page in pixels; right and bottom are the first that lie outside. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
