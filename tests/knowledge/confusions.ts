/** What is printed, what the scanner made of it, and where that comes from. */
export interface Confusion {
  readonly printed: string;
  readonly read: readonly string[];
  readonly why: string;
}

/** Single signs in figures. What is not listed is no reading: a digit is never taken for another digit. */
export const SIGNS: readonly Confusion[] = [
  { printed: '/', read: ['I', ' J'], why: 'a slanted stroke before a capital letter: 57-NQITW, 41 JSKHCN' },
  { printed: '-', read: ['.'], why: 'a short dash between two years in a narrow cell: 2026.2030' },
  { printed: 'I', read: ['['], why: 'an upright stroke with serifs: [Pv6' },
];

/** Abbreviations in the numbers of documents, marks folded (Đ is D). */
export const ABBREVIATIONS: readonly Confusion[] = [
  {
    printed: 'QD',
    read: ['QP', '0D', '0P', 'QDb', 'Qb', 'QB'],
    why: 'the tail of Q is lost; the bar of Đ makes a bowl of it',
  },
  { printed: 'TTg', read: ['TTQ'], why: 'an italic g before a bracket' },
  { printed: 'NQ', read: ['NO', 'NQO'], why: 'the tail of an italic Q is lost, or read as one more letter' },
  { printed: 'DU', read: ['PU', 'BU'], why: 'the bar of Đ' },
  { printed: 'BCD', read: ['BCP'], why: 'the bar of Đ' },
  { printed: 'BCDTW', read: ['BCBTW', 'BCBDTW'], why: 'the bar of Đ' },
  { printed: 'CNCDS', read: ['CNCPBS', 'CNCPS', 'CNCPHS'], why: 'the bar of an italic Đ' },
  { printed: 'BCVT&CDS', read: ['BCVT&CHS'], why: 'the bar of an italic Đ' },
  { printed: 'CDSQG', read: ['CBSQG'], why: 'the bar of Đ' },
  { printed: 'QLKH', read: ['OLKH'], why: 'the tail of an italic Q' },
  { printed: 'UBTVQH15', read: ['UBTVQHI15'], why: 'the serif of the 1 is read as a letter of its own' },
];

/** Words inside dates, whose vowel is often misread: thing, thdng; nim, niam. */
export const DATE_WORDS: Readonly<Record<string, string>> = {
  thang: String.raw`th\S{1,3}g`,
  nam: String.raw`n\S{1,3}m`,
};

/** What may be left of a raised footnote number right behind a figure: 20303 is 2030 with footnote 3, 471° is 47 with footnote 16. */
export const FOOTNOTE_SIGN = String.raw`[\d°'?]{0,2}`;

/** Letters that stand for one Vietnamese letter with its marks, in words already in ASCII. */
export const LETTERS: readonly { readonly read: RegExp; readonly printed: string; readonly why: string }[] = [
  { read: /(?<=[a-z])[iu]r/g, printed: 'u', why: 'ư and its hook: tir, thurc for từ, thức' },
  { read: /(?<=[a-z])tr(?=[a-z]?$)/g, printed: 'u', why: 'ứ with its hook and mark: chtrc for chức' },
  { read: /[069]/g, printed: 'o', why: 'ố, ó, ơ inside a word: s6, d6i' },
  { read: /1/g, printed: 'l', why: 'l inside a word: 16n for lớn' },
  { read: /5/g, printed: 's', why: 's inside a word' },
];
