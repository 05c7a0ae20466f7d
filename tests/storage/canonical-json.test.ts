import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../src/storage/canonical-json.ts';

it('gives equal values equal text, in whatever order they were put together', () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
      const reversed = Object.fromEntries(Object.entries(object).reverse());
      expect(canonicalJson(reversed)).toBe(canonicalJson(object));
      expect(JSON.parse(canonicalJson(object))).toEqual(JSON.parse(JSON.stringify(object)));
    }),
  );
});

it.each([[undefined], [() => 1], [Symbol('x')]])('takes no value that JSON has not: %s', (value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
});
