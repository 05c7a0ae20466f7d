import { fold } from '../../shared/text/fold.ts';

/** What a document of state secrets is stamped with. */
export type SecretMark = 'Mật' | 'Tối mật' | 'Tuyệt mật';

const STAMPS: readonly (readonly [SecretMark, string])[] = [
  ['Tuyệt mật', 'TUYETMAT'],
  ['Tối mật', 'TOIMAT'],
  ['Mật', 'MAT'],
];
/** "Độ mật: Tối mật", also as a field at the head of a file. */
const LED_IN = /^(?:(?:MUC)?DO(?:BAO)?MAT|DAU|SECRECY|CLASSIFICATION)(?=.*MAT$)/u;
/** What scanners take for a letter: figures and signs, and letters of other alphabets that look the same. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  ...{ 0: 'O', 1: 'I', '|': 'I', '!': 'I', 4: 'A', '@': 'A', 7: 'T', '†': 'T' },
  ...{ А: 'A', В: 'B', Е: 'E', І: 'I', М: 'M', О: 'O', Т: 'T', У: 'U', Α: 'A', Ε: 'E', Ι: 'I', Μ: 'M', Ο: 'O', Τ: 'T' },
};
/** What stands around a stamp, and is no letter that a scanner took for something else. */
const FRAME = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}@†]+$/gu;
/** A stamp is short; the rest of what is printed is not looked at letter by letter. */
const LONGEST_STAMP = 80;
/** Columns side by side, cells of a table, line breaks of HTML. */
const BESIDE = /\||\t|<br\s*\/?>| {2,}/iu;

/**
 * The mark of a state secret that stands in a line of its own, or beside others in columns, however a scanner mangled it;
 * undefined where none does. "bảo mật" or "mật khẩu" in a sentence is none. A doubtful line is taken for a mark: a paper
 * refused in vain can be sent again, one that was kept cannot be unkept.
 */
export function secretMarkIn(lines: Iterable<string>): SecretMark | undefined {
  for (const line of lines) {
    for (const part of [line, ...line.split(BESIDE)]) {
      const mark = stampOf(part);
      if (mark) return mark;
    }
  }
  return undefined;
}

function stampOf(part: string): SecretMark | undefined {
  if (part.length > LONGEST_STAMP) return undefined;
  const plain = withTallLetters(part.normalize('NFKC').replace(/<\/?\w[^>]*>/gu, ''));
  const letters = onlyLetters(plain);
  const said = letters.replace(LED_IN, '');
  const isLedIn = said !== letters;
  // A stamp is in capitals; "mất" or "mặt" alone in a cell is not.
  const isStamped = isLedIn || !/\p{Ll}/u.test(plain);
  const exact = STAMPS.find(([, stamp]) => said === stamp);
  if (exact) return isStamped || exact[0] !== 'Mật' || /^\W*(?:mật|Mật)\W*$/u.test(plain) ? exact[0] : undefined;
  if (!isStamped) return undefined;
  return STAMPS.find(([, stamp]) => stamp.length > 3 && isOneOff(said, stamp))?.[0];
}

/** A small l among capitals is an I. */
function withTallLetters(text: string): string {
  const taller = text.replace(/[lı]/gu, 'I');
  return /\p{Ll}/u.test(taller) ? text : taller;
}

function onlyLetters(text: string): string {
  const within = text.replace(FRAME, '');
  const letters = [...fold(within).toUpperCase()].map((letter) => LOOKS_LIKE[letter] ?? letter);
  return letters.join('').replace(/[^A-Z0-9]/gu, '');
}

/** True where one letter is another, too many or too few. */
function isOneOff(said: string, stamp: string): boolean {
  if (Math.abs(said.length - stamp.length) > 1) return false;
  let from = 0;
  while (from < said.length && said[from] === stamp[from]) from++;
  const rest = (text: string, skipped: number) => text.slice(from + skipped);
  if (said.length === stamp.length) return rest(said, 1) === rest(stamp, 1);
  return said.length > stamp.length ? rest(said, 1) === rest(stamp, 0) : rest(said, 0) === rest(stamp, 1);
}
