import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/shared/text/fold.ts';
import { type TokenKind, tokenize } from '../../../src/shared/text/tokens.ts';
import { knowledgeDocuments } from '../../knowledge/documents.ts';
import { paperText } from './letters.ts';

const kinds = (text: string) => tokenize(text).map(({ kind, text }) => [kind, text]);

describe('tokens of any text', () => {
  it('are cut out of it: each stands where it says, in order, none over another', () => {
    fc.assert(
      fc.property(paperText(), (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.folded).toBe(fold(token.text));
          end = token.end;
        }
      }),
    );
  });

  it('leave out no letter and no figure, so that nothing printed is beyond search', () => {
    fc.assert(
      fc.property(paperText(), (text) => {
        const kept = tokenize(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
        expect(kept).not.toMatch(/[\p{L}\d]/u);
      }),
    );
  });

  it('are those of its composed form, however its letters were typed', () => {
    fc.assert(
      fc.property(paperText(), (text) => {
        expect(tokenize(text.normalize('NFD'))).toEqual(tokenize(text));
      }),
    );
  });
});

describe('stay whole, for a part of them means something else:', () => {
  it.each<[string, TokenKind]>([
    ['05/KH-UBND', 'documentNumber'],
    ['57-NQ/TW', 'documentNumber'],
    ['04-KH/ĐU', 'documentNumber'],
    ['20/2020/QĐ-TTg', 'documentNumber'],
    ['41/SKHCN-BCVT&CĐS', 'documentNumber'],
    ['08/01/2026', 'date'],
    ['8.1.2026', 'date'],
    ['30-11-2026', 'date'],
    ['6/2025', 'date'],
    ['52.538', 'number'],
    ['1.234,5', 'number'],
    ['89,74', 'number'],
    ['2026', 'number'],
    ['KH&CN', 'word'],
    ['IPv6', 'word'],
    ['5G', 'word'],
    ['40km', 'word'],
    ['10h30', 'word'],
  ])('%s is one %s', (text, kind) => {
    expect(kinds(`theo ${text}, có`)).toEqual([
      ['word', 'theo'],
      [kind, text],
      ['word', 'có'],
    ]);
  });

  it('every document number that the front matter of a plan names', () => {
    const numbers = knowledgeDocuments().flatMap(({ restoration: { frontMatter } }) => [
      frontMatter.number,
      ...frontMatter.implements,
      ...frontMatter.legalBasis.map(({ number }) => number),
    ]);
    const plain = numbers.flatMap((number) => number?.replace(/\(.*\)$/u, '') ?? []);
    expect(plain.length).toBeGreaterThan(20);
    expect(plain.filter((number) => kinds(number)[0]?.join() !== `documentNumber,${number}`)).toEqual([]);
  });
});

it('two years or two counts with a mark between are two figures', () => {
  expect(kinds('2026-2030')).toEqual([
    ['number', '2026'],
    ['number', '2030'],
  ]);
  expect(kinds('35.162/39.181 hồ sơ')).toEqual([
    ['number', '35.162'],
    ['number', '39.181'],
    ['word', 'hồ'],
    ['word', 'sơ'],
  ]);
});

it('a figure keeps its thousands where its unit is written against it', () => {
  expect(kinds('1.780km cáp')).toEqual([
    ['number', '1.780'],
    ['word', 'km'],
    ['word', 'cáp'],
  ]);
});

it('words with a clause mark between are not joined, words with a blank or a hyphen are', () => {
  const joined = (text: string) => tokenize(text).map((token) => token.joined);
  expect(joined('Sở Nội vụ')).toEqual([false, true, true]);
  expect(joined('kinh tế-xã')).toEqual([false, true, true]);
  for (const mark of [', ', '. ', '; ', ': ', ' (', ' - ', ' – ', '\n', '/', '“'])
    expect(joined(`vụ${mark}Công an`), mark).toEqual([false, false, true]);
});
