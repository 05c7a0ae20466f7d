import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, drawLetters, looksLikeCode, makeCode, readCode } from '../../src/people/link-codes.ts';

const CODE = 'CF3H-9KMN-R2TX';

describe('a new code', () => {
  it('can be typed, said and put into a link', () => {
    for (let i = 0; i < 200; i++) {
      const code = makeCode();
      expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/u);
      expect(code).toMatch(/^[A-Za-z0-9_-]{1,64}$/u);
    }
  });

  it('has no vowel, nothing that looks like something else, and nothing that Telex turns into another letter', () => {
    const letters = new Set(drawLetters(5000));
    for (const letter of 'AEIOUYDWLSZB016') expect(letters).not.toContain(letter);
  });

  it('is one of at least 2 to the power of 50', () => {
    const letters = new Set(drawLetters(5000));
    expect(CODE.replaceAll('-', '').length * Math.log2(letters.size)).toBeGreaterThanOrEqual(50);
  });

  it('is another one each time', () => {
    expect(new Set(Array.from({ length: 1000 }, () => makeCode())).size).toBe(1000);
  });

  it('is made of what was drawn, each letter as likely as any other', () => {
    const asked: number[] = [];
    const code = makeCode((below) => {
      asked.push(below);
      return asked.length % below;
    });
    expect(new Set(asked)).toEqual(new Set([asked[0]]));
    expect(new Set(code.replaceAll('-', '')).size).toBe(asked.length);
  });
});

describe('a code that was typed', () => {
  it.each([
    CODE,
    'cf3h-9kmn-r2tx',
    '  CF3H 9KMN R2TX \n',
    'cf3h9kmnr2tx',
    'CF3H – 9KMN — R2TX',
    'CF3H.9KMN.R2TX',
    'C F 3 H 9 K M N R 2 T X',
    'ＣＦ３Ｈ－９ＫＭＮ－Ｒ２ＴＸ',
  ])('is understood: %j', (typed) => {
    expect(readCode(typed)).toBe(CODE);
    expect(looksLikeCode(typed)).toBe(true);
  });

  it.each([
    '',
    'CF3H-9KMN-R2T',
    'CF3H-9KMN-R2TXX',
    'CF3H-9KMN-R2TO',
    'mã CF3H-9KMN-R2TX',
    '05-PL2-III-5',
    '05/KH-UBND',
    'Sở Nội vụ',
    '0912345678',
    '/start CF3H-9KMN-R2TX',
  ])('is nothing else: %j', (typed) => {
    expect(readCode(typed)).toBeUndefined();
    expect(looksLikeCode(typed)).toBe(false);
  });

  it('is the one that was made, whatever it looks like', () => {
    const mangled = fc.array(fc.constantFrom(' ', '-', '–', ''), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(mangled, fc.boolean(), (between, isSmall) => {
        const code = makeCode();
        const typed = [...code.replaceAll('-', '')].map((letter, i) => between[i] + letter).join('');
        expect(readCode(isSmall ? typed.toLowerCase() : typed)).toBe(code);
      }),
    );
  });
});

it('is kept as a digest, which another code does not have', () => {
  expect(digestOf(CODE)).toMatch(/^[0-9a-f]{64}$/u);
  expect(digestOf(CODE)).toBe(digestOf(readCode('cf3h9kmnr2tx')!));
  expect(digestOf(CODE)).not.toBe(digestOf('CF3H-9KMN-R2TV'));
});
