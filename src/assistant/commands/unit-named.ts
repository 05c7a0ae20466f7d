import type { UnitMatcher } from '../../documents/unit-matcher.ts';
import { tokenize } from '../../shared/text/tokens.ts';

/** Id of the office that a text names and is nothing but; undefined where it is anything else. */
export function unitNamed(text: string, units: UnitMatcher): string | undefined {
  const tokens = tokenize(text);
  const whole = units.find(text, tokens).find(({ from, to }) => from === 0 && to === tokens.length);
  return whole?.unit.id;
}
