import { mayBeRoman, romanOf, strokesOf, valueOfRoman } from './roman.ts';

/**
 * Roman numbers that follow each other, each as it was read; tells for each which value it must have where that is
 * another than what stands there. A row that was read well passes as it is, with whatever gaps it has; 1 begins anew.
 */
export function valuesInOrder(reads: readonly string[]): (number | undefined)[] {
  const values = countOn(reads) ?? stepByStep(reads);
  return values.map((value, at) => (value === undefined || romanOf(value) === reads[at] ? undefined : value));
}

/** 1, 2, 3 … where each may have been read so, and the last was read well: those between can be no others. */
function countOn(reads: readonly string[]): number[] | undefined {
  const values = reads.map((_, at) => at + 1);
  const isWhole = values.every((value) => mayBeRoman(reads[value - 1]!, value));
  return isWhole && valueOfRoman(reads.at(-1) ?? '') === reads.length ? values : undefined;
}

function stepByStep(reads: readonly string[]): (number | undefined)[] {
  let last = 0;
  return reads.map((read, at) => {
    const value = mustBe(last, read, reads[at + 1]) ? last + 1 : seen(read);
    last = value ?? last;
    return value;
  });
}

function seen(read: string): number | undefined {
  return valueOfRoman(strokesOf(read));
}

function mustBe(last: number, read: string, next: string | undefined): boolean {
  const expected = last + 1;
  const value = seen(read);
  if (value === expected || last === 0) return value === expected;
  const after = next === undefined ? undefined : seen(next);
  const looksLike = mayBeRoman(read, expected);
  // Between its neighbours hardly anything else can stand.
  if (after === expected + 1 && (looksLike || value === undefined)) return true;
  if (value === undefined) return looksLike;
  // The same number twice: the second lost a stroke, unless the next one says otherwise.
  const isOpen = next === undefined || after === 1 || (after !== expected && mayBeRoman(next, expected + 1));
  return looksLike && value === last && value > 1 && isOpen;
}
