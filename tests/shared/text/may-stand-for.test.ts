import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '../../../src/shared/text/fold.ts';
import { mayStandFor } from '../../../src/shared/text/may-stand-for.ts';
import { word } from './letters.ts';

it.each([
  ['so', 'Sở', 'no marks at all'],
  ['sơ', 'Sở', 'the tone left out'],
  ['Nghê', 'nghệ', 'the tone left out'],
  ['dề', 'đề', 'the stroke left out'],
  ['HOÁ', 'hóa', 'the tone in its other place'],
  ['uỷ', 'ủy', 'the tone in its other place'],
  ['sỡ', 'Sở', 'ngã for hỏi, as people speak'],
  ['CDS', 'CĐS', 'an abbreviation without its stroke'],
  ['KH&CN', 'KHCN', 'an abbreviation with its sign'],
])('%s may stand for %s: %s', (typed, known) => {
  expect(mayStandFor(typed, known)).toBe(true);
});

it.each([
  ['số', 'Sở', 'another letter and tone'],
  ['sợ', 'Sở', 'another tone'],
  ['sổ', 'sở', 'another letter under the same tone'],
  ['đủ', 'ĐU', 'a tone the abbreviation has not'],
  ['đa', 'da', 'a stroke the word has not'],
])('%s may not stand for %s: %s', (typed, known) => {
  expect(mayStandFor(typed, known)).toBe(false);
});

it('a word may always be typed as it is printed, without its tones, or without any marks', () => {
  fc.assert(
    fc.property(word(), (known) => {
      const toneless = known
        .normalize('NFD')
        .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
        .normalize('NFC');
      for (const typed of [known, known.toUpperCase(), toneless, fold(known)])
        expect(mayStandFor(typed, known)).toBe(true);
    }),
  );
});
