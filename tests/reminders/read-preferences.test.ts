import { expect, it } from 'vitest';
import { type ReminderPreferences, USUAL_PREFERENCES } from '../../src/reminders/preferences.ts';
import { readPreferences } from '../../src/reminders/read-preferences.ts';

const ON = { ...USUAL_PREFERENCES, isOn: true };

it.each<[string, Partial<ReminderPreferences>]>([
  ['bật', {}],
  ['bat', {}],
  ['trước 14, 7, 1 ngày', { stages: [14, 7, 1] }],
  ['truoc 3 va 10 ngay va dung ngay han', { stages: [10, 3, 0] }],
  ['lúc 7h30', { at: '07:30' }],
  ['vào 16 giờ', { at: '16:00' }],
  ['trừ thứ sáu', { quietWeekdays: [5] }],
  ['không nhắc thứ hai, thứ 4', { quietWeekdays: [1, 3] }],
  ['từng việc', { form: 'single' }],
  ['gộp lại', { form: 'digest' }],
  ['qua zalo', { channel: 'zalo' }],
  [
    'trước 7 ngày lúc 9h trừ thứ tư qua telegram',
    { stages: [7], at: '09:00', quietWeekdays: [3], channel: 'telegram' },
  ],
])('is understood, and switches reminders on: %s', (typed, change) => {
  expect(readPreferences(typed, USUAL_PREFERENCES)).toEqual({ ...ON, ...change });
});

it.each(['tắt', 'dừng lại', 'không nhắc nữa'])('switches off and keeps the rest: %s', (typed) => {
  const chosen = { ...ON, at: '07:30' };
  expect(readPreferences(typed, chosen)).toEqual({ ...chosen, isOn: false });
});

it.each(['', 'xin chào', 'lúc 25h', 'trước ngày mai', 'trừ thứ hai, ba, tư, năm, sáu'])(
  'is nothing of it: %s',
  (typed) => {
    expect(readPreferences(typed, ON)).toBeUndefined();
  },
);
