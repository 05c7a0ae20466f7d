import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IMPACT_LEVELS, type Postings, PostingsBuilder } from '../../src/retrieval/postings.ts';
import { type Scored, TopPassages, type WeightedTerm } from '../../src/retrieval/top-passages.ts';

const TERMS = 8;

/** Small indexes with many equal counts, so that ties and thresholds are met often. */
const POSTINGS = fc
  .array(fc.uniqueArray(fc.nat(TERMS - 1), { maxLength: TERMS }), { minLength: 1, maxLength: 60 })
  .map((passages) => {
    const builder = new PostingsBuilder();
    for (const terms of passages) builder.add({ terms, weights: terms.map((term) => 1 + (term % 3)) }, terms.length);
    return builder.build(TERMS, { k1: 0.9, b: 0.6 });
  });

const QUERY = fc.uniqueArray(
  fc.record({ term: fc.nat(TERMS - 1), weight: fc.double({ min: 0.01, max: 9, noNaN: true }) }),
  {
    selector: ({ term }) => term,
    maxLength: TERMS,
  },
);

test('find gives what scoring every passage gives, whatever it skipped', () => {
  fc.assert(
    fc.property(POSTINGS, QUERY, fc.integer({ min: 1, max: 20 }), (postings, query, wanted) => {
      expectSameRanking(new TopPassages(postings).find(query, wanted), scoreAll(postings, query), wanted);
    }),
    { numRuns: 500 },
  );
});

test('a passage that is not allowed is never found, and the rest are ranked as if it were not there', () => {
  fc.assert(
    fc.property(
      POSTINGS,
      QUERY,
      fc.integer({ min: 1, max: 20 }),
      fc.infiniteStream(fc.boolean()),
      (postings, query, wanted, coin) => {
        const allowed = Uint8Array.from({ length: postings.passageCount }, () => Number(coin.next().value));
        const expected = scoreAll(postings, query).filter(({ passage }) => allowed[passage] === 1);
        expectSameRanking(new TopPassages(postings).find(query, wanted, allowed), expected, wanted);
      },
    ),
  );
});

test('one search leaves nothing behind for the next', () => {
  fc.assert(
    fc.property(POSTINGS, QUERY, QUERY, fc.integer({ min: 1, max: 5 }), (postings, first, second, wanted) => {
      const top = new TopPassages(postings);
      top.find(first, wanted);
      expect(top.find(second, wanted)).toEqual(new TopPassages(postings).find(second, wanted));
    }),
  );
});

function scoreAll(
  { starts, passages, impacts, impactScale, passageCount }: Postings,
  query: readonly WeightedTerm[],
): Scored[] {
  const scores = new Float64Array(passageCount);
  for (const { term, weight } of query) {
    for (let at = starts[term]!; at < starts[term + 1]!; at++)
      scores[passages[at]!]! += (weight * impactScale * impacts[at]!) / IMPACT_LEVELS;
  }
  return [...scores].map((score, passage) => ({ passage, score })).filter(({ score }) => score > 0);
}

/** Passages whose scores differ by no more than rounding may change places; scores may not differ by more. */
function expectSameRanking(found: readonly Scored[], all: readonly Scored[], wanted: number): void {
  const best = [...all].sort((a, b) => b.score - a.score || a.passage - b.passage).slice(0, wanted);
  const scoreOf = new Map(all.map(({ passage, score }) => [passage, score]));
  expect(found).toHaveLength(best.length);
  expect(new Set(found.map(({ passage }) => passage)).size).toBe(found.length);
  found.forEach(({ passage, score }, rank) => {
    expect(score).toBeCloseTo(best[rank]!.score, 3);
    expect(score).toBeCloseTo(scoreOf.get(passage)!, 3);
  });
}
