import { mayStandFor } from './may-stand-for.ts';
import { type Token, tokenize } from './tokens.ts';

/** A known phrase found in a text: token places `from` to `to` (exclusive). */
export interface PhraseMatch<Value> {
  readonly value: Value;
  readonly from: number;
  readonly to: number;
}

interface Phrase<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  /** The phrases that end here, which differ in their marks only. */
  readonly phrases: Phrase<Value>[];
}

/**
 * Finds known phrases in a text whether or not their marks and capitals are typed; the longest wins. Marks that are
 * typed must be right: "các số liệu" does not name "các sở".
 */
export class PhraseMatcher<Value> {
  readonly #root: Node<Value> = { next: new Map(), phrases: [] };

  /** The first to claim a phrase keeps it. */
  add(phrase: string, value: Value): void {
    const tokens = tokenize(phrase);
    let node = this.#root;
    for (const token of tokens) {
      const next: Node<Value> = node.next.get(spelling(token)) ?? { next: new Map(), phrases: [] };
      node.next.set(spelling(token), next);
      node = next;
    }
    if (node !== this.#root) node.phrases.push({ words: tokens.map(({ text }) => text), value });
  }

  find(tokens: readonly Token[]): PhraseMatch<Value>[] {
    const matches: PhraseMatch<Value>[] = [];
    for (let from = 0; from < tokens.length; ) {
      const found = this.#longestAt(tokens, from);
      if (found) matches.push(found);
      from = found ? found.to : from + 1;
    }
    return matches;
  }

  #longestAt(tokens: readonly Token[], from: number): PhraseMatch<Value> | undefined {
    let node: Node<Value> | undefined = this.#root;
    let found: PhraseMatch<Value> | undefined;
    for (let at = from; at < tokens.length && node; at++) {
      node = node.next.get(spelling(tokens[at]!));
      const phrase = node?.phrases.find(({ words }) => words.every((word, i) => isWrittenAs(tokens[from + i]!, word)));
      if (phrase) found = { value: phrase.value, from, to: at + 1 };
    }
    return found;
  }
}

function isWrittenAs({ text, folded }: Token, word: string): boolean {
  return text.toLowerCase() === folded || mayStandFor(text, word);
}

/** One spelling for KH&CN and KHCN. */
function spelling(token: Token): string {
  return token.folded.replaceAll('&', '');
}
