import type { Reply } from '../../assistant/message.ts';
import { tidyLine } from '../layout/rich-text.ts';
import { WORDS } from './messages.ts';

/** A template that Zalo approved, and what its parameters are filled with: `{text}` and `{name}` stand for theirs. */
export interface Template {
  readonly id: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Letters of one parameter. */
  readonly longest: number;
}

const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** What fills the parameters of a template: a reply in one line, cut where it is too long. */
export function fillTemplate({ parameters, longest }: Template, { text }: Reply, name: string | undefined) {
  const said = tidyLine(text);
  const who = name ?? WORDS.somebody;
  const filled = Object.entries(parameters).map(([parameter, form]) => {
    const around = form.replaceAll('{name}', () => who);
    const room = longest - around.replaceAll('{text}', '').length;
    return [
      parameter,
      cut(
        around.replaceAll('{text}', () => cut(said, Math.max(room, 1))),
        longest,
      ),
    ];
  });
  return Object.fromEntries(filled) as Record<string, string>;
}

/** True where a parameter is filled with the name. */
export function isByName({ parameters }: Template): boolean {
  return Object.values(parameters).some((form) => form.includes('{name}'));
}

/** Cut after a word, or where there is none, between letters as people see them. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const room = Math.max(longest - 1, 0);
  const start = letters.segment(text).containing(room)?.index ?? 0;
  const kept = text.slice(0, start);
  const word = kept.lastIndexOf(' ');
  return `${(word > room / 2 ? kept.slice(0, word) : kept).trimEnd()}…`;
}
