/** What mutators draw from a seeded source: the same seed makes the same file. */
export interface Chance {
  /** A whole number from 0, below `end`. */
  below(end: number): number;
  pick<T>(from: readonly T[]): T;
}

/** Draws from a source of numbers in [0, 1). */
export function chanceOf(random: () => number): Chance {
  const below = (end: number) => Math.floor(random() * end);
  return { below, pick: (from) => from[below(from.length)]! };
}

/** Numbers at which programs go wrong. */
export const HOSTILE_NUMBERS = [
  ...['0', '-1', '1', '255', '65535', '65536', '1048576', '2147483647', '2147483648', '4294967295', '4294967296'],
  ...['-2147483648', '9007199254740993', '99999999999999999999', '1e9', '1e308', '0.00001', 'NaN', ''],
] as const;
