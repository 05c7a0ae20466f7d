import type { Passage } from '../documents/passage.ts';
import { analyse } from '../retrieval/analyse.ts';
import type { Library } from '../retrieval/library.ts';
import { bigram, markedTerm } from '../retrieval/terms.ts';
import { findYears, type YearRange } from '../shared/text/years.ts';

/** The smallest piece that can answer: a sentence, a bullet, a table row. */
export interface Span {
  readonly passage: Passage;
  readonly text: string;
  /** Place among the spans of its passage, from 0. */
  readonly order: number;
  /** Folded syllables and pairs of the span, and those of the headings and title above it. */
  readonly terms: ReadonlySet<string>;
  readonly context: ReadonlySet<string>;
  /** Periods that the headings above it name. */
  readonly periods: readonly YearRange[];
}

/** Cuts passages into spans once and keeps them. */
export function createSpans(library: Library): (passage: Passage) => readonly Span[] {
  const known = new Map<string, readonly Span[]>();
  return (passage) => {
    let spans = known.get(passage.id);
    if (!spans) {
      spans = cut(passage, library);
      known.set(passage.id, spans);
    }
    return spans;
  };
}

function cut(passage: Passage, library: Library): Span[] {
  const { title, kind, issuer } = library.document(passage.document).meta;
  const headings = passage.place.path.slice(1).join('\n');
  const written = (text: string) => [text, ...library.abbreviations.otherForms(text)].join('\n');
  const texts = passage.kind === 'row' ? [passage.text] : passage.text.split('\n').flatMap(sentences);
  const context = termSet(written(`${headings}\n${kind} ${title} ${issuer}`));
  const periods = findYears(headings);
  return texts.map((text, order) => ({ passage, text, order, terms: termSet(written(text)), context, periods }));
}

function termSet(text: string): Set<string> {
  const { folded, marked } = analyse(text);
  const pairs = (words: readonly string[]) => words.slice(1).map((word, i) => bigram(words[i]!, word));
  return new Set([...folded, ...pairs(folded), ...[...marked, ...pairs(marked)].map(markedTerm)]);
}

/** Shorter lines stay whole: a bullet is read as one thing. */
const LONG_LINE = 420;
const SENTENCE_END = /(?<=[.!?])\s+(?=[\p{Lu}“"(])/u;
/** A numbered enumeration stays together up to this length. */
const LONG_LIST = 900;
const ENUMERATION = /\(1\)[\s\S]*\(2\)/u;

function sentences(line: string): string[] {
  const text = line.replace(/^\s*- /u, '').trim();
  if (text.length <= (ENUMERATION.test(text) ? LONG_LIST : LONG_LINE)) return text ? [text] : [];
  const parts = text.split(SENTENCE_END);
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && last.length < 60) joined[joined.length - 1] = `${last} ${part}`;
    else joined.push(part);
  }
  return joined;
}
