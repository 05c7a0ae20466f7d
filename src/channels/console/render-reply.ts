import type { Reply } from '../../assistant/front-desk.ts';
import { WORDS } from './messages.ts';
import { type Look, PLAIN_LOOK } from './style.ts';
import { wrap } from './wrap.ts';

const QUOTE_LENGTH = 220;

/** A reply as lines for a terminal: the answer, its sources, and what may be chosen next. Ends without a line break. */
export function renderReply({ text, citations, choices = [] }: Reply, look: Look = PLAIN_LOOK): string {
  const parts = [wrap(text, look.width)];
  if (citations.length > 0) {
    const sources = citations.map((citation, i) => renderCitation(citation, i + 1, look));
    parts.push([look.strong(WORDS.sources), ...sources].join('\n'));
  }
  if (choices.length > 0) {
    const offered = choices.map((choice, i) => wrap(`  ${i + 1}. ${choice}`, look.width));
    parts.push([look.strong(WORDS.choose), ...offered].join('\n'));
  }
  return parts.join('\n\n');
}

function renderCitation(
  { document, section, page, quote }: Reply['citations'][number],
  number: number,
  look: Look,
): string {
  const place = [document, section, page === null ? '' : WORDS.page(page)].filter(Boolean).join(', ');
  const lines = [wrap(`  ${number}. ${place}`, look.width)];
  if (quote) lines.push(look.faint(indented(`“${shorten(quote.replace(/\s+/gu, ' '))}”`, look.width)));
  return lines.join('\n');
}

function indented(text: string, width: number): string {
  return wrap(text, width - 5).replace(/^/gmu, '     ');
}

function shorten(text: string): string {
  return text.length <= QUOTE_LENGTH ? text : `${text.slice(0, text.lastIndexOf(' ', QUOTE_LENGTH))}…`;
}
