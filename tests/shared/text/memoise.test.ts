import fc from 'fast-check';
import { expect, it } from 'vitest';
import { memoise } from '../../../src/shared/text/memoise.ts';

it('gives the answers of the function itself, however often it forgets', () => {
  const double = (text: string) => text + text;
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 1 })), (texts) => {
      expect(texts.map(memoise(double, 2))).toEqual(texts.map(double));
    }),
  );
});

it('computes an answer once, and again only after it held as many as it may', () => {
  const computed: string[] = [];
  const remember = memoise((text) => computed.push(text), 2);
  for (const text of ['a', 'a', 'b', 'a', 'c', 'c', 'a']) remember(text);
  expect(computed).toEqual(['a', 'b', 'c', 'a']);
});
