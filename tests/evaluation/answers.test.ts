import { beforeAll, describe, expect, it } from 'vitest';
import { type GradedAnswer, gradeAll, tally } from './answers.ts';
import { grade } from './grade.ts';
import { questionSets } from './questions.ts';

/** Bars that must not be lowered; what is measured stands in the README. */
const BARS: Readonly<Record<string, { right: number; wronglyRefused: number; wronglyAnswered: number }>> = {
  golden: { right: 50, wronglyRefused: 2, wronglyAnswered: 0 },
  'plans-and-decision': { right: 78, wronglyRefused: 3, wronglyAnswered: 0 },
  'report-and-programme': { right: 94, wronglyRefused: 3, wronglyAnswered: 2 },
  'off-topic': { right: 32, wronglyRefused: 0, wronglyAnswered: 4 },
};

describe('answers to the project’s questions', () => {
  let graded: Map<string, GradedAnswer[]>;
  beforeAll(async () => {
    graded = await gradeAll('knowledge');
  }, 60_000);

  it.each(Object.entries(BARS))('are right often enough in the set %s', (name, bar) => {
    const { right, wronglyRefused, wronglyAnswered } = tally(graded.get(name)!);
    expect(right).toBeGreaterThanOrEqual(bar.right);
    expect(wronglyRefused).toBeLessThanOrEqual(bar.wronglyRefused);
    expect(wronglyAnswered).toBeLessThanOrEqual(bar.wronglyAnswered);
  });
});

describe('the grading', () => {
  const question = questionSets()
    .get('golden')!
    .find(({ style, must_contain }) => style === 'fact' && must_contain.length > 1)!;
  const answered = (text: string) => ({ kind: 'answered' as const, text, citations: [] });

  it('takes the gold answer for right', () => {
    expect(grade(question, answered(question.answer), [])).toBeUndefined();
  });

  it('sees a missing needle, a refusal, a dump and a wrong source', () => {
    expect(grade(question, answered('Không rõ.'), [])).toMatch(/missing/u);
    expect(grade(question, { ...answered(question.answer), kind: 'no_evidence' }, [])).toMatch(/no_evidence/u);
    expect(grade(question, answered(question.answer + ' .'.repeat(2000)), [])).toMatch(/dump/u);
    expect(grade(question, answered(question.answer), ['99/KH-UBND'])).toMatch(/cites/u);
  });

  it('does not find a figure inside a longer one', () => {
    const priced = { ...question, must_contain: ['300'], must_not_contain: [] };
    expect(grade(priced, answered('2300 triệu đồng'), [])).toBeDefined();
    expect(grade(priced, answered('300 triệu đồng'), [])).toBeUndefined();
  });
});
