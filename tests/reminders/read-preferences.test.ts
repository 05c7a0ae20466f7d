import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PREFERENCES, type ReminderPreferences, USUAL_PREFERENCES } from '../../src/reminders/preferences.ts';
import { readPreferences } from '../../src/reminders/read-preferences.ts';
import { ON } from './world.ts';

describe('what is chosen', () => {
  it.each<[string, Partial<ReminderPreferences>]>([
    ['bật', {}],
    ['bat', {}],
    ['trước 14, 7, 1 ngày', { stages: [14, 7, 1] }],
    ['truoc 3 va 10 ngay va dung ngay han', { stages: [10, 3, 0] }],
    ['lúc 7h30', { at: '07:30' }],
    ['lúc 7h', { at: '07:00' }],
    ['vào 16 giờ', { at: '16:00' }],
    ['lúc 17h30', { at: '17:30' }],
    ['trừ thứ sáu', { quietWeekdays: [5] }],
    ['không nhắc thứ hai, thứ 4', { quietWeekdays: [1, 3] }],
    ['từng việc', { form: 'single' }],
    ['gộp lại', { form: 'digest' }],
    ['qua zalo', { channel: 'zalo' }],
    [
      'trước 7 ngày lúc 9h trừ thứ tư qua telegram',
      { stages: [7], at: '09:00', quietWeekdays: [3], channel: 'telegram' },
    ],
    ['bản tuần thứ ba lúc 8h', { weekly: { on: 2, at: '08:00' } }],
    ['bản tin tuần vào thứ 6', { weekly: { on: 5, at: '07:30' } }],
    ['tổng hợp tuần vào thứ hai 7h45', { weekly: { on: 1, at: '07:45' } }],
    ['lúc 9h, bản tuần thứ tư lúc 8h', { at: '09:00', weekly: { on: 3, at: '08:00' } }],
  ])('is understood, and switches reminders on: %s', (typed, change) => {
    expect(readPreferences(typed, USUAL_PREFERENCES)).toEqual({ ...ON, ...change });
  });

  it('of a time before is kept where nothing else is said of it', () => {
    const before = { ...ON, weekly: { on: 3, at: '08:00' }, stages: [5] };
    expect(readPreferences('lúc 9h', before)).toEqual({ ...before, at: '09:00' });
  });

  it.each(['tắt', 'dừng lại', 'không nhắc nữa'])('switches off and keeps the rest: %s', (typed) => {
    const chosen = { ...ON, at: '07:30' };
    expect(readPreferences(typed, chosen)).toEqual({ ...chosen, isOn: false });
  });
});

it.each([
  ...['lúc 6h59', 'lúc 5h', 'lúc 17h31', 'vào 22 giờ', 'bật lúc 3h'],
  ...['bản tuần thứ hai lúc 6h', 'bản tuần thứ hai lúc 25h', 'lúc 8h, bản tuần thứ ba 19h'],
])('an hour in which nobody is told anything is said to be one: %s', (typed) => {
  expect(readPreferences(typed, ON)).toBe('hours');
});

it.each([
  '',
  'xin chào',
  'lúc 25h',
  'trước ngày mai',
  'trừ thứ hai, ba, tư, năm, sáu',
  'bản tuần chủ nhật',
  'bản tuần thứ ba 8h75',
])('is nothing of it: %s', (typed) => {
  expect(readPreferences(typed, ON)).toBeUndefined();
});

it('more stages than anybody may choose are not understood', () => {
  const typed = (count: number) => `trước ${Array.from({ length: count }, (_, i) => i + 1).join(', ')} ngày`;
  expect(readPreferences(typed(20), ON)).toMatchObject({ stages: { length: 20 } });
  expect(readPreferences(typed(21), ON)).toBeUndefined();
});

it('whatever is typed, what is understood of it can be kept', () => {
  const words = [
    'bật',
    'tắt',
    'trước',
    'ngày',
    'và',
    ',',
    'lúc',
    'vào',
    'trừ',
    'thứ',
    'hai',
    'sáu',
    'gộp',
    'từng việc',
  ];
  const more = ['bản tuần thứ ba', 'tổng hợp tuần thứ 5', 'qua zalo', 'đúng ngày hạn', '7h', '8h75', '9h05', 'giờ'];
  const word = fc.oneof(fc.constantFrom(...words, ...more), fc.nat(999).map(String));
  const list = fc.array(fc.nat(400), { minLength: 1, maxLength: 40 }).map((days) => `trước ${days.join(', ')} ngày`);
  const typed = fc.array(fc.oneof({ weight: 6, arbitrary: word }, list), { maxLength: 12 });
  fc.assert(
    fc.property(typed, (parts) => {
      const read = readPreferences(parts.join(' '), USUAL_PREFERENCES);
      if (typeof read === 'object') expect(PREFERENCES.parse(read)).toEqual(read);
    }),
    { numRuns: 1500 },
  );
});
