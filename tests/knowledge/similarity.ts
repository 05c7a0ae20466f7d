/** How alike the i-th word of one list and the j-th of the other are: 1 the same, 0 nothing in common. */
export type Likeness = (i: number, j: number) => number;

/** Compares words by edit distance ÷ longer length; each pair of spellings is compared once, as texts repeat their words. */
export function createLikeness(first: readonly string[], second: readonly string[]): Likeness {
  const rows = numberSpellings(first);
  const columns = numberSpellings(second);
  const width = columns.spellings.length;
  const known = new Float32Array(rows.spellings.length * width).fill(-1);
  return (i, j) => {
    const row = rows.ids[i]!;
    const column = columns.ids[j]!;
    const cell = row * width + column;
    if (known[cell]! < 0) known[cell] = similarity(rows.spellings[row]!, columns.spellings[column]!);
    return known[cell]!;
  };
}

function numberSpellings(words: readonly string[]): { ids: Int32Array; spellings: string[] } {
  const idOf = new Map<string, number>();
  const ids = Int32Array.from(words, (word) => {
    if (!idOf.has(word)) idOf.set(word, idOf.size);
    return idOf.get(word)!;
  });
  return { ids, spellings: [...idOf.keys()] };
}

function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (a === b) return 1;
  if (longer >= distances.length || Math.abs(a.length - b.length) * 2 > longer) return 0;
  return 1 - editDistance(a, b) / longer;
}

/** One row of the table of distances, kept because words are compared a million times. */
const distances = new Uint16Array(256);

function editDistance(a: string, b: string): number {
  for (let j = 0; j <= b.length; j += 1) distances[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    const sign = a.charCodeAt(i - 1);
    let diagonal = i - 1;
    distances[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = sign === b.charCodeAt(j - 1) ? diagonal : diagonal + 1;
      diagonal = distances[j]!;
      const gap = Math.min(diagonal, distances[j - 1]!) + 1;
      distances[j] = Math.min(substitution, gap);
    }
  }
  return distances[b.length]!;
}
