import type { Writable } from 'node:stream';
import { styleText } from 'node:util';

/** What the renderer may do on a given output. */
export interface Look {
  readonly width: number;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

/** An output that may be a terminal: then it knows its width. */
export type Terminal = Writable & { isTTY?: boolean; columns?: number };

const READABLE_WIDTH = 100;
const plain = (text: string) => text;

/** Without colours and 80 columns wide: for pipes and files. */
export const PLAIN_LOOK: Look = { width: 80, strong: plain, faint: plain };

/** Colours only on a terminal; styleText itself leaves them out where NO_COLOR asks so. */
export function lookOf(output: Terminal): Look {
  if (!output.isTTY) return PLAIN_LOOK;
  return {
    width: Math.min(output.columns || PLAIN_LOOK.width, READABLE_WIDTH),
    strong: (text) => styleText('bold', text, { stream: output }),
    faint: (text) => styleText('dim', text, { stream: output }),
  };
}
