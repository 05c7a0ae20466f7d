import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/shared/text/fold.ts';
import { isSyllable } from '../../../src/shared/text/syllable.ts';
import { knowledgeDocuments } from '../../knowledge/documents.ts';
import { isKnownWord } from '../../knowledge/known-words.ts';
import { isSyllable as isSpelledRight } from '../../knowledge/syllable.ts';

const NO_PROSE = /<!--.*?-->|<br>|\[\^[^\]]*\]|https?:\S+|\S+@\S+|\S+\.gov\.vn|\d{4}-\d\d-\d\dT\S+/gu;

const printed = new Set(
  knowledgeDocuments().flatMap(({ restoration: { body } }) => {
    const lines = body.filter((line) => !line.startsWith('[^suy-luan'));
    return (
      lines
        .join('\n')
        .replace(NO_PROSE, ' ')
        .match(/(?<![\p{L}\d])[\p{L}\p{M}]+(?![\p{L}\d])/gu) ?? []
    );
  }),
);

describe('the syllables of the documents', () => {
  it('are all known as such, typed without marks: a slip is only mended where none is', () => {
    const spelledRight = [...printed].filter(isSpelledRight);
    expect(spelledRight.length).toBeGreaterThan(1000);
    expect(spelledRight.filter((word) => !isSyllable(fold(word)))).toEqual([]);
  });

  it('are all their words but abbreviations, names and foreign words that are known', () => {
    expect([...printed].filter((word) => !isSyllable(fold(word)) && !isKnownWord(word))).toEqual([]);
  });
});

it.each('nghieng giuong quyet khuya thuo xoong oap ngoeo khuyu y uy gi quoc huynh'.split(' '))(
  '%s is one, rare as its rime may be',
  (word) => {
    expect(isSyllable(word)).toBe(true);
  },
);

it.each([
  ['chyen', 'a letter is missing'],
  ['chuyenn', 'a letter is doubled'],
  ['khcn', 'no vowel'],
  ['wifi', 'no Vietnamese letter'],
  ['stop', 'no Vietnamese onset'],
  ['hoas', 'no Vietnamese end'],
  ['sở', 'not folded'],
  ['', 'nothing'],
  ['5', 'a figure'],
])('"%s" is none: %s', (word) => {
  expect(isSyllable(word)).toBe(false);
});
