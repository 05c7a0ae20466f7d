import type { Reply } from '../../assistant/message.ts';
import { type Line, tidyLine } from './rich-text.ts';
import { WORDS } from './words.ts';

const FOLDED = 'folded';

/** Where an answer comes from, folded up: each place once, numbered, with all that is quoted from it. */
export function sourceLines(citations: Reply['citations']): Line[] {
  const places = [...quotesByPlace(citations)];
  if (places.length === 0) return [];
  const cited = places.flatMap(([place, quotes], i): Line[] => [
    { runs: [{ text: `${i + 1}. ${place}`, looks: [FOLDED] }], isApart: false, begins: i === 0 ? 'bound' : 'item' },
    ...[...quotes].map(quoteLine),
  ]);
  return [{ runs: [{ text: WORDS.sources, looks: [FOLDED, 'bold'] }], isApart: true, begins: 'block' }, ...cited];
}

function quoteLine(quote: string): Line {
  return { runs: [{ text: WORDS.quote(quote), looks: [FOLDED, 'italic'] }], isApart: false, begins: 'bound' };
}

function quotesByPlace(citations: Reply['citations']): Map<string, Set<string>> {
  const quotes = new Map<string, Set<string>>();
  for (const { document, section, page, quote, note = '' } of citations) {
    const told = [document, section, page === null ? '' : WORDS.page(page), note].map(tidyLine);
    const place = told.filter(Boolean).join(', ');
    const known = quotes.get(place) ?? new Set();
    const words = tidyLine(quote);
    quotes.set(place, words === '' ? known : known.add(words));
  }
  return quotes;
}
