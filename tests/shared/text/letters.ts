import fc from 'fast-check';

const VOWELS = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ';
const CONSONANTS = 'bcdđghklmnpqrstvx';

/** Every letter that Vietnamese is written with, both cases, composed. */
export const LETTERS = [...VOWELS, ...CONSONANTS].flatMap((letter) => [letter, letter.toUpperCase()]);

/** Strings of Vietnamese letters, figures, blanks and the marks that stand between them in official papers. */
export function paperText(): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...LETTERS, ...'0123456789', ...' \n.,;:/-–&()%“”'), maxLength: 60 });
}

/** Strings of Vietnamese letters alone. */
export function word(): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 7 });
}
