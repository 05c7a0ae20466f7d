import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/shared/text/fold.ts';
import { PhraseMatcher } from '../../../src/shared/text/phrase-matcher.ts';
import { tokenize } from '../../../src/shared/text/tokens.ts';

function matcherOf(phrases: readonly string[]): PhraseMatcher<string> {
  const matcher = new PhraseMatcher<string>();
  for (const phrase of phrases) matcher.add(phrase, phrase);
  return matcher;
}

/** The phrases found, each with the words it was found in. */
function found(phrases: readonly string[], text: string): [string, string][] {
  const tokens = tokenize(text);
  const words = (from: number, to: number) => text.slice(tokens[from]!.start, tokens[to - 1]!.end);
  return matcherOf(phrases)
    .find(tokens)
    .map(({ value, from, to }) => [value, words(from, to)]);
}

/** The same by trying every phrase at every place. */
function findByTrying(phrases: readonly string[][], words: readonly string[]): [string, number, number][] {
  const matches: [string, number, number][] = [];
  for (let at = 0; at < words.length; ) {
    const fitting = phrases.filter((phrase) =>
      phrase.every((known, i) => words[at + i] === known || words[at + i] === fold(known)),
    );
    const longest = fitting.toSorted((a, b) => b.length - a.length)[0];
    if (longest) matches.push([longest.join(' '), at, at + longest.length]);
    at += longest?.length ?? 1;
  }
  return matches;
}

describe('phrases in a text', () => {
  it('are those that trying every phrase at every place finds: the longest, and of equal ones the first', () => {
    const words = (length: object) => fc.array(fc.constantFrom('sở', 'số', 'so', 'ban', 'bàn', 'tỉnh'), length);
    fc.assert(
      fc.property(
        fc.array(words({ minLength: 1, maxLength: 3 }), { maxLength: 6 }),
        words({ maxLength: 12 }),
        (phrases, text) => {
          const matches = matcherOf(phrases.map((phrase) => phrase.join(' '))).find(tokenize(text.join(' ')));
          expect(matches.map(({ value, from, to }) => [value, from, to])).toEqual(findByTrying(phrases, text));
        },
      ),
    );
  });

  it('are found in capitals, without marks, with half of them, and however the tone is placed', () => {
    const typed = ['Sở Văn hóa', 'SỞ VĂN HOÁ', 'so van hoa', 'sơ văn hoa', 'Sở Văn hoá'];
    for (const text of typed) expect(found(['Sở Văn hóa'], `gửi ${text} nhé`)).toEqual([['Sở Văn hóa', text]]);
  });

  it('are not found in other words that only fold alike', () => {
    expect(found(['các sở'], 'các số liệu mở')).toEqual([]);
    expect(found(['văn phòng Sở'], 'Văn phòng số là gì?')).toEqual([]);
  });

  it('that differ in their marks only are told apart where marks are typed; else the first is meant', () => {
    const phrases = ['bàn', 'bán'];
    expect(found(phrases, 'bán bàn ban')).toEqual([
      ['bán', 'bán'],
      ['bàn', 'bàn'],
      ['bàn', 'ban'],
    ]);
  });

  it('are one for KH&CN and KHCN, whichever was printed and whichever is typed', () => {
    expect(found(['Sở KH&CN'], 'so khcn')).toHaveLength(1);
    expect(found(['Sở KHCN'], 'Sở KH&CN')).toHaveLength(1);
  });

  it('run over a comma, as names of groups do', () => {
    expect(found(['các sở, ban, ngành'], 'cac so ban nganh')).toHaveLength(1);
  });

  it('that hold no word match nothing', () => {
    expect(found(['', '…'], 'gì cũng được …')).toEqual([]);
  });
});
