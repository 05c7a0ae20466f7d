import { readQuestion } from '../assistant/question-text.ts';
import { lookOf } from '../channels/console/style.ts';
import { wrap } from '../channels/console/wrap.ts';
import { nameDocument, nameSection } from '../documents/naming.ts';
import { formatNumber } from '../shared/text/numbers.ts';
import { WORDS } from './messages.ts';
import { withApp } from './open-app.ts';
import { OWNER, readTop } from './values.ts';
import { printResult, type World } from './world.ts';

interface FoundPassage {
  readonly document: string;
  readonly section: string;
  readonly page: number | null;
  readonly text: string;
  readonly score: number;
}

/** Prints the passages nearest to a query, best first. */
export function search(
  words: string,
  { top = '10', json }: { top?: string; json?: boolean },
  world: World,
): Promise<void> {
  const query = readQuestion(words);
  const wanted = readTop(top);
  return withApp(world, async (app) => {
    const { library } = await app.knowledge();
    const hits = await library.search(query, { top: wanted, role: OWNER });
    const found = hits.map(({ passage, score }): FoundPassage => {
      const { place, text } = passage;
      const document = nameDocument(library.document(passage.document));
      return {
        document,
        section: nameSection(place),
        page: place.page ?? null,
        text,
        score: Math.round(score * 1e4) / 1e4,
      };
    });
    printResult(world, json, found, (passages) => describePassages(passages, lookOf(world.stdout).width));
  });
}

function describePassages(found: readonly FoundPassage[], width: number): string {
  if (found.length === 0) return WORDS.nothingFound;
  return found
    .map(({ document, section, page, text, score }, i) => {
      const place = WORDS.place(document, section, page === null ? '' : WORDS.page(page));
      const body = wrap(text, width - 3).replace(/^/gmu, '   ');
      return `${wrap(`${i + 1}. ${place} (${WORDS.score(formatNumber(score))})`, width)}\n${body}`;
    })
    .join('\n\n');
}
