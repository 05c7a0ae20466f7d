import type { Passage } from '../documents/passage.ts';
import type { Library } from '../retrieval/library.ts';
import { findYears, type YearRange } from '../shared/text/years.ts';
import { foreignNames } from './proper-names.ts';
import { termSet } from './term-set.ts';

/** The smallest piece that can answer: a sentence, a bullet, a table row. */
export interface Span {
  readonly passage: Passage;
  readonly text: string;
  /** The whole line or row that it is part of. */
  readonly line: string;
  /** The item that this one stands below, where it stands below one. */
  readonly parent: string | undefined;
  /** Place among the spans of its passage, from 0. */
  readonly order: number;
  /** Folded syllables and pairs of the span, and those of the headings and title above it. */
  readonly terms: ReadonlySet<string>;
  readonly context: ReadonlySet<string>;
  /** Names of other places and people in it or above it, as folded pairs. */
  readonly names: readonly string[];
  /** Periods that the headings above it name. */
  readonly periods: readonly YearRange[];
}

/** Cuts passages into spans once and keeps them. */
export function createSpans(library: Library): (passage: Passage) => readonly Span[] {
  const known = new Map<string, readonly Span[]>();
  const foreign = foreignNames(library);
  return (passage) => {
    let spans = known.get(passage.id);
    if (!spans) {
      spans = cut(passage, library).map((span) => ({ ...span, names: namesIn(span, foreign) }));
      known.set(passage.id, spans);
    }
    return spans;
  };
}

function namesIn({ terms, context }: Omit<Span, 'names'>, foreign: ReadonlySet<string>): string[] {
  return [...terms, ...context].filter((term) => foreign.has(term));
}

function cut(passage: Passage, library: Library): Omit<Span, 'names'>[] {
  const { title, kind, issuer } = library.document(passage.document).meta;
  const headings = passage.place.path.slice(1).join('\n');
  const written = (text: string) => [text, ...library.abbreviations.otherForms(text)].join('\n');
  const above = `${headings}\n${kind} ${title} ${issuer}`;
  const periods = findYears(headings);
  const whole = passage.kind !== 'text';
  const printed = passage.text.split('\n');
  const lines = whole ? [passage.text] : printed.map(withoutBullet);
  const pieces = lines.flatMap((line, at) => (whole ? [{ text: line, line, lead: '' }] : clauses(line, lines[at - 1])));
  const parents = new Map(whole ? [] : printed.map((line, at) => [withoutBullet(line), parentOf(printed, at)]));
  return pieces.map(({ text, line, lead }, order) => ({
    passage,
    parent: parents.get(line),
    text,
    line,
    order,
    terms: termSet(written(text)),
    context: termSet(written(`${above}\n${lead}\n${parents.get(line) ?? ''}`)),
    periods,
  }));
}

function withoutBullet(line: string): string {
  return line.replace(/^\s*- /u, '').trim();
}

/** The nearest line above that is less indented, for lines that are indented at all. */
function parentOf(lines: readonly string[], at: number): string | undefined {
  const indent = (line: string) => line.length - line.trimStart().length;
  if (indent(lines[at]!) === 0) return undefined;
  const parent = lines.slice(0, at).findLast((line) => indent(line) < indent(lines[at]!));
  return parent && withoutBullet(parent);
}

/** Shorter lines stay whole: a bullet is read as one thing. */
const LONG_LINE = 420;
const SENTENCE_END = /(?<=[.!?;])\s+(?=[\p{Lu}“"(])/u;
/** A numbered enumeration stays together up to this length. */
const LONG_LIST = 900;
const ENUMERATION = /\(1\)[\s\S]*\(2\)/u;
/** How much of the beginning of a long line is read with each of its clauses: it says what they are clauses of. */
const LEAD = 110;

/** A line, or the clauses of a long one; a line that another announces is read with it. */
function clauses(line: string, before: string | undefined): { text: string; line: string; lead: string }[] {
  const announced = before?.endsWith(':') ? before : '';
  if (line === '') return [];
  if (line.length <= (ENUMERATION.test(line) ? LONG_LIST : LONG_LINE)) return [{ text: line, line, lead: announced }];
  const joined: string[] = [];
  for (const part of line.split(SENTENCE_END)) {
    const last = joined.at(-1);
    if (last !== undefined && last.length < 60) joined[joined.length - 1] = `${last} ${part}`;
    else joined.push(part);
  }
  return joined.map((text) => ({ text, line, lead: `${announced} ${line.slice(0, LEAD)}` }));
}
