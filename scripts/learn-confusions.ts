import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NOTHING } from '../src/documents/mending/read-confusions.ts';
import { knowledgeDocuments } from '../tests/knowledge/documents.ts';
import { learnConfusions } from '../tests/support/mending/learn-confusions.ts';
import { lettersOf, wordPairs } from '../tests/support/mending/word-pairs.ts';

/**
 * Writes src/documents/mending/confusions.ts: how letters were misread in tests/recordings/ocr, as knowledge/ tells.
 * Run it again when recordings come: `npx tsx scripts/learn-confusions.ts`
 */
const counts = learnConfusions(knowledgeDocuments().flatMap((document) => lettersOf(wordPairs(document))));
const lines = [...counts]
  .toSorted(([one], [other]) => (one < other ? -1 : 1))
  .map(([letter, readings]) => [
    letter,
    ...[...readings]
      .filter(([read, count]) => count > 1 && !/\s/u.test(read))
      .toSorted(([, one], [, other]) => other - one)
      .flatMap(([read, count]) => [count, read === '' ? NOTHING : read]),
  ])
  .filter((line) => line.length > 1)
  .map((line) => `  ${JSON.stringify(line.join(' '))},\n`);
writeFileSync(
  fileURLToPath(new URL('../src/documents/mending/confusions.ts', import.meta.url)),
  `/** Made by scripts/learn-confusions.ts: a printed letter, then by turns how often and as what it was read. */
export const CONFUSIONS: readonly string[] = [\n${lines.join('')}];\n`,
);
