import { PhraseMatcher } from '../shared/text/phrase-matcher.ts';
import { type Token, tokenize } from '../shared/text/tokens.ts';
import type { Unit } from './units.ts';

/** An office named in a text: token places `from` to `to` (exclusive) of the text's tokens. */
export interface UnitMention {
  readonly unit: Unit;
  readonly from: number;
  readonly to: number;
}

/** Finds the offices that a text names, by any of their names, with or without marks. */
export class UnitMatcher {
  readonly #names = new PhraseMatcher<Unit>();
  readonly #byId: ReadonlyMap<string, Unit>;

  constructor(units: readonly Unit[]) {
    this.#byId = new Map(units.map((unit) => [unit.id, unit]));
    for (const unit of units) for (const name of [unit.name, ...unit.aliases]) this.#names.add(name, unit);
  }

  byId(id: string): Unit | undefined {
    return this.#byId.get(id);
  }

  find(text: string, tokens: readonly Token[] = tokenize(text)): UnitMention[] {
    return this.#names.find(tokens).map(({ value, from, to }) => ({ unit: value, from, to }));
  }
}
