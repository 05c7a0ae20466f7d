import { describe, expect, it } from 'vitest';
import { renderTelegram } from '../../../../src/channels/telegram/render-reply.ts';

const say = (text: string) => renderTelegram({ kind: 'answered', text, citations: [] }).map(({ plain }) => plain);

describe('a reply that is too long for one message', () => {
  it('is not cut and not numbered while it fits', () => {
    expect(say('a'.repeat(4096))).toEqual(['a'.repeat(4096)]);
    expect(say('a'.repeat(4097)).map((part) => part.slice(0, 6))).toEqual(['(1/2)\n', '(2/2)\n']);
  });

  it('is cut before an item rather than within one', () => {
    const parts = say(
      ['Có 50 việc:', ...Array.from({ length: 50 }, (_, i) => `${i + 1}. ${'việc '.repeat(40)}`)].join('\n'),
    );
    expect(parts).toHaveLength(3);
    for (const part of parts.slice(1)) expect(part).toMatch(/^\(\d\/3\)\n\d+\. việc/u);
  });

  it('is cut before a block rather than before an item, and a heading stays with what it is over', () => {
    const list = (count: number) => Array.from({ length: count }, () => `- ${'a'.repeat(97)}`).join('\n');
    const [, second] = say(`Một:\n${list(30)}\n\nHai:\n${list(30)}`);
    expect(second).toMatch(/^\(2\/2\)\nHai:\n• a/u);
  });

  it('is cut after a sentence rather than after a word, and after a word rather than within one', () => {
    const [first] = say(`${'từ '.repeat(1000)}hết. ${'lời '.repeat(1000)}`);
    expect(first).toMatch(/từ hết\. $/u);
    const [words] = say('lời '.repeat(2000));
    expect(words).toMatch(/ lời $/u);
  });

  it('is cut between letters where a word is longer than a message', () => {
    const family = '👩‍👩‍👧‍👦';
    const parts = say(family.repeat(800)).map((part) => part.replace(/^\(\d\/\d\)\n/u, ''));
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part.length % family.length).toBe(0);
    expect(parts.join('')).toBe(family.repeat(800));
  });

  it('is never cut at a blank that carries a mark', () => {
    for (const end of ['lời', 'hết.']) {
      const parts = say(`${end} \u0301`.repeat(1500)).map((part) => part.replace(/^\(\d\/\d\)\n/u, ''));
      expect(parts.length).toBeGreaterThan(1);
      expect(parts.filter((part) => /^\p{M}/u.test(part))).toEqual([]);
    }
  });

  it('closes what is marked at a cut and opens it again', () => {
    const citation = { document: 'Kế hoạch 05', title: '', section: '', page: 1, quote: 'lời '.repeat(2000).trim() };
    const parts = renderTelegram({ kind: 'answered', text: 'Có.', citations: [citation] });
    expect(parts).toHaveLength(2);
    expect(parts[0]!.html).toMatch(/<\/i><\/blockquote>$/u);
    expect(parts[1]!.html).toMatch(/^<i>\(2\/2\)<\/i>\n<blockquote expandable><i>lời/u);
  });

  it('holds no more marked words than Telegram shows', () => {
    const parts = say(Array.from({ length: 150 }, (_, i) => `- [05-I-${i}]`).join('\n'));
    expect(parts).toHaveLength(2);
  });

  it('is no message at all where it says nothing', () => {
    expect(say('')).toEqual([]);
    expect(say(' \n\u202e\n')).toEqual([]);
  });
});
