import { type Token, tokenize } from './tokens.ts';

/** A known phrase found in a text: token places `from` to `to` (exclusive). */
export interface PhraseMatch<Value> {
  readonly value: Value;
  readonly from: number;
  readonly to: number;
}

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  value?: Value;
}

/** Finds known phrases in a text whether or not their marks and capitals are typed; the longest wins. */
export class PhraseMatcher<Value> {
  readonly #root: Node<Value> = { next: new Map() };

  /** The first to claim a phrase keeps it. */
  add(phrase: string, value: Value): void {
    let node = this.#root;
    for (const token of tokenize(phrase)) {
      const next: Node<Value> = node.next.get(spelling(token)) ?? { next: new Map() };
      node.next.set(spelling(token), next);
      node = next;
    }
    if (node !== this.#root) node.value ??= value;
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
      if (node?.value !== undefined) found = { value: node.value, from, to: at + 1 };
    }
    return found;
  }
}

/** One spelling for KH&CN and KHCN. */
function spelling(token: Token): string {
  return token.folded.replaceAll('&', '');
}
