import type { Reply } from '../../assistant/message.ts';
import { type Block, blocksOf } from '../../assistant/reply-blocks.ts';
import { WORDS } from './messages.ts';
import { type Look, PLAIN_LOOK } from './style.ts';
import { wrap } from './wrap.ts';

const QUOTE_LENGTH = 220;
const QUOTE_INDENT = 5;

/** A reply as lines for a terminal: the answer, its sources, where its files are, and what may be chosen next. Ends without a line break. */
export function renderReply(
  { citations, choices = [], ...said }: Reply,
  look: Look = PLAIN_LOOK,
  saved: readonly string[] = [],
): string {
  const parts = [renderBlocks(blocksOf(said), look)];
  if (citations.length > 0) parts.push([look.strong(WORDS.sources), ...renderSources(citations, look)].join('\n'));
  if (saved.length > 0) parts.push(saved.map((path) => WORDS.saved(path)).join('\n'));
  if (choices.length > 0) {
    const offered = choices.map((choice, i) => wrap(`  ${i + 1}. ${choice}`, look.width));
    parts.push([look.strong(WORDS.choose), ...offered].join('\n'));
  }
  return parts.join('\n\n');
}

function renderBlocks(blocks: readonly Block[], { width }: Look): string {
  return blocks
    .map((block, i) => (i === 0 ? '' : block.isApart ? '\n\n' : '\n') + wrap(linesOf(block).join('\n'), width))
    .join('');
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items.map((item, i) => (block.first === undefined ? `- ${item}` : `${block.first + i}. ${item}`));
    case 'table':
      return [block.header, ...block.rows].map((cells) => cells.join(' | '));
  }
}

/** Each place once, numbered, with all that is quoted from it. */
function renderSources(citations: Reply['citations'], look: Look): string[] {
  const quotes = new Map<string, string[]>();
  for (const { document, section, page, quote, note } of citations) {
    const place = [document, section, page === null ? '' : WORDS.page(page), note].filter(Boolean).join(', ');
    quotes.set(place, [...(quotes.get(place) ?? []), ...(quote ? [quote] : [])]);
  }
  return [...quotes].flatMap(([place, quoted], i) => [
    wrap(`  ${i + 1}. ${place}`, look.width),
    ...quoted.map((quote) => look.faint(renderQuote(quote, look.width))),
  ]);
}

function renderQuote(quote: string, width: number): string {
  const whole = quote.replace(/\s+/gu, ' ').trim();
  const shown = whole.length <= QUOTE_LENGTH ? whole : `${whole.slice(0, whole.lastIndexOf(' ', QUOTE_LENGTH))}…`;
  return wrap(`“${shown}”`, width - QUOTE_INDENT).replace(/^/gmu, ' '.repeat(QUOTE_INDENT));
}
