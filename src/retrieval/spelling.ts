import { foldSyllable } from './analyse.ts';
import { isMarked, withoutMarker } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the corpus knows of spelling: which marked forms a bare syllable stands for, and which syllables lie one slip away. */
export interface Spelling {
  /** Marked forms of a folded syllable that the corpus holds ("toan" → "toàn", "toán"). */
  markedForms(folded: string): readonly string[];
  /** Folded syllables of the corpus at one slip: a letter missed, added, changed, or two swapped. */
  neighbours(folded: string): readonly string[];
}

const MIN_LENGTH = 3;
const LETTERS = /^[a-z]+$/u;

/** Built once an index is loaded, in time linear in the vocabulary. Source: deletion neighbourhoods, W. Garbe, SymSpell 2012. */
export function createSpelling(vocabulary: Vocabulary): Spelling {
  const forms = new Map<string, string[]>();
  const byDeletion = new Map<string, string[]>();
  for (const [term] of vocabulary.words()) {
    if (isMarked(term)) append(forms, foldSyllable(withoutMarker(term)), withoutMarker(term));
    else if (LETTERS.test(term)) for (const key of deletions(term)) append(byDeletion, key, term);
  }
  return {
    markedForms: (folded) => forms.get(folded) ?? [],
    neighbours: (folded) => {
      if (folded.length < MIN_LENGTH || !LETTERS.test(folded)) return [];
      const near = new Set([...deletions(folded)].flatMap((key) => byDeletion.get(key) ?? []));
      return [...near].filter((candidate) => candidate !== folded && isOneSlip(folded, candidate));
    },
  };
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function deletions(word: string): Set<string> {
  const keys = new Set([word]);
  for (let i = 0; i < word.length; i++) keys.add(word.slice(0, i) + word.slice(i + 1));
  return keys;
}

/** True where one letter missed, added or changed, or two neighbours swapped, turns one word into the other. */
function isOneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - start && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const restA = a.slice(start, a.length - tail);
  const restB = b.slice(start, b.length - tail);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
