import { type ConfusionCounts, createChannel, type Surprise } from '../../../src/documents/mending/channel.ts';

const LONGEST_READING = 3;
const ROUNDS = 4;

/** Counts how each letter was read, out of pairs of what was printed and what was read (hard expectation maximisation). */
export function learnConfusions(pairs: readonly (readonly [printed: string, read: string])[]): ConfusionCounts {
  let counts: ConfusionCounts = new Map();
  for (let round = 0; round < ROUNDS; round++) {
    const surprise = createChannel(counts);
    const next = new Map<string, Map<string, number>>();
    for (const [printed, read] of pairs)
      for (const [letter, seen] of lettersRead(printed, read, surprise)) {
        const readings = next.get(letter) ?? new Map<string, number>();
        next.set(letter, readings.set(seen, (readings.get(seen) ?? 0) + 1));
      }
    counts = next;
  }
  return counts;
}

/** Which string each letter of a word was most likely read as. */
function lettersRead(printed: string, read: string, surprise: Surprise): [string, string][] {
  const letters = [...printed];
  const width = read.length + 1;
  const best = new Float64Array((letters.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const length = new Uint8Array(best.length);
  best[0] = 0;
  letters.forEach((letter, row) => {
    for (let from = 0; from < width; from++) {
      if (!Number.isFinite(best[row * width + from]!)) continue;
      for (let long = 0; long <= Math.min(LONGEST_READING, read.length - from); long++) {
        const total = best[row * width + from]! + surprise(letter, read.slice(from, from + long));
        const at = (row + 1) * width + from + long;
        if (total < best[at]!) [best[at], length[at]] = [total, long];
      }
    }
  });
  if (!Number.isFinite(best.at(-1)!)) return [];
  const found: [string, string][] = [];
  for (let row = letters.length, at = read.length; row > 0; row--) {
    const long = length[row * width + at]!;
    found.push([letters[row - 1]!, read.slice(at - long, at)]);
    at -= long;
  }
  return found.toReversed();
}
