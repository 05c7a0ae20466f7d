import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readSentFile } from '../../../src/documents/ingest/read-sent-file.ts';
import { printedText } from '../../../src/documents/printed-text.ts';
import { readMarkdown } from '../../../src/documents/readers/markdown.ts';
import { UnitMatcher } from '../../../src/documents/unit-matcher.ts';
import { UNITS_FILE } from '../../../src/documents/units.ts';
import { readDocument } from '../../../src/tasks/extraction/read-records.ts';
import { ROOT } from '../../house/sources.ts';
import { headingPairs, metaPairs } from './meta-fields.ts';
import { recordPairs } from './record-fields.ts';
import type { FieldPair } from './score.ts';

/** The folder of plans that files are compared with where no other is said. */
export const KNOWLEDGE = join(ROOT, 'knowledge');

/** Scans are mended by the words of sound papers: those of the paper itself would be its answers. */
function othersThan(id: string, folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== `${id}.md`);
  return names.map((name) => printedText(readMarkdown(readFileSync(join(folder, name), 'utf8'), name)));
}

/** Takes a file in as one that was sent, and compares it with the Markdown of `<folder>/<id>.md` field by field. */
export async function compareFile(
  bytes: Uint8Array,
  name: string,
  id: string,
  folder = KNOWLEDGE,
): Promise<FieldPair[]> {
  const units = new UnitMatcher(UNITS_FILE.parse(parse(readFileSync(join(folder, 'units.yaml'), 'utf8'))));
  const wanted = readMarkdown(readFileSync(join(folder, `${id}.md`), 'utf8'), `${id}.md`);
  const { document } = await readSentFile({ name, bytes }, { soundPapers: othersThan(id, folder) });
  return [
    ...metaPairs(document, wanted),
    ...headingPairs(document, wanted),
    ...recordPairs(readDocument(document, units), readDocument(wanted, units)),
  ];
}
