/** A piece of a page to be read, in grey, 0 black, row by row. */
export interface Strip {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
}

/** A word that was read, in the pixels of its strip. */
export interface StripWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** 0 to 1. */
  readonly confidence: number;
}

/** What reads letters in pictures. */
export interface Engine {
  readonly name: string;
  /** The words of a strip, which holds lines of one column. Rejects when the signal comes; the next call works again. */
  read(strip: Strip, signal: AbortSignal): Promise<StripWord[]>;
  /** Ends whatever it is reading; resolves once its threads and processes are gone. */
  close(): Promise<void>;
}

/** Takes a strip for one even column of lines ("psm 6"): neither columns nor headings are looked for in it. */
export const ONE_BLOCK = '6';
