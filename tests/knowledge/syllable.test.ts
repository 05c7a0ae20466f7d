import { expect, it } from 'vitest';
import { isSyllable } from './syllable.ts';

it.each('chuyển đổi số quyết nghiệp giếng gì khuỷu thuở Ủy ĐẶC ý yêu quốc xuyên lõm'.split(' '))(
  '%s is a syllable',
  (word) => {
    expect(isSyllable(word)).toBe(true);
  },
);

it.each([
  ['chuyén6', 'a digit'],
  ['phat', '-t without a tone'],
  ['quoc', '-c without a tone'],
  ['hoc', '-c without a tone'],
  ['dfi', 'no Vietnamese onset'],
  ['nghlcp', 'no vowel'],
  ['truòwng', 'a foreign letter'],
  ['sốo', 'no Vietnamese rhyme'],
  ['đổỉ', 'two tones'],
])('%s is none: %s', (word) => {
  expect(isSyllable(word)).toBe(false);
});
