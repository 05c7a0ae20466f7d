import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/shared/text/fold.ts';
import { nextOccurrences } from '../../../src/tasks/timeframe/occurrences.ts';
import { readTimeframe } from '../../../src/tasks/timeframe/read-timeframe.ts';
import { phraseCases } from '../../evaluation/timeframes/cases.ts';
import { ON } from './tell.ts';

const PIECES = (
  'trước|sau|đến|hết|từ|kể từ|chậm nhất|trong|cuối|đầu|giữa|hằng|mỗi|định kỳ|và|hoặc|của|ngày|tháng|quý|năm|tuần|lần|giờ|' +
  'thứ Sáu|Chủ nhật|làm việc|đầu tiên|cuối cùng|báo cáo|thường xuyên|sau khi|khi có|theo yêu cầu|trở đi|giai đoạn|' +
  '1|2|6|15|31|2026|2030|I|IV|15/6|30/6/2026|6/2026|17h00|,|;|-|–|/|.|:|(|)|…|và những năm tiếp theo|T6|số 5/KH-UBND'
).split('|');
const phrase = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((words) => words.join(' '));
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  phrase,
);
const on = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('whatever is typed', () => {
  it('is read as one kind or another, and what is unreadable says why', () => {
    fc.assert(
      fc.property(anything, on, (text, day) => {
        const { kind, fault, raw } = readTimeframe(text, day);
        expect(raw).toBe(text.normalize('NFC').trim());
        expect(kind === 'unreadable' ? fault : 'x').toBeTruthy();
      }),
      { numRuns: 2000 },
    );
  });

  it('never ends before it begins, and its last day is the named one or the day before', () => {
    fc.assert(
      fc.property(phrase, on, (text, day) => {
        const { kind, from, to, lastDay, bound } = readTimeframe(text, day);
        if (kind === 'recurring') return;
        if (from !== undefined && to !== undefined) expect(from <= to).toBe(true);
        expect(lastDay === undefined).toBe(to === undefined);
        if (bound === 'inclusive' && to !== undefined) expect(lastDay).toBe(to);
      }),
      { numRuns: 3000 },
    );
  });

  it('recurs by rules that can be told, on days that ascend from the day asked', () => {
    const rhythm = fc.constantFrom(
      'hằng ngày',
      'hàng tuần',
      'hằng tháng',
      'mỗi quý',
      'hằng năm',
      '6 tháng một lần',
      '2 lần/năm',
    );
    fc.assert(
      fc.property(phrase, rhythm, phrase, on, (before, named, after, day) => {
        const timeframe = readTimeframe(`${before} ${named} ${after}`, day);
        for (const rrule of timeframe.rrules ?? [])
          expect(() => new RRuleTemporal({ rruleString: `DTSTART:20260101T000000Z\nRRULE:${rrule}` })).not.toThrow();
        const days = nextOccurrences(timeframe, day, 4);
        expect(days).toEqual([...new Set(days)].sort());
        for (const one of days) expect(one >= day).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

it('means the same without its marks', () => {
  // Without marks nobody can tell "tháng sáu" from "tháng sau"; events are kept as they are written.
  const cases = phraseCases('first').filter(({ phrase: text }) => !/tháng (?:sáu|tư|năm\b)|thứ Sáu tuần/iu.test(text));
  const meaningOf = (text: string, day: string) => {
    const { raw, trigger, fault, ...rest } = readTimeframe(text, day);
    return { ...rest, trigger: trigger && fold(trigger), fault: fault !== undefined };
  };
  expect(cases.length).toBeGreaterThan(290);
  for (const { phrase: text, on: day } of cases)
    expect([text, meaningOf(fold(text), day)]).toEqual([text, meaningOf(text, day)]);
});

it('comes to an end with ten thousand letters of the worst sort', () => {
  const repeated = [
    ...PIECES,
    'l',
    '1',
    'lo',
    't1',
    'q1',
    'là',
    '1/',
    ', ',
    '((',
    '1 và',
    '10 ngày sau',
    'quý I,',
    'tháng 3,',
    'a b',
    '1 lần mỗi',
    '\n',
  ];
  for (const piece of repeated)
    for (const [head, tail] of [
      ['', ''],
      ['định kỳ ', '!'],
      ['sau khi ', ' hằng năm'],
      ['trước ', '2026'],
    ]) {
      const text = head + `${piece} `.repeat(10_000).slice(0, 10_000) + piece.repeat(10_000).slice(0, 5_000) + tail;
      expect(readTimeframe(text, ON).kind).toMatch(/^[a-z]+$/);
    }
}, 60_000);
