import { fold, placeTone } from '../shared/text/fold.ts';
import { plainNumber } from '../shared/text/numbers.ts';
import { type Token, tokenize } from '../shared/text/tokens.ts';

/**
 * A text as the index sees it, one entry per syllable, number or code. `folded` has no marks, `marked` keeps them;
 * `joined[i]` is true where entry i follows entry i - 1 with no punctuation between, so that the two form a bigram.
 */
export interface Analysis {
  readonly folded: string[];
  readonly marked: string[];
  readonly joined: boolean[];
}

const SPLIT_CODE = /[/&-]+/u;
const FINAL_Y = /^(qu|[hklmst])y$/u;

/** Cuts text into search terms. Numbers, dates and document numbers stay whole, and their parts are added beside them. */
export function analyse(text: string): Analysis {
  const analysis: Analysis = { folded: [], marked: [], joined: [] };
  for (const token of tokenize(text)) addToken(analysis, token);
  return analysis;
}

function addToken(analysis: Analysis, token: Token): void {
  if (token.kind === 'word') return addWord(analysis, token);
  if (token.kind === 'number') return addTerm(analysis, plainNumber(token.text), token.joined);
  const parts = token.folded.split(token.kind === 'date' ? /[/.-]/u : SPLIT_CODE).map(plainNumber);
  addTerm(analysis, parts.join('/'), false);
  parts.forEach((part, i) => {
    addTerm(analysis, part, i > 0);
  });
}

function addWord(analysis: Analysis, token: Token): void {
  addTerm(analysis, foldSyllable(token.text), token.joined, placeTone(token.text.replaceAll('&', '')));
}

function addTerm(analysis: Analysis, folded: string, joined: boolean, marked = folded): void {
  analysis.folded.push(folded);
  analysis.marked.push(marked);
  analysis.joined.push(joined);
}

/** A syllable as the folded index names it: no marks, and one letter for the final i and y that are written for each other. */
export function foldSyllable(syllable: string): string {
  const folded = fold(syllable).replaceAll('&', '');
  return FINAL_Y.test(folded) ? `${folded.slice(0, -1)}i` : folded;
}

/** The name under which two neighbouring entries are indexed together. */
export function bigram(first: string, second: string): string {
  return `${first}_${second}`;
}
