import { describe, expect, it } from 'vitest';
import { type PhraseSet, phraseCases } from './timeframes/cases.ts';
import { comparePhrase } from './timeframes/compare.ts';
import { timeframeTable } from './timeframes/table.ts';

const differencesIn = (set: PhraseSet) => phraseCases(set).flatMap((one) => comparePhrase(one).differences);

describe('deadlines are read as a person reads them', () => {
  it.each([
    ['first', 302],
    ['second', 80],
    ['third', 60],
    ['shared', 12],
  ] as const)('in every field of the phrases of the set %s', (set, count) => {
    expect(phraseCases(set)).toHaveLength(count);
    expect(differencesIn(set)).toEqual([]);
  });
});

describe('the comparison', () => {
  const phrase = phraseCases('first').find(({ kind, next }) => kind === 'recurring' && next)!;
  const fieldsOf = (changed: Partial<typeof phrase>) =>
    comparePhrase({ ...phrase, ...changed }).differences.map(({ field }) => field);

  it('sees a wrong kind, day, bound and recurrence', () => {
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ kind: 'date' })).toContain('kind');
    expect(fieldsOf({ lastDay: '2000-01-01' })).toEqual(['lastDay']);
    expect(fieldsOf({ bound: 'neither' })).toEqual(['bound']);
    expect(fieldsOf({ next: ['2000-01-01'] })).toEqual(['next']);
  });

  it('passes over what is a matter of opinion', () => {
    expect(fieldsOf({ bound: 'neither', open: ['bound'] })).toEqual([]);
  });

  it('makes a table of its figures', () => {
    expect(timeframeTable()).toContain('| first | 302/302 |');
  });
});
