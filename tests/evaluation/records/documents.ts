import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { UnitMatcher } from '../../../src/documents/unit-matcher.ts';
import { UNITS_FILE } from '../../../src/documents/units.ts';
import { ROOT } from '../../house/sources.ts';
import { compareDocument, type FieldCheck } from './compare.ts';

/** Plans that are there, and sets of plans of provinces that do not exist, see tests/recordings/plans/README.md. */
export const SETS = ['knowledge', 'first', 'second', 'third'] as const;

/** Every field of every document of a set, by document. */
export function compareAll(set: (typeof SETS)[number]): Map<string, FieldCheck[]> {
  const folder = set === 'knowledge' ? join(ROOT, 'knowledge') : join(ROOT, 'tests', 'recordings', 'plans', set);
  const gold = join(set === 'knowledge' ? import.meta.dirname : folder, 'gold');
  const units = new UnitMatcher(UNITS_FILE.parse(parse(readFileSync(join(folder, 'units.yaml'), 'utf8'))));
  const ids = readdirSync(gold).map((name) => name.replace('.jsonl', ''));
  return new Map(ids.map((id) => [id, compareDocument(folder, gold, id, units)]));
}
