import { describe, expect, it } from 'vitest';
import { expandNotes, inferenceNote, withoutNotes } from '../../src/documents/notes.ts';

const notes = new Map([
  ['1', 'Kế hoạch số 4664/KH-UBND ngày 25/12/2024.'],
  ['2', '[không đọc rõ] (bản quét không có nội dung của chú thích này)'],
  ['suy-luan-6', '[suy luận] Bản quét ghi "o1"; chọn 51.'],
]);

describe('a sentence read alone', () => {
  it('has its footnotes where their marks stand', () => {
    expect(expandNotes('đã ban hành[^1] và triển khai', notes)).toBe(
      'đã ban hành (chú thích 1: Kế hoạch số 4664/KH-UBND ngày 25/12/2024) và triển khai',
    );
  });

  it('does not have the notes on how a bad scan was read, nor marks that lead to nothing legible', () => {
    expect(expandNotes('Quyết định 1121[^2].', notes)).toBe('Quyết định 1121.');
    expect(expandNotes('51[^suy-luan-6] triệu[^9]', notes)).toBe('51 triệu');
    expect(expandNotes('51[^Suy-Luan-6] triệu', notes)).toBe('51 triệu');
  });
});

it('a value is without marks where it is counted or compared', () => {
  expect(withoutNotes('1.977[^suy-luan-7]')).toBe('1.977');
  expect(withoutNotes('a[^1][^2] b[^3]')).toBe('a b');
});

describe('why a value is inferred', () => {
  it('is told of the values that are, in words for people', () => {
    expect(inferenceNote('51[^1][^suy-luan-6]', notes)).toBe('Bản quét ghi "o1"; chọn 51.');
  });

  it.each(['51', '51[^1]', '51[^9]'])('is not told of %s, which was read', (value) => {
    expect(inferenceNote(value, notes)).toBeUndefined();
  });
});
