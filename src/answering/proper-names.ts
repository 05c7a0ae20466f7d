import type { Library } from '../retrieval/library.ts';
import { bigram } from '../retrieval/terms.ts';
import { type Token, tokenize } from '../shared/text/tokens.ts';
import { atOnce, inTurns, type Steps } from '../shared/turns.ts';

/** Found once for the passages of a library: every way of answering asks for them. */
const known = new WeakMap<Library['passages'], ReadonlySet<string>>();

/** Looks for a library's names a turn at a time, so that whoever asks for them afterwards does not wait. */
export async function findForeignNames(library: Library): Promise<void> {
  if (!known.has(library.passages)) known.set(library.passages, await inTurns(searchForNames(library)));
}

/**
 * Two-word proper names that the documents print (folded pairs such as `hai_phong`), but for those of the places and
 * issuers that the documents are of: what names another place must not answer for this one, nor the other way round.
 */
export function foreignNames(library: Library): ReadonlySet<string> {
  const names = known.get(library.passages) ?? atOnce(searchForNames(library));
  known.set(library.passages, names);
  return names;
}

function* searchForNames(library: Library): Steps<ReadonlySet<string>> {
  const capital = new Set<string>();
  const small = new Set<string>();
  const common = new Set<string>();
  const tokens: Token[][] = [];
  for (const { text } of library.passages) {
    const some = tokenize(text);
    for (const token of some) if (!isName(token.text)) common.add(token.text.toLowerCase());
    tokens.push(some);
    yield;
  }
  for (const some of tokens) {
    for (const [pair, named] of pairs(some, common)) (named ? capital : small).add(pair);
    yield;
  }
  const home = library.knowledge.documents
    .map(({ meta }) => `${meta.title}\n${meta.issuer}\n${meta.place ?? ''}`)
    .join('\n');
  for (const [pair] of pairs(tokenize(home), common)) small.add(pair);
  return new Set([...capital].filter((pair) => !small.has(pair)));
}

/** Neighbours, and whether they are a name: two capitals, one of them on a word that is never written small. */
function* pairs(tokens: readonly Token[], common: ReadonlySet<string>): Generator<[string, boolean]> {
  for (let i = 1; i < tokens.length; i++) {
    const [first, second] = [tokens[i - 1]!, tokens[i]!];
    const rare = [first, second].some(({ text }) => !common.has(text.toLowerCase()));
    if (second.joined) yield [bigram(first.folded, second.folded), rare && isName(first.text) && isName(second.text)];
  }
}

function isName(word: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(word);
}
