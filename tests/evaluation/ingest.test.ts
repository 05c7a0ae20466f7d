import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../house/sources.ts';
import { readPaper } from '../support/paper/read-paper.ts';
import { toDocx } from '../support/paper/to-docx.ts';
import { compareFile, KNOWLEDGE } from './ingest/compare-file.ts';
import { type FieldPair, f1, isSame, scoreOf } from './ingest/score.ts';
import { recordsOf, describe as tell } from './ingest/table.ts';

const LATER = ['first', 'second', 'third'].map((set) => join(ROOT, 'tests', 'recordings', 'plans', set));
const plansIn = (folder: string) => readdirSync(folder).filter((name) => /^[a-z0-9-]+\.md$/u.test(name));

/** A plan printed as a file of Word and taken in again, beside the plan itself. */
async function pairsOf(folder: string, name: string): Promise<FieldPair[]> {
  const paper = readPaper(readFileSync(join(folder, name), 'utf8'), name);
  const id = name.replace('.md', '');
  return compareFile(await toDocx(paper), `${id}.docx`, id, folder);
}

describe('plans that come as files of Word', () => {
  it.each(plansIn(KNOWLEDGE))('%s: the same records, headings and head as in the knowledge', async (name) => {
    const pairs = await pairsOf(KNOWLEDGE, name);
    const faults = pairs.filter((pair) => !isSame(pair)).map(tell);
    // What the plan within a decision holds for is said by neither title nor articles.
    expect(faults.filter((fault) => !/558.*effective/u.test(fault))).toEqual([]);
    expect(recordsOf(pairs).length).toBeGreaterThan(40);
  });

  it.each(LATER.flatMap((folder) => plansIn(folder).map((name) => [name, folder] as const)))(
    '%s, of a province that does not exist: at least 92 in 100 fields',
    async (name, folder) => {
      const pairs = await pairsOf(folder, name);
      const faults = pairs.filter((pair) => !isSame(pair)).map(tell);
      expect(f1(scoreOf(recordsOf(pairs))), faults.join('\n')).toBeGreaterThanOrEqual(0.92);
      expect(f1(scoreOf(pairs.filter(({ record }) => record === 'document'))), faults.join('\n')).toBeGreaterThan(0.8);
    },
  );
});

describe('the figure', () => {
  const pair = (read: unknown, wanted: unknown): FieldPair => ({ record: 'task', field: 'lead', at: '', read, wanted });

  it('counts what is wrong twice, what is lost or made up once, and what both leave empty not at all', () => {
    const pairs = [
      pair('a', 'a'),
      pair('a', 'b'),
      pair(undefined, 'c'),
      pair('d', undefined),
      pair(undefined, undefined),
    ];
    expect(scoreOf(pairs)).toEqual({ right: 1, wrong: 2, lost: 2 });
    expect(f1(scoreOf(pairs))).toBeCloseTo(1 / 3);
  });
});
