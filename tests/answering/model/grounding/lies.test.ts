import { beforeAll, describe, expect, it } from 'vitest';
import { CITING_LIES, LIES } from './lies.ts';
import { checking, type Shown, showKnowledge } from './shown.ts';
import { TOLD_LIES } from './told-lies.ts';
import { type Truth, truthsOf } from './truths.ts';

/** Every so many-th true statement is turned into lies; all of them take a minute or two. */
const EVERY = 16;

let shown: Shown;
let check: ReturnType<typeof checking>;
let truths: Truth[];
let borneOut: Truth[];

beforeAll(async () => {
  shown = await showKnowledge();
  check = checking(shown);
  truths = truthsOf(shown);
  borneOut = truths
    .filter((_, i) => i % EVERY === 0)
    .filter(({ text, cites, exhibits }) => isSaid(`${text} ${cites}`, exhibits));
});

function isSaid(draft: string, exhibits: Truth['exhibits']): boolean {
  return check(draft, exhibits).faults.length === 0;
}

describe('true statements over all records and passages', () => {
  it('are borne out, but for a few', () => {
    expect(truths.length).toBeGreaterThan(500);
    expect(borneOut.length / truths.filter((_, i) => i % EVERY === 0).length).toBeGreaterThan(0.97);
  });
});

describe('a lie is refused', () => {
  it.each(Object.entries(LIES))('%s', (_, lies) => {
    const told = lies.flatMap((lie) =>
      borneOut.flatMap((truth) => {
        const text = lie(truth);
        return text === undefined ? [] : [{ draft: text.includes('[e1]') ? text : `${text} ${truth.cites}`, truth }];
      }),
    );
    expect(told.filter(({ draft, truth }) => isSaid(draft, truth.exhibits)).map(({ draft }) => draft)).toEqual([]);
  });

  it.each(Object.entries(CITING_LIES))('%s', (_, cite) => {
    // What a paper repeats is borne out by another place of it, too.
    const once = borneOut.filter(({ text, exhibits }) => !isRepeated(text, [...exhibits.values()][2]!));
    const passed = once.filter((truth) => isSaid(`${truth.text} ${cite(truth)}`, truth.exhibits));
    expect(passed.map(({ text }) => text)).toEqual([]);
  });

  it.each(TOLD_LIES.map((lie) => [lie.kind, lie] as const))('by hand: %s', (_, { shown: refs, draft }) => {
    expect(check(draft, shown.show(...refs)).faults).not.toEqual([]);
  });

  it('in at least twenty kinds', () => {
    const kinds = [...Object.keys(LIES), ...Object.keys(CITING_LIES), ...TOLD_LIES.map(({ kind }) => kind)];
    expect(new Set(kinds).size).toBeGreaterThan(50);
  });
});

function isRepeated(
  text: string,
  { fields, above }: { fields: readonly { text: string }[]; above: readonly string[] },
): boolean {
  return [...fields.map((field) => field.text), ...above].some((other) =>
    other.toLowerCase().includes(text.slice(0, -1).toLowerCase()),
  );
}
