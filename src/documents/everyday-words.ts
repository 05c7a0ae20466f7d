import { z } from 'zod';
import { fold, placeTone } from '../shared/text/fold.ts';

/** What knowledge/everyday-words.yaml must look like. */
export const EVERYDAY_WORDS_FILE = z.array(z.object({ say: z.array(z.string()), print: z.array(z.string()) }));

/** What people say and what papers print for it; see knowledge/everyday-words.yaml. */
export type EverydayWords = z.infer<typeof EVERYDAY_WORDS_FILE>[number];

/** Everyday words found in a question: word places `from` to `to` (exclusive), and what papers would print there. */
export interface EverydayMatch {
  readonly from: number;
  readonly to: number;
  readonly print: readonly string[];
}

/** Looks for everyday words among words as read; a word whose marks nobody typed or knows matches by its letters. */
export function createEverydayWords(entries: readonly EverydayWords[]): (words: readonly string[]) => EverydayMatch[] {
  const byFirst = new Map<string, { words: string[]; print: readonly string[] }[]>();
  for (const { say, print } of entries) {
    for (const phrase of say) {
      const words = phrase.normalize('NFC').split(/\s+/u).map(placeTone);
      const first = fold(words[0]!);
      byFirst.set(
        first,
        [...(byFirst.get(first) ?? []), { words, print }].sort((a, b) => b.words.length - a.words.length),
      );
    }
  }
  return (words) => {
    const matches: EverydayMatch[] = [];
    for (let from = 0; from < words.length; from++) {
      const found = byFirst
        .get(fold(words[from]!))
        ?.find((phrase) => phrase.words.every((word, i) => sameWord(words[from + i], word)));
      if (!found) continue;
      matches.push({ from, to: from + found.words.length, print: found.print });
      from += found.words.length - 1;
    }
    return matches;
  };
}

function sameWord(read: string | undefined, known: string): boolean {
  return read !== undefined && (read === known || (read === fold(read) && read === fold(known)));
}
