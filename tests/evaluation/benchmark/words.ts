const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Words of any language, in lower case: letters with their marks, and digits. What the libraries' hooks are given where they need a tokenizer. */
export function words(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(WORD) ?? [];
}

/** The usual way to fold: marks taken off by Unicode decomposition, đ and ł-like letters aside, where "đ" becomes "d". */
export function foldMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd');
}
