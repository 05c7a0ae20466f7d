import { gunzipSync, gzipSync } from 'node:zlib';

/** The distinct terms of a passage by number in the segment's list of terms, their weighted counts, and its weighted length. */
export interface CountedPassage {
  readonly terms: readonly number[];
  readonly weights: readonly number[];
  readonly length: number;
}

/** One document, analysed: its distinct terms in order of first sight, and its passages in order. */
export interface Segment {
  readonly terms: readonly string[];
  readonly passages: readonly CountedPassage[];
}

/** Counts are kept in thousandths, which is as fine as the postings weigh them. */
const FINE = 1000;

/**
 * A segment as bytes: numbers of 32 bits (bytes of text, passages, then for each passage its length, its terms and pairs
 * of term and count), after them the terms, a line each. Read back it is five times as fast as JSON.
 */
export function writeSegment({ terms, passages }: Segment): Uint8Array {
  const text = Buffer.from(terms.join('\n'));
  const numbers = [text.length, passages.length];
  for (const passage of passages) {
    numbers.push(Math.round(passage.length * FINE), passage.terms.length);
    passage.terms.forEach((term, i) => {
      numbers.push(term, Math.round(passage.weights[i]! * FINE));
    });
  }
  return gzipSync(Buffer.concat([Buffer.from(Uint32Array.from(numbers).buffer), text]), { level: 1 });
}

/** Reads what `writeSegment` wrote; bytes from elsewhere must have been turned away before. */
export function readSegment(bytes: Uint8Array): Segment {
  const raw = gunzipSync(bytes);
  const aligned = new Uint8Array(raw).buffer;
  const [textLength, passageCount] = new Uint32Array(aligned, 0, 2) as unknown as [number, number];
  const numbers = new Uint32Array(aligned, 0, (raw.byteLength - textLength) / 4);
  const passages: CountedPassage[] = [];
  for (let at = 2; passages.length < passageCount; ) {
    const end = at + 2 + 2 * numbers[at + 1]!;
    passages.push(readPassage(numbers.subarray(at, end)));
    at = end;
  }
  const text = raw.subarray(raw.byteLength - textLength).toString();
  return { terms: text === '' ? [] : text.split('\n'), passages };
}

function readPassage(numbers: Uint32Array): CountedPassage {
  const terms: number[] = [];
  const weights: number[] = [];
  for (let at = 2; at < numbers.length; at += 2) {
    terms.push(numbers[at]!);
    weights.push(numbers[at + 1]! / FINE);
  }
  return { terms, weights, length: numbers[0]! / FINE };
}
