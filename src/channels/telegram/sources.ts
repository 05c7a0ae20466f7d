import type { Reply } from '../../assistant/message.ts';
import { RENDER_WORDS } from './render-words.ts';
import { type Line, tidyLine } from './rich-text.ts';

const FOLDED = 'blockquote expandable';

/** Where an answer comes from, folded up: each place once, numbered, with all that is quoted from it. */
export function sourceLines(citations: Reply['citations']): Line[] {
  const places = [...quotesByPlace(citations)];
  if (places.length === 0) return [];
  const cited = places.flatMap(([place, quotes], i): Line[] => [
    { runs: [{ text: `${i + 1}. ${place}`, tags: [FOLDED] }], isApart: false, begins: i === 0 ? 'bound' : 'item' },
    ...[...quotes].map(quoteLine),
  ]);
  return [{ runs: [{ text: RENDER_WORDS.sources, tags: [FOLDED, 'b'] }], isApart: true, begins: 'block' }, ...cited];
}

function quoteLine(quote: string): Line {
  return { runs: [{ text: RENDER_WORDS.quote(quote), tags: [FOLDED, 'i'] }], isApart: false, begins: 'bound' };
}

function quotesByPlace(citations: Reply['citations']): Map<string, Set<string>> {
  const quotes = new Map<string, Set<string>>();
  for (const { document, section, page, quote } of citations) {
    const told = [document, section, page === null ? '' : RENDER_WORDS.page(page)].map(tidyLine);
    const place = told.filter(Boolean).join(', ');
    const known = quotes.get(place) ?? new Set();
    const words = tidyLine(quote);
    quotes.set(place, words === '' ? known : known.add(words));
  }
  return quotes;
}
