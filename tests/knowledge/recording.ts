import { readFileSync } from 'node:fs';

/** A page of print as the scanner's software read it, line by line; index 0 is line 1. */
export type Recording = readonly string[];

/** Reads one file of tests/recordings/ocr. A form feed or blank at a line's start only says that a page begins. */
export function readRecording(path: string): Recording {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim());
}
