import { fold, hasMarks } from '../shared/text/fold.ts';
import { PhraseMatcher } from '../shared/text/phrase-matcher.ts';
import { type Token, tokenize } from '../shared/text/tokens.ts';
import type { GlossaryEntry } from './glossary.ts';

/** The abbreviations of the glossary, both ways. */
export interface Abbreviations {
  /** The text with what people type short written out; without marks where the text has none. */
  writeOut(text: string): string;
  /** The other forms of what a text says: long forms of its abbreviations, abbreviations of its phrases. */
  otherForms(text: string): string[];
}

/**
 * `isOrdinaryWord` tells which folded words also stand in the documents as plain words ("ai", "lan"): such an
 * abbreviation counts only where it is written in its own capitals.
 */
export function createAbbreviations(
  glossary: readonly GlossaryEntry[],
  isOrdinaryWord: (folded: string) => boolean,
): Abbreviations {
  const shorts = new PhraseMatcher<GlossaryEntry>();
  const longs = new PhraseMatcher<GlossaryEntry>();
  for (const entry of glossary) {
    shorts.add(entry.short, entry);
    if (!entry.chat) longs.add(entry.long, entry);
  }
  const shortsIn = (text: string, tokens: readonly Token[]) =>
    shorts.find(tokens).filter(({ value, from, to }) => {
      const written = text.slice(tokens[from]!.start, tokens[to - 1]!.end);
      if (to - from > 1 && joined(written) !== joined(value.short)) return false;
      return written === value.short || !isOrdinaryWord(fold(value.short));
    });
  return {
    writeOut(text) {
      const source = text.normalize('NFC');
      const tokens = tokenize(source);
      const found = shortsIn(source, tokens);
      const spell = hasMarks(source) ? (long: string) => long : fold;
      let out = '';
      let at = 0;
      for (const { value, from, to } of found) {
        out += source.slice(at, tokens[from]!.start) + spell(value.long);
        at = tokens[to - 1]!.end;
      }
      return out + source.slice(at);
    },
    otherForms(text) {
      const source = text.normalize('NFC');
      const tokens = tokenize(source);
      const written = shortsIn(source, tokens).map(({ value }) => value.long);
      return [...new Set([...written, ...longs.find(tokens).map(({ value }) => value.short)])];
    },
  };
}

/** An abbreviation of several parts by its letters and marks: "KT - XH" is KT-XH, but "b, c" is not b/c. */
function joined(text: string): string {
  return fold(text).replace(/[\s-]+/gu, '');
}
