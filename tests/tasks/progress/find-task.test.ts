import { expect, it } from 'vitest';
import { findTask } from '../../../src/tasks/progress/find-task.ts';
import { taskOf } from './made-up.ts';

const IDS = [
  '05-PL2-III-9',
  '05-PL2-III-10',
  '05-PL1-III-10',
  '05-PL2-I-9',
  '12-II-1',
  '12-II-1.2',
  'CLOUD-Đ-2',
  '9-3',
  '9-I-3',
  '7-7',
];
const TASKS = [...IDS, ...Array.from({ length: 6 }, (_, i) => `41-PL${i}-7`)].map((id) => taskOf({ id }));

const found = (code: string) => findTask(code, TASKS).id;

it.each([
  ['05-PL2-III-9', '05-PL2-III-9'],
  ['05-pl2-iii-9', '05-PL2-III-9'],
  ['  05-PL2-III-9\n', '05-PL2-III-9'],
  ['cloud-d-2', 'CLOUD-Đ-2'],
  ['12-II-1', '12-II-1'],
  ['12-ii-1.2', '12-II-1.2'],
  ['9-3', '9-3'],
])('finds %j, typed in full in any case, with or without marks', (code, id) => {
  expect(found(code)).toBe(id);
});

it.each([
  ['05-III-9', '05-PL2-III-9'],
  ['05-i-9', '05-PL2-I-9'],
  ['05-PL1-10', '05-PL1-III-10'],
  ['12-1', '12-II-1'],
  ['12-1.2', '12-II-1.2'],
  ['cloud-2', 'CLOUD-Đ-2'],
])('finds %s, of which the middle is left out, where only one fits', (code, id) => {
  expect(found(code)).toBe(id);
});

it.each(['05–III–9', '05 - III - 9', '05 — iii—9'])('takes any dash for a hyphen: %s', (code) => {
  expect(found(code)).toBe('05-PL2-III-9');
});

it('names those that fit where several do, at most five', () => {
  expect(() => found('05-III-10')).toThrow('Mã “05-III-10” có thể là 05-PL2-III-10, 05-PL1-III-10. Xin ghi đủ mã.');
  expect(() => found('41-7')).toThrow('có thể là 41-PL0-7, 41-PL1-7, 41-PL2-7, 41-PL3-7, 41-PL4-7…. Xin ghi đủ mã.');
});

it.each(['', '   ', '05', '9', '7', 'III-9', '05-III', '05-9-III', '05-III-III-9', '05-PL2-III-9-1', '06-PL2-III-9'])(
  'says that there is no task %j',
  (code) => {
    expect(() => found(code)).toThrow(`Không có nhiệm vụ mang mã “${code}”.`);
  },
);
