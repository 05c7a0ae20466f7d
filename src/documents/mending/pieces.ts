/** A piece of a line: a word that may be mended, or what stays as it is. Together they are the line. */
export interface Piece {
  readonly text: string;
  readonly kind: 'word' | 'figure' | 'kept' | 'between';
}

/** Addresses of mail and web. */
const ADDRESS = /@|https?:|www\.|\.(?:vn|com|net|org)\b/iu;
/** Capitals and figures that strokes join: 05/KH-UBND, 57-NQ/TW, CNTT&TT, 41JSKHCN. */
const JOINED_CAPITALS = /^[^\p{Ll}]*[\p{Lu}\d][-/&.][^\p{Ll}]*[\p{Lu}\d][^\p{Ll}]*$/u;
/** Letters, with what scanners make of marks and of round letters: "chu’c", "hiér}", "d6i", "nghi€p", "S&", "l:}eu". */
const WORDLIKE = /[\p{L}\d](?:[\p{L}\p{M}\d€¢£§&?~^}{°*’‘'`´\\]|[:;!,.\]|](?=[\p{Ll}}{]))*/gu;
/** What stands at the end of a word is rarely a letter of it; these often are. */
const TRAILING_JUNK = /[^\p{L}\p{M}\d€¢&]+$/u;

/** Cuts a line into words that a bad reading may have spoiled, and into all that must not be touched. */
export function piecesOf(line: string): Piece[] {
  return (line.match(/\s+|\S+/gu) ?? []).flatMap((chunk): Piece[] => {
    if (/^\s/u.test(chunk)) return [{ text: chunk, kind: 'between' }];
    if (ADDRESS.test(chunk) || JOINED_CAPITALS.test(chunk)) return [{ text: chunk, kind: 'kept' }];
    return cutWords(chunk);
  });
}

function cutWords(chunk: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of chunk.matchAll(WORDLIKE)) {
    const bare = found[0].replace(TRAILING_JUNK, '');
    const from = found.index;
    if (from > at) pieces.push({ text: chunk.slice(at, from), kind: 'between' });
    pieces.push({ text: bare, kind: kindOf(bare) });
    at = from + bare.length;
  }
  if (at < chunk.length) pieces.push({ text: chunk.slice(at), kind: 'between' });
  return pieces;
}

/** A figure within a word of small letters is a round letter with its mark; any other is a figure. */
function kindOf(word: string): Piece['kind'] {
  const figures = word.match(/\d/gu)?.length ?? 0;
  if (figures === 0) return isAbbreviation(word) ? 'kept' : 'word';
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  const isLetterlike = /^\p{L}[^\p{Lu}]*$/u.test(word) && word.length <= 8;
  return isLetterlike && figures <= letters && !/\d{2}/u.test(word) && !/^\p{Lu}[1-57-9]$/u.test(word)
    ? 'word'
    : 'figure';
}

/** Capitals without a vowel, and Roman figures. */
function isAbbreviation(word: string): boolean {
  if (word !== word.toUpperCase()) return false;
  return /^[IVXL]+$/u.test(word) || !/[AEIOUYQ6]/u.test(word.normalize('NFD').toUpperCase());
}
