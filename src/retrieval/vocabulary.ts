/** The distinct terms of an index, numbered from 0 in order of first sight. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly terms: string[] = [];

  static of(terms: Iterable<string>): Vocabulary {
    const vocabulary = new Vocabulary();
    for (const term of terms) vocabulary.add(term);
    return vocabulary;
  }

  get size(): number {
    return this.terms.length;
  }

  id(term: string): number | undefined {
    return this.#ids.get(term);
  }

  add(term: string): number {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    this.#ids.set(term, this.terms.length);
    this.terms.push(term);
    return this.terms.length - 1;
  }
}
