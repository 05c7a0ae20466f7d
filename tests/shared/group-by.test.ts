import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupBy } from '../../src/shared/group-by.ts';

it('groups hold what a filter by their key would, in order, and keys come in order of first sight', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), (numbers) => {
      const keyOf = (number: number) => number % 3;
      const keys = [...new Set(numbers.map(keyOf))];
      const expected = keys.map((key) => [key, numbers.filter((number) => keyOf(number) === key)]);
      expect([...groupBy(numbers, keyOf)]).toEqual(expected);
    }),
  );
});
