import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readMarkdown } from '../../src/documents/readers/markdown.ts';
import { UnitMatcher } from '../../src/documents/unit-matcher.ts';
import { UNITS_FILE } from '../../src/documents/units.ts';
import { reportExtraction } from '../../src/tasks/extraction/extraction-report.ts';
import { readDocument } from '../../src/tasks/extraction/read-records.ts';
import { ROOT } from '../house/sources.ts';

const KNOWLEDGE = join(ROOT, 'knowledge');
const read = (name: string) => readFileSync(join(KNOWLEDGE, name), 'utf8');
const units = new UnitMatcher(UNITS_FILE.parse(parse(read('units.yaml'))));

// When this fails, compare the records with the paper again, then write the digest of `tro-ly-so extraction --json` in its head.
it.each(readdirSync(KNOWLEDGE).filter((name) => name.endsWith('.md')))('%s is read as it was confirmed', (name) => {
  const document = readMarkdown(read(name), name);
  expect(document.meta.confirmed?.records).toBe(reportExtraction(readDocument(document, units)).digest);
});
