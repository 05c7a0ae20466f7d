import { describe, expect, it } from 'vitest';
import { type FieldCheck, isRight } from './records/compare.ts';
import { compareAll } from './records/documents.ts';
import { knownDifferences } from './records/known-differences.ts';
import { recordsTable } from './records/table.ts';

const given = compareAll('knowledge');
const imaginary = compareAll('first');
const later = new Map([...compareAll('second'), ...compareAll('third')]);
const all = [...given.values()].flat();
const tell = ({ document, record, at, field, read, wanted }: FieldCheck) =>
  `${document} ${record} ${at} ${field}: ${JSON.stringify(read)} for ${JSON.stringify(wanted)}`;
type Named = Readonly<Record<'document' | 'record' | 'at' | 'field', string>>;
const share = (checks: readonly FieldCheck[]) => checks.filter(isRight).length / checks.length;

describe('the records of the five documents', () => {
  it.each([
    ['05-kh-ubnd-2026', 43],
    ['1411-kh-skhcn-2025', 28],
    ['41-bc-skhcn-2025', 25],
    ['ke-hoach-dien-toan-dam-may-2025', 13],
    ['558-qd-ubnd-ly-son-2025', 0],
  ])('%s: %d tasks, right in every field', (document, count) => {
    const tasks = given.get(document)!.filter(({ record }) => record === 'task');
    expect(tasks.filter((check) => !isRight(check)).map(tell)).toEqual([]);
    expect(new Set(tasks.map(({ at }) => at)).size).toBe(count);
  });

  it('say of 14 tasks that they are done, of 8 that they go on, of 3 that they are under way', () => {
    const statuses = all.filter(({ field, wanted }) => field === 'status' && wanted !== undefined);
    const counts = ['done', 'ongoing', 'in_progress'].map(
      (status) => statuses.filter(({ read }) => read === status).length,
    );
    expect(counts).toEqual([14, 8, 3]);
  });

  it('hold the 21 targets of the annex, right in every field, and take the text for another place of them', () => {
    const targets = given.get('05-kh-ubnd-2026')!.filter(({ record }) => record === 'target');
    expect(targets.filter((check) => !isRight(check)).map(tell)).toEqual([]);
    // A bullet that says again what a row says is compared by its day only.
    expect(targets.filter(({ field }) => field === 'value')).toHaveLength(21);
    expect(targets.filter(({ field }) => field === 'found')).toHaveLength(42);
  });

  it('differ from what a person reads only where that is known, and why', () => {
    const key = ({ document, record, at, field }: Named) => `${document} ${record} ${at} ${field}`;
    const known = new Set(knownDifferences().map(key));
    const differing = all.filter((check) => !isRight(check));
    expect(differing.filter((check) => !known.has(key(check))).map(tell)).toEqual([]);
    expect([...known].filter((one) => !differing.some((check) => key(check) === one))).toEqual([]);
  });
});

describe('the records of plans of provinces that do not exist', () => {
  it.each([...imaginary.keys()])('%s: at least 98 in 100 fields right, and those of its tasks all', (document) => {
    const checks = imaginary.get(document)!;
    expect(checks.filter((check) => check.record === 'task' && !isRight(check)).map(tell)).toEqual([]);
    expect(checks.length).toBeGreaterThan(200);
    expect(
      share(checks),
      checks
        .filter((check) => !isRight(check))
        .map(tell)
        .join('\n'),
    ).toBeGreaterThanOrEqual(0.98);
  });
});

describe('the records of plans that were written after the code', () => {
  it.each([...later.keys()])('%s: at least 92 in 100 fields right', (document) => {
    const checks = later.get(document)!;
    const wrong = checks.filter((check) => !isRight(check)).map(tell);
    expect(checks.length).toBeGreaterThan(200);
    expect(share(checks), wrong.join('\n')).toBeGreaterThanOrEqual(0.92);
  });
});

describe('the comparison', () => {
  it('makes a table of its figures', () => {
    const table = recordsTable().split('\n');
    expect(table).toHaveLength(2 + given.size + imaginary.size + later.size);
    expect(table.find((row) => row.includes('05-kh-ubnd-2026'))).toContain('| 43/43 | 42/42 |');
  });

  it('knows a wrong field from a right one, and what is missing from what is not printed', () => {
    expect(isRight({ read: ['a'], wanted: ['a'] })).toBe(true);
    expect(isRight({ read: undefined, wanted: undefined })).toBe(true);
    expect(isRight({ read: ['a'], wanted: ['a', 'b'] })).toBe(false);
    expect(isRight({ read: undefined, wanted: 0 })).toBe(false);
  });
});
