/** What a phrase is found in. */
interface Keyed {
  readonly kind: string;
  readonly key: string;
  readonly before: string;
}

/**
 * Finds phrases of words ("ít nhất", "như sau"): gives the places of all words that are part of one. Longer phrases win,
 * and none runs over a mark of punctuation.
 */
export function createPhraseMarker(
  phrases: readonly string[],
): (atoms: readonly Keyed[]) => ReadonlyMap<number, number> {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), words]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return (atoms) => {
    const places = new Map<number, number>();
    for (let at = 0; at < atoms.length; ) {
      const words = byFirst.get(atoms[at]!.key)?.find((some) => stands(some, atoms, at));
      for (let i = 0; i < (words?.length ?? 0); i++) places.set(at + i, at);
      at += words?.length ?? 1;
    }
    return places;
  };
}

function stands(words: readonly string[], atoms: readonly Keyed[], at: number): boolean {
  return words.every((word, i) => {
    const atom = atoms[at + i];
    return atom !== undefined && atom.kind === 'word' && atom.key === word && (i === 0 || atom.before === 'none');
  });
}
