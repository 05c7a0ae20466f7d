/** What was read in a field and what should have been; empty values are undefined. */
export interface FieldPair {
  readonly record: string;
  readonly field: string;
  /** Where a person finds it. */
  readonly at: string;
  readonly read: unknown;
  readonly wanted: unknown;
}

/** How many fields came out right, were made up or read wrong, and were lost. */
export interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly lost: number;
}

/** Counts fields: one that is read wrong counts as wrong and as lost, one that both leave empty does not count. */
export function scoreOf(pairs: readonly FieldPair[]): Score {
  let [right, wrong, lost] = [0, 0, 0];
  for (const pair of pairs) {
    const { read, wanted } = pair;
    if (isSame(pair)) right += wanted === undefined ? 0 : 1;
    else {
      if (read !== undefined) wrong++;
      if (wanted !== undefined) lost++;
    }
  }
  return { right, wrong, lost };
}

/** True where a field is read as it should be. */
export function isSame({ read, wanted }: Pick<FieldPair, 'read' | 'wanted'>): boolean {
  return JSON.stringify(read) === JSON.stringify(wanted);
}

/** The harmonic mean of precision and recall, 0 to 1; 1 where there was nothing to read and nothing was. */
export function f1({ right, wrong, lost }: Score): number {
  return right + wrong + lost === 0 ? 1 : (2 * right) / (2 * right + wrong + lost);
}
