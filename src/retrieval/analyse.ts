import { fold, placeTone } from '../shared/text/fold.ts';
import { memoise } from '../shared/text/memoise.ts';
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
  if (token.kind === 'word') addWord(analysis, token);
  else if (token.kind === 'number') addTerm(analysis, plainNumber(token.text), token.joined);
  else addCode(analysis, token);
}

function addCode(analysis: Analysis, token: Token): void {
  const parts = token.folded.split(token.kind === 'date' ? /[/.-]/u : SPLIT_CODE).map(plainNumber);
  addTerm(analysis, parts.join('/'), false);
  parts.forEach((part, i) => {
    addTerm(analysis, part, i > 0);
  });
}

function addWord(analysis: Analysis, token: Token): void {
  const { folded, marked } = readSyllable(token.text);
  addTerm(analysis, folded, token.joined, marked);
}

function addTerm(analysis: Analysis, folded: string, joined: boolean, marked = folded): void {
  analysis.folded.push(folded);
  analysis.marked.push(marked);
  analysis.joined.push(joined);
}

/** A syllable as the folded index names it: no marks, and one letter for the final i and y that are written for each other. */
export const foldSyllable = memoise((syllable) => {
  const folded = fold(syllable).replaceAll('&', '');
  return FINAL_Y.test(folded) ? `${folded.slice(0, -1)}i` : folded;
});

const readSyllable = memoise((syllable) => ({
  folded: foldSyllable(syllable),
  marked: placeTone(syllable.replaceAll('&', '')),
}));
