import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../../src/assistant/message.ts';
import { blocksOf } from '../../../../src/assistant/reply-blocks.ts';
import { tidy } from '../../../../src/channels/layout/rich-text.ts';
import { type RenderedMessage, renderTelegram } from '../../../../src/channels/telegram/render-reply.ts';
import { groupBy } from '../../../../src/shared/group-by.ts';
import { LINE, REPLY } from './random-reply.ts';
import { readHtml } from './read-html.ts';

const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** The messages as one, without the lines that say which part each is. */
function wholeOf(messages: readonly RenderedMessage[]): string {
  return partsOf(messages).join('');
}

function partsOf(messages: readonly RenderedMessage[]): string[] {
  if (messages.length === 1) return [messages[0]!.plain];
  return messages.map(({ plain }, i) => {
    const mark = `(${i + 1}/${messages.length})\n`;
    expect(plain.startsWith(mark)).toBe(true);
    return plain.slice(mark.length);
  });
}

/** Holds for every reply that is rendered. */
function check(reply: Reply): void {
  const messages = renderTelegram(reply);
  for (const { html, plain } of messages) {
    const { text, entities } = readHtml(html);
    expect(text).toBe(plain);
    expect(plain.length).toBeLessThanOrEqual(4096);
    expect(plain).not.toMatch(/\p{Cs}/u);
    expect(plain.trim()).not.toBe('');
    expect(entities).toBeLessThanOrEqual(100);
  }
  expectWholeLetters(partsOf(messages));
}

/** No message may end within a letter, but where a letter alone is too long for one. */
function expectWholeLetters(parts: readonly string[]): void {
  const found = letters.segment(parts.join(''));
  let place = 0;
  for (const part of parts.slice(0, -1)) {
    place += part.length;
    const around = found.containing(place)!;
    if (around.index !== place) expect(around.segment.length).toBeGreaterThan(4000);
  }
}

/** Letters and digits alone: what bullets, rules and blanks are between them is a matter of looks. */
function lettersOf(text: string): string {
  return tidy(text).replace(/[^\p{L}\p{N}<>&]/gu, '');
}

function saidBy({ text, citations }: Reply): string {
  const blocks = blocksOf({ text: tidy(text) }).flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text];
    if (block.kind === 'table') return [];
    const { first, items } = block;
    return items.map((item, i) => (first === undefined ? item : `${first + i}. ${item}`));
  });
  const inLine = (words: string) => tidy(words).replace(/\s+/gu, ' ').trim();
  // Places that differ in a comma alone are two.
  const places = groupBy(citations, ({ document, section, page }) =>
    [document, section, page === null ? '' : `trang ${page}`].map(inLine).filter(Boolean).join(', '),
  );
  const sources = [...places].map(([place, cited], i) => {
    const quotes = new Set(cited.map(({ quote }) => inLine(quote)));
    return [i + 1, place, ...quotes].join(' ');
  });
  return lettersOf([...blocks, ...(sources.length > 0 ? ['Nguồn'] : []), ...sources].join(' '));
}

describe('any reply', () => {
  it('becomes messages that Telegram takes, none of them cut through a letter', { timeout: 120_000 }, () => {
    fc.assert(fc.property(REPLY, check), { numRuns: 300 });
  });

  it('loses nothing', { timeout: 120_000 }, () => {
    const withoutTable = REPLY.map(({ table: _, ...reply }) => reply);
    fc.assert(
      fc.property(withoutTable, (reply) => {
        expect(lettersOf(wholeOf(renderTelegram(reply)))).toBe(saidBy(reply));
      }),
      { numRuns: 200 },
    );
  });

  it('loses no cell of a table', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(REPLY, (reply) => {
        const said = lettersOf(wholeOf(renderTelegram({ ...reply, text: '', citations: [] })));
        for (const cell of reply.table?.rows.flat() ?? []) expect(said).toContain(lettersOf(cell));
      }),
      { numRuns: 200 },
    );
  });

  it('reads the same in many messages as in one', () => {
    fc.assert(
      fc.property(fc.array(LINE, { minLength: 1, maxLength: 40 }), (lines) => {
        const text = lines.map((line) => `x ${line}`).join('\n');
        const shown = tidy(text)
          .split('\n')
          .map((line) => line.trim());
        const read = wholeOf(renderTelegram({ kind: 'answered', text, citations: [] }));
        expect(read.replaceAll('\n\n', '\n')).toBe(shown.join('\n'));
      }),
      { numRuns: 100 },
    );
  });
});
