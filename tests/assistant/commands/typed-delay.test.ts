import { describe, expect, it } from 'vitest';
import { readTypedDay } from '../../../src/assistant/commands/typed-day.ts';
import { readTypedDelay } from '../../../src/assistant/commands/typed-delay.ts';

/** A Wednesday, ten in the morning in Vietnam. */
const NOW = new Date('2026-11-25T10:00:00+07:00');

describe('when to be reminded again', () => {
  it.each([
    ['sau 1 giờ', '2026-11-25T11:00'],
    ['1 tiếng nữa', '2026-11-25T11:00'],
    ['sau nửa giờ', '2026-11-25T10:30'],
    ['30 phút nữa', '2026-11-25T10:30'],
    ['sau 3 ngày', '2026-11-28T10:00'],
    ['hai tuần nữa', '2026-12-09T10:00'],
    ['sáng mai', '2026-11-26T08:00'],
    ['mai', '2026-11-26T08:00'],
    ['ngày mai lúc 9h30', '2026-11-26T09:30'],
    ['chiều nay', '2026-11-25T14:00'],
    ['CHIEU MAI.', '2026-11-26T14:00'],
    ['thứ hai', '2026-11-30T08:00'],
    ['thứ tư', '2026-12-02T08:00'],
    ['chiều thứ sáu', '2026-11-27T14:00'],
    ['thứ 5 tuần sau', '2026-12-03T08:00'],
    ['tuần sau', '2026-11-30T08:00'],
    ['15/12/2026', '2026-12-15T08:00'],
    ['ngày 15/12 lúc 14 giờ', '2026-12-15T14:00'],
    ['sáng 15/12', '2026-12-15T08:00'],
  ])('is read: %s', (typed, there) => {
    expect(readTypedDelay(typed, NOW)).toEqual(new Date(`${there}:00+07:00`));
  });

  it('takes a later hour of an afternoon that has begun', () => {
    const afternoon = new Date('2026-11-25T15:00:00+07:00');
    expect(readTypedDelay('chiều nay', afternoon)).toEqual(new Date('2026-11-25T16:00:00+07:00'));
  });

  it.each([
    '',
    'sáng',
    'hôm qua',
    '1/11/2026',
    '31/02/2027',
    'lúc nào đó',
    'mai lúc 25h',
    'thứ chín',
    'hôm nay lúc 9h',
  ])('is none where nothing later is named: “%s”', (typed) => {
    expect(readTypedDelay(typed, NOW)).toBeUndefined();
  });
});

describe('a day', () => {
  it.each([
    ['15/12/2026', '2026-12-15'],
    ['ngày 5/1/2027', '2027-01-05'],
    ['15-12-2026', '2026-12-15'],
    ['2026-12-15', '2026-12-15'],
    ['15/12', '2026-12-15'],
    ['Hôm nay', '2026-11-25'],
    ['hom qua', '2026-11-24'],
    ['31/2/2026', undefined],
    ['15/13', undefined],
    ['mai', undefined],
    ['', undefined],
  ])('is read: %s', (typed, day) => {
    expect(readTypedDay(typed, '2026-11-25')).toBe(day);
  });
});
